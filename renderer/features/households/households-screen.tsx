import { useParams } from 'react-router';
import { later } from '../../kit/later';
import { HouseholdsList } from './households-list';

const HouseholdPage = later(() => import('./household-page').then((m) => m.HouseholdPage));

/** 住户: the list of households, or one of them as a page of its own. */
export function HouseholdsScreen() {
  const { id } = useParams();
  return id ? <HouseholdPage id={Number(id)} /> : <HouseholdsList />;
}
