import { useNavigate } from 'react-router';
import { useQuery } from '../../desk';
import { CardDrawer } from './card-frame';
import { ResidentCard } from './resident-card';
import { ResidentTitle } from './resident-title';

type Props = { id: number; onOpen(id: number): void; onClose(): void };

/** The person beside the list. */
export function ResidentDrawer({ id, onOpen, onClose }: Props) {
  const navigate = useNavigate();
  const card = useQuery('residents.card', { id });
  return (
    <CardDrawer
      title={card.value ? <ResidentTitle card={card.value} /> : '居民'}
      failure={card.failure}
      onExpand={() => navigate(`/residents/${id}`)}
      onClose={onClose}
    >
      {card.value && <ResidentCard key={card.value.id} card={card.value} onOpen={onOpen} />}
    </CardDrawer>
  );
}
