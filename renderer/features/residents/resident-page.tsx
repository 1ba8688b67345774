import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { CardPage } from './card-frame';
import { ResidentCard } from './resident-card';
import { ResidentTitle } from './resident-title';

/** One person as a page of their own. */
export function ResidentPage({ id }: { id: number }) {
  const navigate = useNavigate();
  const card = useQuery('residents.card', { id });
  return (
    <CardPage
      back={{ to: '/residents', words: '居民台账' }}
      title={card.value && <ResidentTitle card={card.value} />}
      failure={card.failure}
    >
      {card.value && <ResidentCard key={card.value.id} card={card.value} onOpen={(other) => navigate(`/residents/${other}`)} />}
    </CardPage>
  );
}
