import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../shared/reply';
import { Dated } from './dated';
import { FailureNote } from './failure';
import { useReturnFocus } from './return-focus';

type Props = {
  /** A question, e.g. 撤销这次导入？ */
  title: string;
  /** A plain sentence of what will happen. */
  words: ReactNode;
  /** The deed, e.g. 撤销导入. */
  act: string;
  /** Red: it takes something away. */
  danger?: boolean;
  busy?: boolean;
  failure?: Failure | undefined;
  onConfirm(): void;
  onCancel(): void;
};

/** Asks before a destructive or outward act. The focus lies on 取消; a refusal shows in here. Mount it to open it. */
export function Confirm({ title, words, act, danger = false, busy = false, failure, onConfirm, onCancel }: Props) {
  useReturnFocus();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const wait = setTimeout(() => cancel.current?.focus(), 0);
    return () => clearTimeout(wait);
  }, []);
  return (
    <Modal
      open
      centered
      width={440}
      title={<Dated>{title}</Dated>}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      onCancel={() => busy || onCancel()}
    >
      <FailureNote failure={failure} />
      <div className="confirm-words">{words}</div>
      <div className="dialog-foot">
        <Button ref={cancel} onClick={onCancel} disabled={busy}>
          取消
        </Button>
        <Button type="primary" danger={danger} loading={busy} onClick={onConfirm}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
