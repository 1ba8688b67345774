import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { CardDrawer } from '../residents/card-frame';
import { VolunteerCard } from './volunteer-card';
import { VolunteerTitle } from './volunteer-title';

/** The volunteer beside the list. */
export function VolunteerDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const navigate = useNavigate();
  const card = useQuery('volunteers.card', { id });
  return (
    <CardDrawer
      title={card.value ? <VolunteerTitle card={card.value} /> : '志愿者'}
      failure={card.failure}
      onExpand={() => navigate(`/volunteers/${id}`)}
      onClose={onClose}
    >
      {card.value && <VolunteerCard key={card.value.id} card={card.value} />}
    </CardDrawer>
  );
}
