import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HouseholdCard as Card } from '../../../shared/features/households';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import { OtherFields } from '../fields/other-fields';
import { CardSection } from '../residents/card-section';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import { PeopleList } from '../residents/people-list';
import { RegisterForm } from '../residents/register-form';
import { placeWords } from '../residents/words';
import { Timeline } from '../timeline/timeline';
import { MergeForm } from './merge-form';
import { SplitForm } from './split-form';

type Props = { card: Card };

/** 已核对, 登记新成员, 分户: what can be done with a household that stands. */
function HouseholdActs({ card }: Props) {
  const navigate = useNavigate();
  const verify = useAction('households.verify');
  const [act, setAct] = useState<'register' | 'split' | 'merge'>();
  const may = useMay();
  const close = () => setAct(undefined);
  const confirm = async () => {
    const reply = await verify.act({ id: card.id });
    if (reply.ok) say(`已记下：${placeWords(card)}今天核对过。`);
  };
  if (!may('households.verify')) return null;
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label="办理">
        <Button type="primary" loading={verify.busy} title="上门或电话问过，和这里写的一样" onClick={confirm}>
          已核对
        </Button>
        <Button onClick={() => setAct('register')}>登记新成员</Button>
        {card.people.length > 1 && <Button onClick={() => setAct('split')}>分户</Button>}
        {card.others.length > 0 && <Button onClick={() => setAct('merge')}>合户</Button>}
      </Flex>
      <FailureNote failure={verify.failure} />
      {act === 'register' && (
        <RegisterForm joining={{ householdId: card.id, words: placeWords(card) }} onClose={close} onDone={close} />
      )}
      {act === 'merge' && <MergeForm card={card} onClose={close} />}
      {act === 'split' && <SplitForm id={card.id} onClose={close} onDone={(id) => navigate(`/households/${id}`)} />}
    </>
  );
}

/** One household: who lives there, when it was last checked, what can be done. */
export function HouseholdCard({ card }: Props) {
  const navigate = useNavigate();
  return (
    <>
      <KeyFacts>
        <KeyFact label="户主">{card.headName ?? <span className="soft">未定</span>}</KeyFact>
        <KeyFact label="人数">{card.people.length} 人</KeyFact>
        <KeyFact label="核对日期">
          {card.verifiedOn ? dayWords(card.verifiedOn) : <span className="soft">还没核对过</span>}
        </KeyFact>
      </KeyFacts>
      {card.endedOn === null && <HouseholdActs card={card} />}
      <CardSection title="这一户的人">
        <PeopleList people={card.people} none="现在没有人在册。" onOpen={(id) => navigate(`/residents/${id}`)} />
      </CardSection>
      <OtherFields subject="household" id={card.id} title={placeWords(card)} open={card.endedOn === null} />
      <Timeline subject="household" id={card.id} />
      <p className="soft small">
        {dayWords(card.openedOn)}立户
        {card.endedOn && `，${dayWords(card.endedOn)}结束`}
      </p>
    </>
  );
}
