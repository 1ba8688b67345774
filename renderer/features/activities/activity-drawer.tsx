import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { CardDrawer } from '../residents/card-frame';
import { ActivityCard, ActivityTitle } from './activity-card';

/** The activity beside the list. */
export function ActivityDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const navigate = useNavigate();
  const card = useQuery('activities.card', { id });
  return (
    <CardDrawer
      title={card.value ? <ActivityTitle card={card.value} /> : '活动'}
      failure={card.failure}
      onExpand={() => navigate(`/activities/${id}`)}
      onClose={onClose}
    >
      {card.value && <ActivityCard key={card.value.id} card={card.value} />}
    </CardDrawer>
  );
}
