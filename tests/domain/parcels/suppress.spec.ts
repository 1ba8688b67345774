// Small numbers of buildings: none is written, and none can be reckoned from what is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenIn } from '../../../main/parcels/suppress';
import type { Measure } from '../../../shared/features/summary';

const RESIDENCY = ['residency.registered', 'residency.migrant', 'residency.absent', 'residency.unknown'];
const measures = new Map<string, Measure>([
  ['residents', '人'],
  ['households', '户'],
  ['orders.received', '件'],
  ['units.all', '个'],
  ...RESIDENCY.map((code): [string, Measure] => [code, '人']),
]);

type Table = { residency: number[]; orders: number; units: number }[];

const placesOf = (table: Table) =>
  table.map(({ residency, orders, units }) => ({
    figures: [
      { code: 'residents', value: residency.reduce((sum, one) => sum + one, 0) },
      ...RESIDENCY.map((code, at) => ({ code, value: residency[at] ?? 0 })),
      ...[
        { code: 'orders.received', value: orders },
        { code: 'units.all', value: units },
      ],
    ],
  }));

/** What goes upstairs: the cells that are written, and every total. `hidden`: of each building, what is not. */
function published(table: Table, hidden: readonly ReadonlySet<string>[]): string {
  const places = placesOf(table);
  const cells = places.map(({ figures }, at) => figures.map(({ code, value }) => (hidden[at]?.has(code) ? null : value)));
  const totals = places[0]?.figures.map((_, code) => places.reduce((sum, { figures }) => sum + (figures[code]?.value ?? 0), 0));
  return JSON.stringify({ cells, totals });
}

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
const tables = fc.array(
  fc.record({ residency: fc.array(count, { minLength: 4, maxLength: 4 }), orders: count, units: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 2, maxLength: 6 },
);
const small = (value: number) => value === 1 || value === 2;
const copy = (table: Table): Table => table.map((row) => ({ ...row, residency: [...row.residency] }));

/** Tables like this one that move so many from one cell to another and back elsewhere, so that every total stays. */
function* like(table: Table): Generator<Table> {
  const add = (row: Table[number] | undefined, cell: number, by: number) => {
    if (row) row.residency[cell] = (row.residency[cell] ?? 0) + by;
  };
  for (let one = 0; one < table.length; one += 1)
    for (let two = 0; two < table.length; two += 1) {
      if (one === two) continue;
      const sent = copy(table);
      const [left, right] = [sent[one], sent[two]];
      if (left && right) [left.orders, right.orders] = [left.orders - 1, right.orders + 1];
      yield sent;
      for (let from = 0; from < 4; from += 1)
        for (let to = 0; to < 4; to += 1)
          for (let by = 1; by <= 4; by += 1) {
            if (from === to) continue;
            const moved = copy(table);
            for (const [row, cell, sign] of [
              [one, from, -1],
              [one, to, 1],
              [two, from, 1],
              [two, to, -1],
            ] as const)
              add(moved[row], cell, sign * by);
            yield moved;
            const beside = copy(table);
            add(beside[one], from, -by);
            add(beside[two], from, by);
            yield beside;
          }
    }
}

const valid = (table: Table) => table.every(({ residency, orders }) => [orders, ...residency].every((value) => value >= 0));

test('no cell of one or two people, homes or cases is written; units and sheets are nobody', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const places = placesOf(table);
      hiddenIn(places, measures).forEach((hidden, at) => {
        for (const { code, value } of places[at]?.figures ?? []) {
          if (code === 'units.all') expect(hidden.has(code)).toBe(false);
          else if (small(value)) expect(hidden.has(code)).toBe(true);
        }
      });
    }),
  );
});

test('where nothing is small, everything is written', () => {
  const table = [20, 30, 40].map((many) => ({ residency: [many, 3, 4, 0], orders: 5, units: 1 }));
  expect(hiddenIn(placesOf(table), measures).map(({ size }) => size)).toEqual([0, 0, 0]);
});

test('a small cell could always have been another number, for somebody who has every total and every cell that is written', () => {
  fc.assert(
    fc.property(tables, (table) => {
      // Where all live in one building, its figures are those of the estate, which are written.
      fc.pre(table.filter(({ residency }) => residency.some((value) => value > 0)).length > 1);
      const open = new Set<string>();
      for (const [at, { residency, orders }] of table.entries()) {
        for (const [cell, value] of residency.entries()) if (small(value)) open.add(`${at} ${cell}`);
        if (small(orders)) open.add(`${at} orders`);
      }
      const hidden = hiddenIn(placesOf(table), measures);
      const seen = published(table, hidden);
      for (const other of like(table)) {
        if (open.size === 0) break;
        if (!valid(other) || published(other, hidden) !== seen) continue;
        for (const [at, { residency, orders }] of other.entries()) {
          for (const [cell, value] of residency.entries()) if (value !== table[at]?.residency[cell]) open.delete(`${at} ${cell}`);
          if (orders !== table[at]?.orders) open.delete(`${at} orders`);
        }
      }
      expect([...open]).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
