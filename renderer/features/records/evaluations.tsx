import { Button } from 'antd';
import { useState } from 'react';
import { evaluatorWords } from '../../../shared/features/activities';
import { orderRatingWords } from '../../../shared/features/order-words';
import type { Evaluation, TakenPart } from '../../../shared/features/records';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { More, useSome } from './more';
import { RecordLine } from './record-line';

const EvaluateForm = later(() => import('./evaluate-form').then((m) => m.EvaluateForm));

const wordsOf = ({ evaluatedOn, evaluator }: Evaluation) => `${dayWords(evaluatedOn)}${evaluatorWords[evaluator]}的评价`;

function Withdraw({ evaluation, onClose }: { evaluation: Evaluation; onClose(): void }) {
  const withdraw = useAction('records.withdrawEvaluation');
  const save = async (reason: string) => {
    const reply = await withdraw.act({ id: evaluation.id, reason });
    if (!reply.ok) return;
    say('这条评价已撤回。');
    onClose();
  };
  return (
    <EndForm
      title="撤回这条评价"
      act="撤回"
      lead={`${wordsOf(evaluation)}。撤回后不再印在服务记录上，卡片上划掉，原因还看得到。`}
      label="为什么撤回"
      reasons={['记错了人', '记重了', '查实不是这样']}
      action={withdraw}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

const tones = { satisfied: 'good', fair: 'quiet', unsatisfied: 'late' } as const;

function Said({ one }: { one: Evaluation }) {
  return (
    <>
      <span>{dayWords(one.evaluatedOn)}</span> <span>{evaluatorWords[one.evaluator]}</span>{' '}
      {one.activity && <span className="soft">评“{one.activity.name}”</span>}{' '}
      {one.rating && <StateWord tone={tones[one.rating]}>{orderRatingWords[one.rating]}</StateWord>}
    </>
  );
}

type Acting = { act: 'add' } | { act: 'amend' | 'withdraw'; evaluation: Evaluation };
type Props = { card: VolunteerCard; evaluations: readonly Evaluation[]; takenPart: readonly TakenPart[] };

/** 评价: what was said of the service, by whom. Never added up. */
export function Evaluations({ card, evaluations, takenPart }: Props) {
  const [acting, setActing] = useState<Acting>();
  const may = useMay();
  const some = useSome(evaluations);
  const writing = may('records.evaluate') && card.erasedOn === null;
  const close = () => setActing(undefined);
  const action = writing && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setActing({ act: 'add' })}>
      登记评价
    </Button>
  );
  return (
    <CardSection title="评价" action={action}>
      {evaluations.length === 0 && <p className="soft">还没有登记。居民怎么说、服务队怎么看，记在这里。</p>}
      <ul className={lists.groups}>
        {some.shown.map((one) => (
          <RecordLine
            key={one.id}
            {...{ withdrawn: one.withdrawn, by: one.by, words: one.words, name: wordsOf(one) }}
            onAct={writing ? (act) => setActing({ act, evaluation: one }) : null}
          >
            <Said one={one} />
          </RecordLine>
        ))}
      </ul>
      <More some={some} measure="条" />
      {acting?.act === 'add' && <EvaluateForm card={card} takenPart={takenPart} onClose={close} />}
      {acting?.act === 'amend' && (
        <EvaluateForm card={card} takenPart={takenPart} evaluation={acting.evaluation} onClose={close} />
      )}
      {acting?.act === 'withdraw' && <Withdraw evaluation={acting.evaluation} onClose={close} />}
    </CardSection>
  );
}
