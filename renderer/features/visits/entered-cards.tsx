import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { NeedTheme, needThemeWords, VisitResult, visitResultWords } from '../../../shared/features/visit-words';
import { boxesKeyed } from '../../../shared/rules/visit-keys';
import { later } from '../../kit/later';
import card from '../residents/card.module.css';
import { isMet, type Typed } from './use-keyed';
import own from './visits.module.css';

const WithdrawVisit = later(() => import('./visit-acts').then((m) => m.WithdrawVisit));

/** `id`: of the visit. */
export type EnteredCard = { id: number; name: string; typed: Typed };

const saidWords = (typed: Typed): string => {
  const [result = 'met'] = boxesKeyed(VisitResult.options, typed.result) ?? [];
  const needs = isMet(typed) ? (boxesKeyed(NeedTheme.options, typed.needs) ?? []) : [];
  return [visitResultWords[result], ...needs.map((theme) => needThemeWords[theme])].join('、');
};

/** Cards of this sitting, the latest first; one that went wrong is taken back. */
export function EnteredCards({ cards }: { cards: readonly EnteredCard[] }) {
  const [gone, setGone] = useState<number[]>([]);
  const [withdrawing, setWithdrawing] = useState<number>();
  const shown = cards.filter(({ id }) => !gone.includes(id));
  if (shown.length === 0) return null;
  const close = () => setWithdrawing(undefined);
  const done = (id: number) => setGone([...gone, id]);
  return (
    <ul className={own.list} aria-label="这次录的">
      {shown.map(({ id, name, typed }) => (
        <li key={id}>
          <Link to={`/visits/${id}`}>{name}</Link>
          <span className="soft">{saidWords(typed)}</span>
          <Button
            type="link"
            size="small"
            className={card.flush ?? ''}
            aria-label={`撤回：${name}`}
            onClick={() => setWithdrawing(id)}
          >
            撤回
          </Button>
        </li>
      ))}
      {withdrawing !== undefined && <WithdrawVisit id={withdrawing} onClose={close} onDone={() => done(withdrawing)} />}
    </ul>
  );
}
