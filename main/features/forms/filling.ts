// Filling a form from a report, and keeping what came out.
import { createHash } from 'node:crypto';
import type { FormMark } from '../../../shared/features/form-marking';
import { type FilledPlace, MOST_LIST_ROWS, type UpperForm } from '../../../shared/features/forms';
import type { FigureRow } from '../../../shared/features/summary';
import { periodBefore, periodWords } from '../../../shared/rules/period';
import type { CommandPowers, QueryPowers, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveAs } from '../../saving';
import { approvedOf, contentOf, reportOf, titleOf } from '../reports/queries';
import { rowsBehind } from '../summary/queries';
import { bytesOf, layoutOf, marksOf, usedForm } from './finding';
import { asked } from './loading';
import { everybodyIn, namedLists, usualWays } from './people';
import { type Filling, fillingOf } from './placing';
import type { Basis } from './values';

type Looking = Pick<QueryPowers, 'db' | 'session' | 'today'>;

/** The rows of every figure whose rows are listed. */
async function rowsOf({ db, session }: Looking, marks: readonly FormMark[], counted: { from: string; to: string }) {
  const rows = new Map<string, FigureRow[]>();
  for (const { marking } of marks) {
    if (marking.what !== 'list' || marking.list !== 'rows' || marking.code === null || rows.has(marking.code)) continue;
    const read = rowsBehind(session, marking.code);
    const found = await read(db, counted, { after: 0, size: MOST_LIST_ROWS + 1 });
    if (found.length > MOST_LIST_ROWS) throw new Refusal(`“${marking.name}”的明细超过${MOST_LIST_ROWS}行，不能填进一张表。`);
    rows.set(marking.code, found);
  }
  return rows;
}

export type Ready = Filling & { report: Basis['report']; form: UpperForm; named: Basis['named'] };

/** What would stand where, by the figures of one report. Refuses a form without marks, and a report that was taken back. */
export async function readyToFill(powers: Looking, id: number, reportId: number, ways = usualWays): Promise<Ready> {
  const { db, session, today } = powers;
  const [form, marks, layout] = [await usedForm(db, id), await marksOf(db, id), await layoutOf(db, id)];
  if (marks.length === 0) throw new Refusal('这张表还没有标。请先点要填的格子，说明填什么。');
  const report = await reportOf(db, reportId);
  if (report.state === 'withdrawn') throw new Refusal(`${titleOf(report)}已撤回，请选别的。`);
  const { summary, reading } = await contentOf(db, reportId);
  const rows = await rowsOf(powers, marks, { from: summary.from, to: summary.asOf });
  const before = await approvedOf(db, periodBefore(summary.period) ?? '');
  const named = await namedLists(db, marks, summary.asOf, ways);
  const basis = { report, summary, reading, before, rows, named, today, by: session.staffName };
  return { ...fillingOf(marks, layout, basis), report, form, named };
}

/** Signs a file system does not take. */
const plain = (name: string) => name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim();

export function fileNameOf({ form, report }: Ready): string {
  const version = report.version > 0 ? `（更正${report.version}）` : '';
  const draft = report.state === 'draft' ? '（草稿）' : '';
  return `${plain(`${form.name}_${periodWords(report.period)}`)}${version}${draft}.${form.kind}`;
}

export const bytesFilled = async ({ db, platform, signal }: TaskPowers, { form, changes }: Ready): Promise<Uint8Array> =>
  asked(signal, platform.fillForm(await bytesOf(db, form.id), changes, signal));

const isLacking = ({ state }: FilledPlace) => state === 'lacking' || state === 'none';

type Filled = { ready: Ready; name: string; bytes: Uint8Array; people: number | null };

/** A line of what was filled: of a form that names people without the file. `told`: what the log keeps beside. */
export async function noteFill({ db, now, session, note }: CommandPowers, filled: Filled, told: object = {}): Promise<number> {
  const { ready, name, bytes, people } = filled;
  const { form, report, places } = ready;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [draft, lacking] = [report.state === 'draft', places.filter(isLacking).length];
  const row = { formId: form.id, reportId: report.id, draft: draft ? 1 : 0, name, sha256, lacking, people };
  const { id } = await db
    .insertInto('formFill')
    .values({ ...row, places: JSON.stringify(places), bytes: people === null ? bytes : null, staffId: session.staffId, at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { name: form.name, report: titleOf(report), draft, fileName: name, sha256, lacking, ...told };
  note({ subject: 'formFill', subjectId: id, before: null, after });
  return id;
}

/** Fills it and keeps the bytes. */
export async function fillForm(powers: TaskPowers, id: number, reportId: number): Promise<{ id: number }> {
  const ready = await readyToFill(powers, id, reportId);
  if (everybodyIn(ready.named).length > 0)
    throw new Refusal(`“${ready.form.name}”要填居民名单，给谁、用来做什么要先写明。请在窗口里打开这张表，点“填好存出来”。`);
  const bytes = await bytesFilled(powers, ready);
  const filled = { ready, name: fileNameOf(ready), bytes, people: null };
  return powers.write(async (writing) => ({ id: await noteFill(writing, filled) }));
}

/** Writes out what was filled, where the person chooses. */
export async function saveFill({ db, platform, write }: TaskPowers, id: number) {
  const fill = await db
    .selectFrom('formFill')
    .innerJoin('upperForm', 'upperForm.id', 'formFill.formId')
    .select(['formFill.name', 'formFill.bytes', 'formFill.sha256', 'upperForm.name as form'])
    .where('formFill.id', '=', id)
    .executeTakeFirst();
  if (!fill) throw new Refusal('没有找到这份填好的表，请重新打开。');
  const { bytes } = fill;
  if (bytes === null) throw new Refusal('有居民名单的表不留底。还要一份，请重新填。');
  const saved = await saveAs({ platform }, { title: '填好的表存到哪里', suggested: fill.name }, async () => bytes);
  if (saved === null) return { outcome: 'cancelled' as const };
  const after = { name: fill.form, fileName: saved.fileName, sha256: fill.sha256 };
  await write(async ({ note }) => note({ subject: 'formFill', subjectId: id, before: null, after }));
  return { outcome: 'saved' as const, path: saved.path };
}
