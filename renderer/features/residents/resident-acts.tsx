import DownOutlined from '@ant-design/icons/DownOutlined';
import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import type { ResidentCard } from '../../../shared/features/residents';
import type { OperationName } from '../../../shared/operations';
import { useMay } from '../../desk';
import { SplitForm } from '../households/split-form';
import { EraseForm } from '../privacy/erase-form';
import { PersonFileForm } from '../privacy/person-file-form';
import { AsVolunteer } from '../volunteers/as-volunteer';
import { LeadForm } from '../volunteers/lead-form';
import { AmendForm } from './amend-form';
import { DeathForm, MoveOutForm } from './leave-forms';
import { MoveInForm } from './move-in-form';
import { MoveRoomForm } from './move-room-form';
import { RegisterForm } from './register-form';
import { placeWords } from './words';

type Props = { card: ResidentCard; onOpen(id: number): void };
type Act =
  | '更正'
  | '换住房'
  | '迁出'
  | '迁入'
  | '登记死亡'
  | '分户'
  | '登记同户新成员'
  | '想参加志愿服务'
  | '个人档案'
  | '删除个人信息';

const actsFor: Record<ResidentCard['state'], Act[]> = {
  present: ['更正', '换住房', '迁出', '登记同户新成员', '分户', '想参加志愿服务', '个人档案', '登记死亡', '删除个人信息'],
  left: ['迁入', '更正', '个人档案', '登记死亡', '删除个人信息'],
  dead: ['更正', '个人档案', '删除个人信息'],
  merged: [],
  erased: [],
};

const needs: Record<Act, OperationName> = {
  更正: 'residents.amend',
  换住房: 'residents.moveRoom',
  迁出: 'residents.moveOut',
  迁入: 'residents.moveIn',
  登记死亡: 'residents.recordDeath',
  分户: 'households.split',
  登记同户新成员: 'residents.register',
  想参加志愿服务: 'leads.add',
  个人档案: 'privacy.issueFile',
  删除个人信息: 'privacy.erase',
};

/** What is seldom done, and what cannot be taken back, stands in a menu. */
const seldom: readonly Act[] = ['想参加志愿服务', '个人档案', '登记死亡', '删除个人信息'];
const final: readonly Act[] = ['登记死亡', '删除个人信息'];

function MoreActs({ acts, onAct }: { acts: readonly Act[]; onAct(act: Act): void }) {
  if (acts.length === 0) return null;
  const items = acts.map((act) => ({ key: act, label: act, danger: final.includes(act), onClick: () => onAct(act) }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
        更多
      </Button>
    </Dropdown>
  );
}

type FormProps = Props & { act: Act; onClose(): void };

function ActForm({ act, card, onOpen, onClose }: FormProps) {
  if (act === '更正') return <AmendForm card={card} onClose={onClose} />;
  if (act === '换住房') return <MoveRoomForm card={card} onClose={onClose} />;
  if (act === '迁出') return <MoveOutForm card={card} onClose={onClose} />;
  if (act === '迁入') return <MoveInForm card={card} onClose={onClose} />;
  if (act === '登记死亡') return <DeathForm card={card} onClose={onClose} />;
  if (act === '想参加志愿服务') return <LeadForm person={card} source="来站" onClose={onClose} />;
  if (act === '个人档案') return <PersonFileForm card={card} onClose={onClose} />;
  if (act === '删除个人信息') return <EraseForm card={card} onClose={onClose} />;
  if (act === '分户') return <SplitForm id={card.householdId} first={card.id} onClose={onClose} />;
  return <RegisterForm joining={{ householdId: card.householdId, words: placeWords(card) }} onClose={onClose} onDone={onOpen} />;
}

/** Somebody who lives alone has nobody to part from. */
const actsOf = ({ state, housemates }: ResidentCard) => actsFor[state].filter((act) => act !== '分户' || housemates.length > 0);

/** What can be done with this person, by their state. */
export function ResidentActs({ card, onOpen }: Props) {
  const [act, setAct] = useState<Act>();
  const may = useMay();
  const acts = actsOf(card).filter((name) => may(needs[name]));
  // The form of an act may outlive it: what became of an erasure is read after nothing more can be done.
  if (acts.length === 0 && !act) return null;
  return (
    <Flex wrap gap={8} role="group" aria-label="办理">
      {acts
        .filter((name) => !seldom.includes(name))
        .map((name) => (
          <Button key={name} onClick={() => setAct(name)}>
            {name}
          </Button>
        ))}
      <AsVolunteer card={card} />
      <MoreActs acts={acts.filter((name) => seldom.includes(name))} onAct={setAct} />
      {act && <ActForm {...{ act, card, onOpen }} onClose={() => setAct(undefined)} />}
    </Flex>
  );
}
