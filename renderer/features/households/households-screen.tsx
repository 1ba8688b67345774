import { useParams } from 'react-router';
import { HouseholdPage } from './household-page';
import { HouseholdsList } from './households-list';

/** 住户: the list of households, or one of them as a page of its own. */
export function HouseholdsScreen() {
  const { id } = useParams();
  return id ? <HouseholdPage id={Number(id)} /> : <HouseholdsList />;
}
