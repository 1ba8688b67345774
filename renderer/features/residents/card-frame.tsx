// What a card stands in: a drawer beside its list, or a page of its own.
import ExpandOutlined from '@ant-design/icons/ExpandOutlined';
import LeftOutlined from '@ant-design/icons/LeftOutlined';
import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Failure } from '../../../shared/reply';
import { Dated } from '../../kit/dated';
import { FailureNote } from '../../kit/failure';
import look from './card.module.css';

/** The name and the state, large. */
export function CardTitle({ state, children }: { state: ReactNode; children: ReactNode }) {
  return (
    <span className={look.title}>
      <span className={look.titleName}>
        <Dated>{children}</Dated>
      </span>
      <span className={look.titleState}>{state}</span>
    </span>
  );
}

type DrawerProps = {
  title: ReactNode;
  failure: Failure | undefined;
  onExpand(): void;
  onClose(): void;
  children: ReactNode;
};

/** Without a mask: the list stays in reach, and a click in it changes the card. */
export function CardDrawer({ title, failure, onExpand, onClose, children }: DrawerProps) {
  return (
    <Drawer
      open
      size={640}
      mask={false}
      closable={{ placement: 'end' }}
      rootClassName={look.drawer ?? ''}
      onClose={onClose}
      title={title}
      extra={
        <Button icon={<ExpandOutlined aria-hidden />} onClick={onExpand}>
          展开
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <div className={look.card}>{children}</div>
    </Drawer>
  );
}

type PageProps = { back: { to: string; words: string }; title: ReactNode; failure: Failure | undefined; children: ReactNode };

export function CardPage({ back, title, failure, children }: PageProps) {
  return (
    <div className="page">
      <Link to={back.to} className={look.back ?? ''}>
        <LeftOutlined aria-hidden /> {back.words}
      </Link>
      <FailureNote failure={failure} />
      {title && (
        <div className={`surface ${look.sheet}`}>
          <h1 tabIndex={-1}>{title}</h1>
          <div className={look.card}>{children}</div>
        </div>
      )}
    </div>
  );
}
