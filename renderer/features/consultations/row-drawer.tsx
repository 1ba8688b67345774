import { Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import type { GivenAnswer } from '../../../shared/features/consultation-shapes';
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import type { Output } from '../../../shared/operations';
import { areaWords } from '../../../shared/rules/owners-vote';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { Attachments } from '../attachments/attachments';
import card from '../residents/card.module.css';
import { CardTitle } from '../residents/card-frame';
import { CardSection } from '../residents/card-section';
import look from './consultations.module.css';
import { TwoAnswers } from './two-answers';
import { Withdraw } from './withdraw';
import { placeOf, tones } from './words';

const AmendRow = later(() => import('./amend-row').then((m) => m.AmendRow));

type Told = Output<'consultations.row'>;

const answerWords = ({ answer }: GivenAnswer) => (answer === 'withdrawn' ? '撤回' : standingWords[answer]);

const History = ({ answers }: { answers: readonly GivenAnswer[] }) => (
  <ul className={look.history}>
    {answers.map((one) => (
      <li key={one.id}>
        <strong>{answerWords(one)}</strong>　{dayWords(one.answeredOn)}
        {one.answer !== 'withdrawn' && `　${channelWords[one.channel]}`}
        <div className="soft small">
          {[
            one.signer && `签名：${one.signer}`,
            one.reason && `理由：${one.reason}`,
            one.wishes && `想法：${one.wishes}`,
            one.file && `来自${one.file}`,
            `${one.by}记`,
          ]
            .filter(Boolean)
            .join('　')}
        </div>
      </li>
    ))}
  </ul>
);

function Facts({ told, owners }: { told: Told; owners: boolean }) {
  const { row, phone } = told;
  const facts: [string, string | null][] = [
    [owners ? '业主' : '户主', row.name],
    ['电话', phone],
    ...(owners ? [['面积', row.area === null ? null : areaWords(row.area)] as [string, string | null]] : []),
    ['编码', rowKeyWords(row.key)],
  ];
  return (
    <dl className={card.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="soft small">{label}</dt>
          <dd>{value ?? <span className="soft">未登记</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

type Props = { rowId: number; owners: boolean; onAnswer(): void; onOpen(rowId: number): void; onClose(): void };

/** One line: whom it asks, every answer it was given, other rooms of the same owner. */
export function RowDrawer({ rowId, owners, onAnswer, onOpen, onClose }: Props) {
  const { value: told, failure } = useQuery('consultations.row', { rowId });
  const [act, setAct] = useState<'withdraw' | 'amend'>();
  const close = () => setAct(undefined);
  const answered = told && !['open', 'notReached'].includes(told.row.standing);
  const state = told && <StateWord tone={tones[told.row.standing]}>{standingWords[told.row.standing]}</StateWord>;
  return (
    <Drawer
      open
      size={480}
      mask={false}
      closable={{ placement: 'end' }}
      rootClassName={card.drawer ?? ''}
      onClose={onClose}
      title={told ? <CardTitle state={state}>{placeOf(told.row)}</CardTitle> : '一份'}
    >
      <FailureNote failure={failure} />
      {told && (
        <div className={card.card}>
          {told.endedOn === null && (
            <Flex wrap gap={8} role="group" aria-label="办理">
              {!answered && (
                <Button type="primary" onClick={onAnswer}>
                  记答复
                </Button>
              )}
              {told.row.standing !== 'open' && <Button onClick={() => setAct('withdraw')}>撤回答复</Button>}
              {owners && <Button onClick={() => setAct('amend')}>更正业主和面积</Button>}
            </Flex>
          )}
          <TwoAnswers told={told} />
          <Facts told={told} owners={owners} />
          {told.others.length > 0 && (
            <CardSection title="同一业主的其他房屋">
              {told.others.map((other) => (
                <p key={other.id}>
                  <Button type="link" size="small" onClick={() => onOpen(other.id)}>
                    {other.words}
                  </Button>
                  {standingWords[other.standing]}
                </p>
              ))}
            </CardSection>
          )}
          <CardSection title="答复">
            {told.answers.length === 0 ? <p className="soft">还没有答复。</p> : <History answers={told.answers} />}
          </CardSection>
          <Attachments
            subject="consultationRoom"
            subjectId={rowId}
            title="签名的扫描件"
            purpose="交回来的表扫描或者拍照，放在这里。"
          />
        </div>
      )}
      {told && act === 'withdraw' && <Withdraw told={told} onClose={close} />}
      {told && act === 'amend' && <AmendRow told={told} onClose={close} />}
    </Drawer>
  );
}
