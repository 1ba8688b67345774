import { Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import type { ResidentCard as Card } from '../../../shared/features/residents';
import { today } from '../../kit/today';
import { PersonEntitlements } from '../entitlements/person-entitlements';
import { OtherFields } from '../fields/other-fields';
import { MergedRecords } from '../merges/merged-records';
import { Timeline } from '../timeline/timeline';
import { PersonVisits } from '../visits/person-visits';
import look from './card.module.css';
import { CardSection } from './card-section';
import { KeyFact, KeyFacts } from './key-facts';
import { PeopleList } from './people-list';
import { ResidentActs } from './resident-acts';
import { ResidentFacts } from './resident-facts';
import { ResidentTags } from './resident-tags';
import { Reveal } from './reveal';
import { ageAndSex, placeWords } from './words';

type Props = { card: Card; onOpen(id: number): void };

/** Who, where, how to reach them. */
function FirstFacts({ card }: { card: Card }) {
  return (
    <KeyFacts>
      <KeyFact label="年龄、性别">{ageAndSex(card, card.diedOn ?? today()) || <span className="soft">未填</span>}</KeyFact>
      <KeyFact label={card.state === 'present' ? '住址' : '原住址'}>{placeWords(card)}</KeyFact>
      <KeyFact label="联系电话">
        {card.phone ? (
          <Reveal key={card.phone} id={card.id} name={card.name} field="phone" masked={card.phone} />
        ) : (
          <span className="soft">未填</span>
        )}
      </KeyFact>
    </KeyFacts>
  );
}

function Housemates({ card, onOpen }: Props) {
  const navigate = useNavigate();
  const action = (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => navigate(`/households/${card.householdId}`)}>
      查看这一户
    </Button>
  );
  return (
    <CardSection title="同户成员" action={action}>
      <PeopleList people={card.housemates} none="没有别人，一人一户。" onOpen={onOpen} />
    </CardSection>
  );
}

function Chief({ chief }: { chief: Card['chief'] }) {
  const navigate = useNavigate();
  const action = (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => navigate('/chiefs')}>
      楼栋长名册
    </Button>
  );
  return (
    <CardSection title="楼栋长" action={action}>
      {chief ? (
        <Flex gap={16}>
          <span>{chief.name}</span>
          <span>{chief.phone}</span>
        </Flex>
      ) : (
        <p className="soft">这个单元还没有楼栋长。</p>
      )}
    </CardSection>
  );
}

/** Everything the ledger knows of one person, what can be done, and what has been done. */
export function ResidentCard({ card, onOpen }: Props) {
  return (
    <>
      <FirstFacts card={card} />
      <ResidentActs card={card} onOpen={onOpen} />
      <MergedRecords card={card} />
      <div className={look.columns}>
        <div className={look.column}>
          <ResidentTags card={card} />
          <PersonEntitlements card={card} />
          <ResidentFacts card={card} />
          <OtherFields subject="person" id={card.id} title={card.name} open={card.state !== 'erased'} />
        </div>
        <div className={look.column}>
          {card.state === 'present' && <Housemates card={card} onOpen={onOpen} />}
          {card.state === 'present' && <PersonVisits card={card} />}
          {card.state === 'present' && <Chief chief={card.chief} />}
          <Timeline subject="person" id={card.id} />
        </div>
      </div>
    </>
  );
}
