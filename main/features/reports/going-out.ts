// The file and the paper of an approved report. What went out once goes out the same again.
import { createHash } from 'node:crypto';
import type { Paper } from '../../../shared/features/papers';
import { reportStateWords } from '../../../shared/features/reports';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveAs } from '../../saving';
import { issueSummarySheet, paperOf } from '../papers/queries';
import { summaryFileName, summarySheets } from '../summary/queries';
import { contentOf, reportOf, titleOf } from './finding';

async function approved(db: Reader, id: number) {
  const report = await reportOf(db, id);
  if (report.state !== 'approved')
    throw new Refusal(`${titleOf(report)}${reportStateWords[report.state]}，定稿以后才能打印和导出。`);
  return report;
}

/** The sheet that was issued of it, or a new one. */
export async function issueReport(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, note } = powers;
  const report = await approved(db, id);
  const before = await db.selectFrom('reportPaper').select('paperId').where('reportId', '=', id).executeTakeFirst();
  if (before) {
    const paper = await paperOf(db, before.paperId);
    note({
      subject: 'paper',
      subjectId: paper.id,
      before: null,
      after: { number: paper.number, title: paper.title, again: true },
    });
    return paper;
  }
  const { summary, reading } = await contentOf(db, id);
  const paper = await issueSummarySheet(powers, { summary, reading, title: titleOf(report) });
  await db.insertInto('reportPaper').values({ reportId: id, paperId: paper.id }).execute();
  return paper;
}

type File = { name: string; bytes: Uint8Array };

/** The workbook as it was the first time; made now where it never was. */
async function fileOf({ db }: TaskPowers, id: number): Promise<File & { fresh: boolean }> {
  const report = await approved(db, id);
  const kept = await db.selectFrom('reportFile').select(['name', 'bytes']).where('reportId', '=', id).executeTakeFirst();
  if (kept) return { ...kept, fresh: false };
  const { summary, reading } = await contentOf(db, id);
  const { writeWorkbook } = await import('../../sheets/write');
  const bytes = await writeWorkbook({ sheets: summarySheets(summary, reading), at: summary.countedAt });
  const name = summaryFileName(summary).replace(/\.xlsx$/, report.version > 0 ? `（更正${report.version}）.xlsx` : '.xlsx');
  return { name, bytes, fresh: true };
}

export async function saveReport(powers: TaskPowers, id: number) {
  const { write, session, now } = powers;
  const { name, bytes, fresh } = await fileOf(powers, id);
  const saved = await saveAs(powers, { title: '定稿的汇总存到哪里', suggested: name }, async () => bytes);
  if (!saved) return { outcome: 'cancelled' as const };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await write(async ({ db, note }) => {
    const row = { reportId: id, name, bytes, sha256, staffId: session.staffId, at: now };
    if (fresh) await db.insertInto('reportFile').values(row).execute();
    note({ subject: 'report', subjectId: id, before: null, after: { fileName: saved.fileName, sha256 } });
  });
  return { outcome: 'saved' as const, path: saved.path };
}
