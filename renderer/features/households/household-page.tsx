import { useQuery } from '../../desk';
import { CardPage } from '../residents/card-frame';
import { HouseholdCard } from './household-card';
import { HouseholdTitle } from './household-title';

/** One household as a page of its own. */
export function HouseholdPage({ id }: { id: number }) {
  const card = useQuery('households.card', { id });
  return (
    <CardPage
      back={{ to: '/households', words: '住户' }}
      title={card.value && <HouseholdTitle card={card.value} />}
      failure={card.failure}
    >
      {card.value && <HouseholdCard key={card.value.id} card={card.value} />}
    </CardPage>
  );
}
