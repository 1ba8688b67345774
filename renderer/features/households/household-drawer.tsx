import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { CardDrawer } from '../residents/card-frame';
import { HouseholdCard } from './household-card';
import { HouseholdTitle } from './household-title';

/** The household beside the list. */
export function HouseholdDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const navigate = useNavigate();
  const card = useQuery('households.card', { id });
  return (
    <CardDrawer
      title={card.value ? <HouseholdTitle card={card.value} /> : '住户'}
      failure={card.failure}
      onExpand={() => navigate(`/households/${id}`)}
      onClose={onClose}
    >
      {card.value && <HouseholdCard key={card.value.id} card={card.value} />}
    </CardDrawer>
  );
}
