import { Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import type { SweepGiven } from '../../../shared/features/sweep-shapes';
import { sweepChannelWords, sweepOutcomeWords, sweepStandingWords } from '../../../shared/features/sweep-words';
import type { Output } from '../../../shared/operations';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { instantWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import card from '../residents/card.module.css';
import { CardTitle } from '../residents/card-frame';
import { CardSection } from '../residents/card-section';
import look from './sweeps.module.css';
import { placeOf, tones } from './words';

const AnswerForm = later(() => import('./answer-form').then((m) => m.AnswerForm));

type Told = Output<'sweeps.row'>;

/** From which answer on they count. */
const since = (answers: readonly SweepGiven[]) => answers.findIndex(({ settles }) => settles);

function Answer({
  told,
  one,
  counts,
  onChoose,
}: {
  told: Told;
  one: SweepGiven;
  counts: boolean;
  onChoose?: (() => void) | undefined;
}) {
  return (
    <li className={`${look.answer} ${counts ? '' : look.left}`}>
      <strong>{one.outcome === 'answered' ? sweepChannelWords[one.channel] : sweepOutcomeWords(told.asks)[one.outcome]}</strong>
      <span className="soft small">
        {'　'}
        {[instantWords(one.at), one.by, one.file, one.settles && '定下来的', one.gone && '这一份已撤回', one.note]
          .filter(Boolean)
          .join('　')}
      </span>
      {one.outcome === 'answered' && (
        <dl>
          {told.questions.map(({ id, label }, at) => (
            <div key={id} style={{ display: 'contents' }}>
              <dt className="soft">{label}</dt>
              <dd className={counts && told.clashes.includes(id) && one.words[at] ? look.clash : ''}>{one.words[at] || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
      {onChoose && (
        <Button size="small" onClick={onChoose}>
          以这份为准
        </Button>
      )}
    </li>
  );
}

function Answers({ told, onChoose }: { told: Told; onChoose(one: SweepGiven): void }) {
  const { answers, row, endedOn } = told;
  const last = since(answers);
  if (answers.length === 0) return <p className="soft">还没有收到。</p>;
  return (
    <ul className={look.side}>
      {answers.map((one, at) => {
        const counts = !one.gone && (last < 0 || at <= last);
        const choosable = row.standing === 'conflict' && counts && endedOn === null;
        return (
          <Answer key={one.id} told={told} one={one} counts={counts} onChoose={choosable ? () => onChoose(one) : undefined} />
        );
      })}
    </ul>
  );
}

/** One line: how it stands, and every answer it was given, two that differ side by side. */
export function RowDrawer({ rowId, onClose }: { rowId: number; onClose(): void }) {
  const { value: told, failure } = useQuery('sweeps.row', { rowId });
  const settle = useAction('sweeps.settle');
  const [typing, setTyping] = useState<'answer' | 'settle'>();
  const choose = async ({ outcome, values, channel }: SweepGiven) => {
    const reply = await settle.act({ rowId, outcome, values, channel, note: '两份里选定' });
    if (reply.ok && told) say(`${placeOf(told.row)}定下来了。`);
  };
  const withdraw = () => void settle.act({ rowId, outcome: 'withdrawn', values: {}, channel: 'phone', note: '撤回，等重新问' });
  const state = told && <StateWord tone={tones[told.row.standing]}>{sweepStandingWords(told.asks)[told.row.standing]}</StateWord>;
  return (
    <Drawer
      open
      size={500}
      mask={false}
      closable={{ placement: 'end' }}
      rootClassName={card.drawer ?? ''}
      onClose={onClose}
      title={told ? <CardTitle state={state}>{placeOf(told.row)}</CardTitle> : '一行'}
    >
      <FailureNote failure={failure ?? settle.failure} />
      {told && (
        <div className={card.card}>
          <p className="soft">
            {told.row.name ?? '未登记'}　编码 {rowKeyWords(told.row.key)}
          </p>
          {told.endedOn === null && (
            <Flex wrap gap={8} role="group" aria-label="办理">
              <Button type="primary" autoFocus onClick={() => setTyping(told.row.standing === 'open' ? 'answer' : 'settle')}>
                {told.row.standing === 'open' ? '录入' : '改成'}
              </Button>
              {told.row.standing !== 'open' && (
                <>
                  <Button onClick={() => setTyping('answer')}>再录一份</Button>
                  <Button onClick={withdraw}>撤回，重新问</Button>
                </>
              )}
            </Flex>
          )}
          <CardSection title={told.row.standing === 'conflict' ? '说法不一样，选一份，或者问清楚改成实际的' : '收到的'}>
            <Answers told={told} onChoose={(one) => void choose(one)} />
          </CardSection>
        </div>
      )}
      {told && typing && <AnswerForm told={told} mode={typing} onClose={() => setTyping(undefined)} onSaved={onClose} />}
    </Drawer>
  );
}
