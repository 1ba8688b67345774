import { expect, it } from 'vitest';
import { figure, indicators } from '../../../main/features/summary/indicators';
import { filterOf } from '../../../renderer/features/residents/address-filter';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';

it('a figure that opens the ledger opens it under a filter the ledger knows', () => {
  const routes = [...Object.keys(indicators), 'careGroups.独居老人'].flatMap((code) => rowsBehind({ code }, null) ?? []);
  const filtered = routes.filter((route) => route.includes('?'));
  expect(filtered.length).toBe(13);
  for (const route of filtered) expect(filterOf(new URLSearchParams(route.split('?')[1]))).not.toBeNull();
});

it('of an earlier day opens the ledger and its homes as they stood then', () => {
  expect(rowsBehind({ code: 'age.60+' }, '2026-10-31')).toBe('/residents?ageFrom=60&asOf=2026-10-31');
  expect(rowsBehind({ code: 'households' }, '2026-10-31')).toBe('/households?state=present&asOf=2026-10-31');
});

it('every figure of the ledger opens a list or rows of its own, but for the average', () => {
  const codes = Object.keys(indicators) as (keyof typeof indicators)[];
  const closed = codes.filter((code) => rowsBehind({ code }, null) === null && !figure(code, 0).rows);
  expect(closed).toEqual(['chiefs.households']);
  const twice = codes.filter((code) => rowsBehind({ code }, null) !== null && figure(code, 0).rows);
  expect(twice).toEqual([]);
});
