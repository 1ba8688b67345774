// 培训, 表彰奖励 and 评价 on the card of a volunteer: the last three of the five parts of a record. What they served stands above.
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Commendations } from './commendations';
import { Evaluations } from './evaluations';
import { Trained } from './trained';

export function RecordParts({ card }: { card: VolunteerCard }) {
  const may = useMay();
  const { value, failure } = useQuery('records.of', may('records.of') ? { volunteerId: card.id } : null);
  return (
    <>
      <FailureNote failure={failure} />
      {value && (
        <>
          <Trained card={card} training={value.training} />
          <Commendations card={card} commendations={value.commendations} />
          <Evaluations card={card} evaluations={value.evaluations} takenPart={value.takenPart} />
        </>
      )}
    </>
  );
}
