// From a sheet to what the preview screen shows: read it under a mapping, hold it against the ledger, count and sample.
import type { Field } from '../../../shared/features/fields';
import { customName, importFieldLabel } from '../../../shared/features/import-fields';
import { type Finding, type Preview, safeChoice } from '../../../shared/features/imports';
import { maskDocument, maskId, maskPhone } from '../../../shared/text';
import type { Reader } from '../../powers';
import { fieldsOf } from '../fields/queries';
import { groupKinds } from '../groups/queries';
import { chosenBy, factsOf } from './differences';
import { broughtBy, type Considered, type Draft } from './drafts';
import { blocks, interpret } from './interpret';
import { readLedger } from './ledger';
import { newPlaces } from './new-places';
import { chosenPlan, type ImportPlan, planImport } from './plan';
import { stationGroups } from './tag-words';

/** Findings beyond this many are in the saved list only. */
const FINDINGS_SHOWN = 2000;

async function rememberedMapping(db: Reader, layout: string): Promise<(string | null)[] | null> {
  const row = await db.selectFrom('importLayout').select('mapping').where('layout', '=', layout).executeTakeFirst();
  return row ? (JSON.parse(row.mapping) as (string | null)[]) : null;
}

async function read(db: Reader, draft: Draft, mapping: (string | null)[] | null, today: string, fields: readonly Field[]) {
  const groups = stationGroups(await groupKinds(db));
  const first = interpret(draft.sheet, mapping, today, fields, groups);
  const remembered = mapping === null ? await rememberedMapping(db, first.layout) : null;
  if (remembered === null) return { reading: first, remembered: false };
  return { reading: interpret(draft.sheet, remembered, today, fields, groups), remembered: true };
}

/** People who came with another of the files that were chosen together. */
function broughtBefore({ met }: ImportPlan, heading: (field: string) => string): Finding[] {
  return [...met].flatMap(([personId, { row }]) => {
    const file = broughtBy(personId);
    const message = `这个人已随“${file}”登记，不会重复登记。`;
    return file === null ? [] : [{ row, column: heading('name'), code: 'row-in-other-file', level: 'hint' as const, message }];
  });
}

const byGravity = (a: Finding, b: Finding) => (a.level === b.level ? a.row - b.row : a.level === 'error' ? -1 : 1);

async function considerAnew(db: Reader, draft: Draft, mapping: (string | null)[] | null, today: string): Promise<Considered> {
  const fields = await fieldsOf(db, null);
  const { reading, remembered } = await read(db, draft, mapping, today, fields);
  const mapped = fields.filter(({ id }) => reading.mapping.includes(customName(id)));
  const heading = (field: string) => {
    const column = reading.mapping.indexOf(field as never);
    return reading.header.labels[column] ?? importFieldLabel(field) ?? '';
  };
  const plan = planImport(reading.rows, await readLedger(db, today, mapped), heading);
  const added = await newPlaces(db, plan.places, heading);
  const said = [reading.findings, plan.findings, added.findings, broughtBefore(plan, heading)];
  const findings = said.flat().sort(byGravity);
  const blocking = findings.find(blocks);
  const blocked = blocking
    ? `第${blocking.row}行“${blocking.column}”：${blocking.message}`
    : plan.counts.residents === 0
      ? '这张表里没有可以登记的人。请看看表头和列的对应，至少要有姓名、楼栋和房号。'
      : null;
  return { reading, plan, findings, blocked, remembered, added };
}

/** Every write leaves an audit entry: while the last one is the same, so is the ledger. */
async function lastEntry(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('auditEntry')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/**
 * Everything an import would do and everything there is to say about it. Nothing is written. What was considered last is
 * kept with the draft and holds as long as mapping, day and ledger are the same: confirming does not work it out again.
 */
export async function consider(db: Reader, draft: Draft, mapping: (string | null)[] | null, today: string): Promise<Considered> {
  const about = `${await lastEntry(db)} ${today} `;
  if (mapping !== null && draft.considered?.key === about + JSON.stringify(mapping)) return draft.considered.value;
  const value = await considerAnew(db, draft, mapping, today);
  draft.considered = { key: about + JSON.stringify(value.reading.mapping), value };
  return value;
}

function shown(field: string | null, cell: unknown): string {
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (field === 'idNumber') return text.length > 8 ? maskId(text) : text;
  if (field === 'documentNumber') return text.length > 4 ? maskDocument(text) : text;
  if (field === 'phone' || field === 'phone2') return text.length > 6 ? maskPhone(text) : text;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** How many of them a person must decide on. */
export const errorsIn = (findings: readonly Finding[]): number => findings.filter(({ level }) => level === 'error').length;

/** What the screen is handed: counts, findings, three masked rows. */
export function previewOf(draft: Draft, { reading, plan, findings, blocked, remembered, added }: Considered): Preview {
  const { header, mapping } = reading;
  const errors = errorsIn(findings);
  const differing = plan.changes.map(factsOf).filter((facts) => facts.length > 0);
  const rows = draft.sheet.rows.slice(header.lastRow, header.lastRow + 3);
  return {
    draft: draft.id,
    fileName: draft.fileName,
    sheetName: draft.sheet.name,
    header: { firstRow: header.firstRow, lastRow: header.lastRow },
    labels: header.labels,
    mapping,
    remembered,
    counts: chosenPlan(plan, chosenBy(safeChoice)).counts,
    newPlaces: added.counts,
    differing: { people: differing.length, asking: differing.filter((facts) => facts.some(({ asks }) => asks)).length },
    errors,
    hints: findings.length - errors,
    findings: findings.slice(0, FINDINGS_SHOWN),
    sample: rows.map((row) => header.labels.map((_, column) => shown(mapping[column] ?? null, row[column]))),
    blocked,
  };
}
