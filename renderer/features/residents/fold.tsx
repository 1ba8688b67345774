import DownOutlined from '@ant-design/icons/DownOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import look from './residents.module.css';

type Props = { words: string; open: boolean; onToggle(): void; children: ReactNode };

/** The fields that are seldom needed. Folded away they still belong to the form. */
export function Fold({ words, open, onToggle, children }: Props) {
  const id = useId();
  return (
    <>
      <Button
        type="link"
        className={look.fold ?? ''}
        aria-expanded={open}
        aria-controls={id}
        icon={open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        onClick={onToggle}
      >
        {words}
      </Button>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </>
  );
}
