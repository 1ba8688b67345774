import { useLayoutEffect } from 'react';
import { useParams } from 'react-router';
import { askAhead, useMay } from '../../desk';
import { later } from '../../kit/later';
import { ResidentsList } from './residents-list';

const ResidentPage = later(() => import('./resident-page').then((m) => m.ResidentPage));

/** What the card asks, asked while its code is still on the way: one answer after the other would be drawn one after the other. */
function useAskedAhead(id: number) {
  const may = useMay();
  const [entitlements, visits] = [may('entitlements.ofPerson'), may('visits.ofPerson')];
  useLayoutEffect(() => {
    askAhead('residents.card', { id });
    askAhead('groups.ofPerson', { id });
    askAhead('fields.of', { subject: 'person', id });
    askAhead('timeline.of', { subject: 'person', id, kinds: [], after: null });
    if (entitlements) askAhead('entitlements.ofPerson', { personId: id });
    if (visits) askAhead('visits.ofPerson', { personId: id });
  }, [id, entitlements, visits]);
}

function OnePerson({ id }: { id: number }) {
  useAskedAhead(id);
  return <ResidentPage id={id} />;
}

/** 居民台账: the list, or one person as a page of their own. */
export function ResidentsScreen() {
  const { id } = useParams();
  return id ? <OnePerson id={Number(id)} /> : <ResidentsList />;
}
