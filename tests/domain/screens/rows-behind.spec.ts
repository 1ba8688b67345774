import { expect, it } from 'vitest';
import { indicators } from '../../../main/features/summary/indicators';
import { filterOf } from '../../../renderer/features/residents/filters';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';

it('a figure that opens the ledger opens it under a filter the ledger knows', () => {
  const routes = [...Object.keys(indicators), 'careGroups.独居老人'].flatMap((code) => rowsBehind({ code }) ?? []);
  const filtered = routes.filter((route) => route.includes('?'));
  expect(filtered.length).toBe(10);
  for (const route of filtered) expect(filterOf(new URLSearchParams(route.split('?')[1]))).not.toBeNull();
});

it('an average opens nothing', () => {
  expect(rowsBehind({ code: 'chiefs.households' })).toBeNull();
});

it('a figure of a saved query opens the queries', () => {
  expect(rowsBehind({ code: 'query.7' })).toBe('/queries');
});
