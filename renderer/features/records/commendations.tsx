import { Button } from 'antd';
import { useState } from 'react';
import type { Commendation } from '../../../shared/features/records';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { later } from '../../kit/later';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { More, useSome } from './more';
import { RecordLine } from './record-line';

const CommendForm = later(() => import('./commend-form').then((m) => m.CommendForm));

const wordsOf = ({ name, givenBy }: Commendation) => `${givenBy}的“${name}”`;

function Withdraw({ commendation, onClose }: { commendation: Commendation; onClose(): void }) {
  const withdraw = useAction('records.withdrawCommendation');
  const save = async (reason: string) => {
    const reply = await withdraw.act({ id: commendation.id, reason });
    if (!reply.ok) return;
    say('这项表彰已撤回。');
    onClose();
  };
  return (
    <EndForm
      title="撤回这项表彰"
      act="撤回"
      lead={`${wordsOf(commendation)}。撤回后不再印在服务记录上，卡片上划掉，原因还看得到。`}
      label="为什么撤回"
      reasons={['记错了人', '记重了', '授予单位撤销']}
      action={withdraw}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

type Acting = { act: 'add' } | { act: 'amend' | 'withdraw'; commendation: Commendation };

/** 表彰奖励: what, by whom, when. */
export function Commendations({ card, commendations }: { card: VolunteerCard; commendations: readonly Commendation[] }) {
  const [acting, setActing] = useState<Acting>();
  const may = useMay();
  const some = useSome(commendations);
  const writing = may('records.commend') && card.erasedOn === null;
  const close = () => setActing(undefined);
  const action = writing && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setActing({ act: 'add' })}>
      登记表彰
    </Button>
  );
  return (
    <CardSection title="表彰奖励" action={action}>
      {commendations.length === 0 && <p className="soft">还没有登记。证书、奖状、先进称号都记在这里。</p>}
      <ul className={lists.groups}>
        {some.shown.map((one) => (
          <RecordLine
            key={one.id}
            {...{ withdrawn: one.withdrawn, by: one.by, words: one.words, name: wordsOf(one) }}
            onAct={writing ? (act) => setActing({ act, commendation: one }) : null}
          >
            <span>{dayWords(one.givenOn)}</span> <span>{one.name}</span> <span className="soft">{one.givenBy}</span>
          </RecordLine>
        ))}
      </ul>
      <More some={some} measure="项" />
      {acting?.act === 'add' && <CommendForm card={card} onClose={close} />}
      {acting?.act === 'amend' && <CommendForm card={card} commendation={acting.commendation} onClose={close} />}
      {acting?.act === 'withdraw' && <Withdraw commendation={acting.commendation} onClose={close} />}
    </CardSection>
  );
}
