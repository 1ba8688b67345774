// The ledger out in the layout it came in. Before it is handed out it is read again, as an import would read it.
import type { Field, FieldSubject } from '../../../shared/features/fields';
import type { ImportLayout } from '../../../shared/features/imports';
import type { Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import type { Cell } from '../../sheets/workbook';
import type { SheetDraft } from '../../sheets/write';
import { fieldsOf, valuesFor } from '../fields/queries';
import { groupKinds } from '../groups/queries';
import { chosenBy } from './differences';
import { interpret } from './interpret';
import type { Shape } from './layouts';
import { readLedger, residentsNow } from './ledger';
import { type Layout, leftOut, linesOf, type Resident, standardLayout, withHeads } from './ledger-lines';
import { ledgerSheet } from './ledger-sheet';
import { chosenPlan, planImport } from './plan';
import { type StationGroups, stationGroups } from './tag-words';

const labelsIn = (layout: string) => layout.split('\n');

/** Layouts that came in, the last used first. */
export async function layoutsOf(db: Reader): Promise<ImportLayout[]> {
  const rows = await db.selectFrom('importLayout').selectAll().orderBy('usedAt', 'desc').orderBy('layout').limit(50).execute();
  return rows.map(({ layout, mapping, fileName, usedAt }) => {
    const mapped = (JSON.parse(mapping) as (string | null)[]).filter((field) => field !== null);
    return { layout, fileName, usedAt, columns: labelsIn(layout).length, mapped: mapped.length };
  });
}

type Known = { fields: readonly Field[]; groups: StationGroups };

async function layoutOf(db: Reader, layout: string | null, { fields, groups }: Known): Promise<Layout> {
  if (layout === null) return standardLayout(fields, groups);
  const row = await db.selectFrom('importLayout').selectAll().where('layout', '=', layout).executeTakeFirst();
  if (!row) throw new Refusal('这种表格样式已经不在了，请重新选一种。');
  const shape = row.shape === null ? null : (JSON.parse(row.shape) as Shape);
  return { labels: labelsIn(layout), mapping: JSON.parse(row.mapping) as (string | null)[], shape, groups };
}

/** People of the lines who would be new or changed if these lines were imported now. 0 where the round trip is whole. */
type Written = { layout: Layout; head: Cell[][]; lines: Cell[][]; fields: readonly Field[] };

async function differing(db: Reader, { layout, head, lines, fields }: Written, today: string): Promise<number> {
  const sheet = { name: '', rows: [...head, ...lines], formulas: [] };
  const { rows } = interpret(sheet, layout.mapping, today, fields, layout.groups);
  const plan = planImport(rows, await readLedger(db, today, fields), (field) => field);
  const { created, updated } = chosenPlan(plan, chosenBy({ differing: 'sheet', except: [] })).counts;
  return created + updated + (lines.length - plan.counts.residents);
}

/** The residents with what is written under these fields of them, their household and their room. */
async function withCustom(db: Reader, fields: readonly Field[], people: Omit<Resident, 'custom'>[]): Promise<Resident[]> {
  if (fields.length === 0) return people.map((person) => ({ ...person, custom: [] }));
  const valuesUnder = async (subject: FieldSubject, ids: number[]) => (await valuesFor(db, subject, ids, true)).values;
  const held = {
    person: await valuesUnder(
      'person',
      people.map(({ id }) => id),
    ),
    household: await valuesUnder(
      'household',
      people.map(({ home }) => home.householdId),
    ),
    room: await valuesUnder(
      'room',
      people.map(({ home }) => home.roomId),
    ),
  };
  return people.map((person) => {
    const ids = { person: person.id, household: person.home.householdId, room: person.home.roomId };
    const custom = fields.flatMap((field) => {
      const value = held[field.subject].get(ids[field.subject])?.get(field.id);
      return value === undefined ? [] : [{ field, value }];
    });
    return { ...person, custom };
  });
}

/** The layout, null for our own; and whether sensitive custom fields go along. */
type Asked = { layout: string | null; sensitive: boolean };

/** The workbook to write, and what is to be said about it. */
export type LedgerExport = {
  sheet: SheetDraft;
  rows: number;
  /** People who would not come back as they are. */
  differing: number;
  /** Headings without anything below. */
  columns: string[];
  /** Fields of the ledger the layout has no column for. */
  fields: string[];
};

/** Throws a Refusal where nobody lives here yet. */
export async function exportOf(powers: Pick<TaskPowers, 'db' | 'today' | 'progress'>, asked: Asked): Promise<LedgerExport> {
  const { db, today, progress } = powers;
  const fields = (await fieldsOf(db, null)).filter((field) => asked.sensitive || !field.sensitive);
  progress(0, 3, '正在读台账');
  const layout = await layoutOf(db, asked.layout, { fields, groups: stationGroups(await groupKinds(db)) });
  const residents = await withCustom(db, fields, withHeads(await residentsNow(db, today)));
  if (residents.length === 0) throw new Refusal('台账里现在没有住户，没有可以导出的。');
  const lines = linesOf(layout, residents);
  const sheet = ledgerSheet(layout, lines, today);
  progress(1, 3, '正在核对写出来的表');
  const unlike = await differing(db, { layout, head: sheet.head?.rows ?? [], lines, fields }, today);
  progress(2, 3, `正在写${lines.length}人`);
  return { sheet, rows: lines.length, differing: unlike, ...leftOut(layout, residents, fields) };
}
