import type { HouseholdCard } from '../../../shared/features/households';
import { StateWord } from '../../kit/state-word';
import { CardTitle } from '../residents/card-frame';
import { placeWords } from '../residents/words';

/** The place and whether the household still stands, large. */
export function HouseholdTitle({ card }: { card: HouseholdCard }) {
  const ended = card.endedOn !== null;
  return (
    <CardTitle state={<StateWord tone={ended ? 'quiet' : 'good'}>{ended ? '已结束' : '在册'}</StateWord>}>
      {placeWords(card)}
    </CardTitle>
  );
}
