// Of the people of a call list: who has somebody going for them already.
import { Link } from 'react-router';
import type { ErrandOrigin, ErrandRow } from '../../../shared/features/errands';
import { useMay, useQuery } from '../../desk';
import { errandFor } from './begin';

type Named = { id: number; name: string };

/** The errand that came of the list and did not fail, by the person. */
export function useErrandsOf(origin: ErrandOrigin, people: readonly Named[]): ReadonlyMap<number, ErrandRow> {
  const may = useMay();
  const asked = people.map(({ id }) => id);
  const { value = [] } = useQuery('errands.of', asked.length > 0 && may('errands.of') ? { origin, people: asked } : null);
  return new Map(value.flatMap((row) => (row.personId === null || row.state === 'ended' ? [] : [[row.personId, row]])));
}

type Props = { person: Named; title: string; from: ErrandOrigin; begun: ErrandRow | undefined };

/** 代办: begins one, or leads to the one that was begun. */
export function ErrandLink({ person: { id, name }, title, from, begun }: Props) {
  const may = useMay();
  if (begun)
    return (
      <Link to={`/errands/${begun.id}?view=all`} aria-label={`看代办：${name}`}>
        看代办
      </Link>
    );
  if (!may('errands.add')) return null;
  return (
    <Link to={errandFor({ personId: id, name, title, from })} aria-label={`代办：${name}`}>
      代办
    </Link>
  );
}
