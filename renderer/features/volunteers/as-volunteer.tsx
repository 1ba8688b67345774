import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { today } from '../../kit/today';
import { say } from '../../session';

/** On the card of a resident: becomes a volunteer in one click, or leads to the volunteer they are. */
export function AsVolunteer({ card }: { card: ResidentCard }) {
  const may = useMay();
  const seen = may('volunteers.ofPerson');
  const found = useQuery('volunteers.ofPerson', seen ? { personId: card.id } : null);
  const register = useAction('volunteers.register');
  const navigate = useNavigate();
  if (!seen || found.value === undefined) return null;
  const there = found.value;
  // A key of its own: the button that registers would go on turning its wheel in this one.
  if (there)
    return (
      <Button key="there" onClick={() => navigate(`/volunteers/${there.id}`)}>
        志愿者 {there.number}
        {there.endedOn && '（已退出）'}
      </Button>
    );
  if (card.state !== 'present' || !may('volunteers.register')) return null;
  const act = async () => {
    const reply = await register.act({ who: { personId: card.id }, on: today() });
    if (reply.ok) say(`${card.name}已登记为志愿者，编号${reply.value.number}。`);
  };
  return (
    <>
      <Button loading={register.busy} onClick={() => void act()}>
        登记为志愿者
      </Button>
      <FailureNote failure={register.failure} />
    </>
  );
}
