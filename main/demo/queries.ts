// Queries the fictional station keeps: one it prints before a festival, one it reports by. By the acts of the desk.
import { ResidentFilter } from '../../shared/features/resident-filter';
import { savedActs } from '../features/queries/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

const KEPT_DAYS = 90;

/** Saved; the second stands in the summary. */
export async function fillQueries(powers: CommandPowers): Promise<void> {
  const desk = deskAt(powers, KEPT_DAYS, 0);
  const festival = ResidentFilter.parse({ tagsAny: ['低保对象', '低保边缘', '特困供养', '优抚对象'] });
  await savedActs['queries.save'](desk, { name: '节前慰问对象', filter: festival });
  const alone = ResidentFilter.parse({ ageFrom: 60, alone: 'either' });
  const { id } = await savedActs['queries.save'](desk, { name: '独居的60岁以上老人', filter: alone });
  await savedActs['queries.report'](desk, { id, inSummary: true });
}
