import { expect, test } from 'vitest';
import type { Figure, Summary } from '../../../shared/features/summary';
import { checkFigures } from '../../../shared/rules/report-checks';

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  ...{ code: 'orders.received', version: 1, group: '诉求', name: '收到诉求', value, of: null, measure: '件' },
  ...{ definition: '收到的诉求。', rows: true, ...more },
});
const month = (period: string, value: number, more: Partial<Figure> = {}): Summary => ({
  ...{ period, from: `${period}-01`, asOf: `${period}-28`, countedAt: '2026-11-22T08:00:00.000Z' },
  ...{ stationName: '站', chain: '', figures: [figure(value, more)], buildings: [] },
});
const earlier = [60, 80, 100].map((value, at) => month(`2026-0${at + 1}`, value));
const kindsOf = (value: number, more: Partial<Figure> = {}, rows = value) =>
  checkFigures(
    { ...month('2026-02', value, more), period: '2026-04', asOf: '2026-04-30' },
    {
      earlier,
      rows: new Map([['orders.received', rows]]),
    },
  ).map(({ kind }) => kind);

test('a count that is not the number of its rows wants a look', () => {
  expect(kindsOf(90)).toEqual([]);
  expect(kindsOf(90, {}, 89)).toEqual(['rows']);
});

test('a value beyond the least and the most of three earlier periods wants a word, though it is near the last one', () => {
  expect(kindsOf(105)).toEqual([]);
  expect(kindsOf(115)).toEqual(['range']);
  expect(kindsOf(140)).toEqual(['jump']);
  expect(kindsOf(45)).toEqual(['jump']);
});

test('what is counted by another rule, or is a rate, has no range', () => {
  expect(kindsOf(115, { version: 2 })).toEqual(['definition']);
  expect(kindsOf(115, { of: 200 })).toEqual([]);
});
