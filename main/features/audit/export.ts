import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AuditFilter, AuditRow } from '../../../shared/features/audit';
import { numberWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { theStation } from '../station/queries';
import { auditPage } from './list';
import { auditSheet, filterWords } from './sheet';

/** Entries read at once, and the most that go into one file (a year of a busy station). */
const AT_ONCE = 500;
const MOST = 20_000;

async function allRows({ db, progress, signal }: TaskPowers, filter: AuditFilter): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for (;;) {
    const { entries, more } = await auditPage(db, filter, { before: rows.at(-1)?.id ?? null, most: AT_ONCE });
    rows.push(...entries);
    if (signal.aborted) throw new Refusal('导出停下了，没有写文件。');
    if (rows.length > MOST) throw new Refusal(`一次最多导出${numberWords(MOST)}条，请把日期范围选小一点，分几次导出。`);
    progress(rows.length, rows.length, `已取${numberWords(rows.length)}条`);
    if (!more) return rows;
  }
}

const personOf = async ({ db }: TaskPowers, id: number | null): Promise<string | null> => {
  if (id === null) return null;
  const found = await db.selectFrom('staff').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name ?? `账号${id}`;
};

/** Writes the chosen part of the log where the person says, and notes how many rows went out and the digest of the file. */
export async function exportAudit(powers: TaskPowers, filter: AuditFilter) {
  const { db, platform, today, now } = powers;
  const station = await theStation(db);
  const file = await platform.chooseSave({
    title: '审计记录存到哪里',
    suggested: `审计记录_${today}.xlsx`,
    filters: [{ name: 'Excel 表格', extensions: ['xlsx'] }],
  });
  if (file === null) return { outcome: 'cancelled' as const };
  const rows = await allRows(powers, filter);
  const chosen = filterWords(filter, await personOf(powers, filter.staffId));
  // Loaded here: the workbook writer is the heaviest thing in the desk, and most days nobody exports.
  const { writeWorkbook } = await import('../../sheets/write');
  const bytes = await writeWorkbook({ sheets: [auditSheet(rows, station.name, chosen, now)] });
  await platform.writeFile(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const after = { fileName: path.basename(file), filter: chosen, rows: rows.length };
  await powers.write(async ({ note }) => note({ subject: 'audit', subjectId: 0, before: null, after }));
  return { outcome: 'saved' as const, path: file, rows: rows.length, sha256 };
}
