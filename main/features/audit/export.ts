import { createHash } from 'node:crypto';
import type { AuditFilter, AuditRow } from '../../../shared/features/audit';
import { numberWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
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
  const { db, today, now } = powers;
  const station = await theStation(db);
  const chosen = filterWords(filter, await personOf(powers, filter.staffId));
  let rows: AuditRow[] = [];
  const named = { title: '审计记录存到哪里', suggested: `审计记录_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, async () => {
    rows = await allRows(powers, filter);
    return [auditSheet(rows, station.name, chosen, now)];
  });
  if (!saved) return { outcome: 'cancelled' as const };
  const sha256 = createHash('sha256').update(saved.bytes).digest('hex');
  const after = { fileName: saved.fileName, filter: chosen, rows: rows.length };
  await powers.write(async ({ note }) => note({ subject: 'audit', subjectId: 0, before: null, after }));
  return { outcome: 'saved' as const, path: saved.path, rows: rows.length, sha256 };
}
