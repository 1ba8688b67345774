import { useParams } from 'react-router';
import { later } from '../../kit/later';
import { ResidentsList } from './residents-list';

const ResidentPage = later(() => import('./resident-page').then((m) => m.ResidentPage));

/** 居民台账: the list, or one person as a page of their own. */
export function ResidentsScreen() {
  const { id } = useParams();
  return id ? <ResidentPage id={Number(id)} /> : <ResidentsList />;
}
