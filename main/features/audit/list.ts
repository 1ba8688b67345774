import type { OfficeLevel } from '../../../shared/codes/offices';
import type { AuditFilter, AuditRow } from '../../../shared/features/audit';
import { saidAt } from '../../../shared/office-words';
import { chainNumber } from '../../audit-chain';
import type { Reader } from '../../powers';
import { actOf, actWords } from '../../words/acts';
import { type Facts, fieldsOf } from '../../words/facts';
import { theStation } from '../station/queries';
import { filtered } from './filter';
import { subjectWords } from './subjects';

type Page = { before: number | null; most: number };
type Entries = NonNullable<Awaited<ReturnType<typeof filtered>>>;
type Entry = Awaited<ReturnType<Entries['execute']>>[number];

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Facts));

function rowOf({ salt, staffName: who, before: was, after: is, hash, ...entry }: Entry, subject: string): AuditRow {
  const { id, at, operation, result } = entry;
  const [before, after] = [parsed(was), parsed(is)];
  const { act, words } = actWords({ operation, subject: entry.subject, before, after });
  return {
    ...{ id, at, who, act, subject, result },
    kind: actOf(operation)?.kind ?? 'ledger',
    words: salt === null ? ['内容已按要求抹除，记录还在。'] : (refusedWords(entry, after) ?? words),
    fields: fieldsOf(entry.subject, before, after),
    erased: salt === null,
    chainNumber: chainNumber({ id, hash }),
  };
}

function refusedWords({ result, operation }: Pick<Entry, 'result' | 'operation'>, after: Facts | null): string[] | null {
  if (result !== 'refused') return null;
  if (operation === 'gate.confirm') return ['密码不对。'];
  const times = Number(after?.times ?? 1);
  return [times > 1 ? `不在权限内，没有让办，一分钟里试了${times}次。` : '不在权限内，没有让办。'];
}

const THEIR_BUILDINGS = '负责的楼栋';

/** As an office says it; what goes out and comes in there speaks of stations, and stays as it is. */
function saidRow(level: OfficeLevel, row: AuditRow): AuditRow {
  if (level === 'station' || row.kind === 'output') return row;
  const said = (words: string) => saidAt(level, words);
  const value = (words: string | null) => (words === null || row.kind !== 'accounts' ? words : said(words));
  const fields = row.fields
    .filter(({ label }) => label !== THEIR_BUILDINGS)
    .map(({ label, before, after }) => ({ label: said(label), before: value(before), after: value(after) }));
  return { ...row, act: said(row.act), subject: said(row.subject), words: row.words.map(said), fields };
}

/** A page of the log, newest first. */
export async function auditPage(
  db: Reader,
  filter: AuditFilter,
  { before, most }: Page,
): Promise<{ entries: AuditRow[]; more: boolean }> {
  const all = await filtered(db, filter);
  if (all === null) return { entries: [], more: false };
  const older = before === null ? all : all.where('id', '<', before);
  const found = await older
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute();
  const shown = found.slice(0, most);
  const subjectOf = await subjectWords(db, shown);
  const { level } = await theStation(db);
  return { entries: shown.map((entry) => saidRow(level, rowOf(entry, subjectOf(entry)))), more: found.length > most };
}
