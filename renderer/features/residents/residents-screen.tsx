import { useParams } from 'react-router';
import { ResidentPage } from './resident-page';
import { ResidentsList } from './residents-list';

/** 居民台账: the list, or one person as a page of their own. */
export function ResidentsScreen() {
  const { id } = useParams();
  return id ? <ResidentPage id={Number(id)} /> : <ResidentsList />;
}
