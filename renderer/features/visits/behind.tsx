// What came of a visit leads back to it.
import { Link } from 'react-router';
import { useMay, useQuery } from '../../desk';
import own from './visits.module.css';

/** The visit behind each call that came of one, by the call's id. null: nobody was called. */
export function useVisitsBehind(callIds: readonly (number | null | undefined)[]): ReadonlyMap<number, number> {
  const may = useMay();
  const asked = callIds.flatMap((id) => id ?? []);
  const { value = [] } = useQuery(
    'visits.behindCalls',
    asked.length > 0 && may('visits.behindCalls') ? { callIds: asked } : null,
  );
  return new Map(value.map(({ callId, visitId }) => [callId, visitId]));
}

/** 走访, as a link; nothing where there was none. */
export function BackToVisit({ visitId }: { visitId: number | undefined }) {
  if (visitId === undefined) return null;
  return (
    <>
      {' '}
      <Link className={own.within ?? ''} to={`/visits/${visitId}`} onClick={(event) => event.stopPropagation()}>
        走访
      </Link>
    </>
  );
}
