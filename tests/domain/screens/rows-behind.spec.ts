import { expect, it } from 'vitest';
import { indicators } from '../../../main/features/summary/indicators';
import { filterOf } from '../../../renderer/features/residents/filters';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';

it('a figure that opens the ledger opens it under a filter the ledger knows', () => {
  const routes = [...Object.keys(indicators), 'careGroups.独居老人'].flatMap((code) => rowsBehind({ code }, null) ?? []);
  const filtered = routes.filter((route) => route.includes('?'));
  expect(filtered.length).toBe(12);
  for (const route of filtered) expect(filterOf(new URLSearchParams(route.split('?')[1]))).not.toBeNull();
});

it('of an earlier day opens the ledger as it stood then, or nothing where only today is known', () => {
  expect(rowsBehind({ code: 'age.60+' }, '2026-10-31')).toBe('/residents?ageFrom=60&asOf=2026-10-31');
  for (const code of ['households', 'chiefs', 'units.all', 'rooms.all', 'query.7'])
    expect(rowsBehind({ code }, '2026-10-31')).toBeNull();
});

it('an average opens nothing', () => {
  expect(rowsBehind({ code: 'chiefs.households' }, null)).toBeNull();
});

it('a figure of a saved query opens the queries', () => {
  expect(rowsBehind({ code: 'query.7' }, null)).toBe('/queries');
});
