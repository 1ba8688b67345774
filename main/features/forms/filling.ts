// Filling a form from a report, and keeping what came out.
import { createHash } from 'node:crypto';
import type { FormMark } from '../../../shared/features/form-marking';
import { type FilledPlace, MOST_LIST_ROWS, type UpperForm } from '../../../shared/features/forms';
import type { FigureRow } from '../../../shared/features/summary';
import { periodBefore, periodWords } from '../../../shared/rules/period';
import type { QueryPowers, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveAs } from '../../saving';
import { approvedOf, contentOf, reportOf, titleOf } from '../reports/queries';
import { rowsBehind } from '../summary/queries';
import { bytesOf, layoutOf, marksOf, usedForm } from './finding';
import { asked } from './loading';
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

type Ready = Filling & { report: Basis['report']; form: UpperForm };

/** What would stand where, by the figures of one report. Refuses a form without marks, and a report that was taken back. */
export async function readyToFill(powers: Looking, id: number, reportId: number): Promise<Ready> {
  const { db, session, today } = powers;
  const [form, marks, layout] = [await usedForm(db, id), await marksOf(db, id), await layoutOf(db, id)];
  if (marks.length === 0) throw new Refusal('这张表还没有标。请先点要填的格子，说明填什么。');
  const report = await reportOf(db, reportId);
  if (report.state === 'withdrawn') throw new Refusal(`${titleOf(report)}已撤回，请选别的。`);
  const { summary, reading } = await contentOf(db, reportId);
  const rows = await rowsOf(powers, marks, { from: summary.from, to: summary.asOf });
  const before = await approvedOf(db, periodBefore(summary.period) ?? '');
  const basis = { report, summary, reading, before, rows, today, by: session.staffName };
  return { ...fillingOf(marks, layout, basis), report, form };
}

/** Signs a file system does not take. */
const plain = (name: string) => name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim();

function fileName({ form, report }: Ready): string {
  const version = report.version > 0 ? `（更正${report.version}）` : '';
  const draft = report.state === 'draft' ? '（草稿）' : '';
  return `${plain(`${form.name}_${periodWords(report.period)}`)}${version}${draft}.${form.kind}`;
}

const isLacking = ({ state }: FilledPlace) => state === 'lacking' || state === 'none';

/** Fills it and keeps the bytes. */
export async function fillForm(powers: TaskPowers, id: number, reportId: number): Promise<{ id: number }> {
  const { db, platform, signal, session, now, write } = powers;
  const ready = await readyToFill(powers, id, reportId);
  const bytes = await asked(signal, platform.fillForm(await bytesOf(db, id), ready.changes, signal));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = fileName(ready);
  const draft = ready.report.state === 'draft';
  const lacking = ready.places.filter(isLacking).length;
  const row = { formId: id, reportId, draft: draft ? 1 : 0, name, sha256, lacking, places: JSON.stringify(ready.places), bytes };
  return write(async ({ db, note }) => {
    const made = await db
      .insertInto('formFill')
      .values({ ...row, staffId: session.staffId, at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    const told = { name: ready.form.name, report: titleOf(ready.report), draft, fileName: name, sha256, lacking };
    note({ subject: 'formFill', subjectId: made.id, before: null, after: told });
    return made;
  });
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
  const saved = await saveAs({ platform }, { title: '填好的表存到哪里', suggested: fill.name }, async () => fill.bytes);
  if (saved === null) return { outcome: 'cancelled' as const };
  const after = { name: fill.form, fileName: saved.fileName, sha256: fill.sha256 };
  await write(async ({ note }) => note({ subject: 'formFill', subjectId: id, before: null, after }));
  return { outcome: 'saved' as const, path: saved.path };
}
