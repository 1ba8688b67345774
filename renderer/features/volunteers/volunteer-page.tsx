import { useQuery } from '../../desk';
import { CardPage } from '../residents/card-frame';
import { VolunteerCard } from './volunteer-card';
import { VolunteerTitle } from './volunteer-title';

/** One volunteer as a page of their own. */
export function VolunteerPage({ id }: { id: number }) {
  const card = useQuery('volunteers.card', { id });
  return (
    <CardPage
      back={{ to: '/volunteers', words: '志愿者' }}
      title={card.value && <VolunteerTitle card={card.value} />}
      failure={card.failure}
    >
      {card.value && <VolunteerCard key={card.value.id} card={card.value} />}
    </CardPage>
  );
}
