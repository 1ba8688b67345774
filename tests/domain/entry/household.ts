import type { Input } from '../../../shared/operations';
import type { Desk } from '../support/desk';

type Saving = Input<'entry.save'>;
type Row = Extract<Saving['people'][number], { kind: 'new' }>;

/** Somebody new, of whom nothing else is known than what is said. */
export const newcomer = (name: string, facts: Partial<Row> = {}): Row => ({
  ...{ kind: 'new', name, relation: null, residency: '户籍' },
  ...{
    sex: null,
    birthOn: null,
    idNumber: null,
    documentKind: null,
    documentNumber: null,
    phone: null,
    phone2: null,
    note: null,
    tags: [],
  },
  ...facts,
});

export const room = (desk: Desk, number = '101') => ({ roomId: desk.room('1号楼', '1单元', number) });

/** Everything the ledger says of people: lists, counts and search, whatever ids stand behind them. */
export async function ledgerOf(desk: Desk) {
  const page = { size: 200 };
  const states = ['present', 'left', 'dead'] as const;
  const lists = await Promise.all(states.map((state) => desk.ask('residents.list', { filter: { state }, page })));
  const households = await Promise.all(states.map((state) => desk.ask('households.list', { filter: { state }, page })));
  const rows = (sql: string) => desk.sqlite.prepare(sql).all();
  return {
    lists,
    households,
    tree: await desk.ask('estate.tree', {}),
    tags: await desk.ask('residents.tags', {}),
    found: [rows('select count(*) from personText_docsize'), rows('select count(*) from personDigits_docsize')],
    stays: rows('select * from residence'),
  };
}
