import { useQuery } from '../../desk';
import { CardPage } from '../residents/card-frame';
import { ActivityCard, ActivityTitle } from './activity-card';

/** One activity as a page of its own. */
export function ActivityPage({ id }: { id: number }) {
  const card = useQuery('activities.card', { id });
  return (
    <CardPage
      back={{ to: '/activities', words: '活动' }}
      title={card.value && <ActivityTitle card={card.value} />}
      failure={card.failure}
    >
      {card.value && <ActivityCard key={card.value.id} card={card.value} />}
    </CardPage>
  );
}
