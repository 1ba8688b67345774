import { Button } from 'antd';
import type { ReactNode } from 'react';
import { dayWords } from '../../../shared/text';
import look from '../residents/card.module.css';
import lists from '../residents/care.module.css';

type Props = {
  withdrawn: { on: string; reason: string } | null;
  /** What it is called on its buttons. */
  name: string;
  by: string;
  words: string;
  /** Null: nothing may be done with it. */
  onAct: ((act: 'amend' | 'withdraw') => void) | null;
  children: ReactNode;
};

/** One commendation or evaluation: taken back, it stays to be read, struck through, with the reason. */
export function RecordLine({ withdrawn, name, by, words, onAct, children }: Props) {
  return (
    <li>
      <div className={lists.groupHead}>
        {withdrawn ? <s className="soft">{children}</s> : children}
        <span className="soft small">{by}记</span>
        {!withdrawn && onAct && (
          <span className={lists.acts}>
            <Button
              type="link"
              size="small"
              className={look.inline ?? ''}
              aria-label={`更正${name}`}
              onClick={() => onAct('amend')}
            >
              更正
            </Button>
            <Button
              type="link"
              size="small"
              className={look.inline ?? ''}
              aria-label={`撤回${name}`}
              onClick={() => onAct('withdraw')}
            >
              撤回
            </Button>
          </span>
        )}
      </div>
      {words !== '' && !withdrawn && <div className="soft">{words}</div>}
      {withdrawn && (
        <div className="soft small">
          {dayWords(withdrawn.on)}撤回：{withdrawn.reason}
        </div>
      )}
    </li>
  );
}
