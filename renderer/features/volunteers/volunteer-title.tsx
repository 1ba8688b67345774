import type { VolunteerCard } from '../../../shared/features/volunteers';
import { StateWord } from '../../kit/state-word';
import { CardTitle } from '../residents/card-frame';

export function VolunteerTitle({ card }: { card: VolunteerCard }) {
  const here = card.endedOn === null;
  return (
    <CardTitle state={<StateWord tone={here ? 'good' : 'quiet'}>{here ? '志愿者' : '已退出'}</StateWord>}>
      {card.name} {card.number}
    </CardTitle>
  );
}
