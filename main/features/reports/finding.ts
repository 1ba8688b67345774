// Finding reports: one, those of a period, the frozen content as it is read again.
import type { ApprovalHindrance, Finding, Report } from '../../../shared/features/reports';
import { reportTitle } from '../../../shared/features/reports';
import type { Summary } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import type { Found } from '../../../shared/rules/report-checks';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';
import { isAlone } from '../staff/queries';
import { Frozen, foundIn } from './frozen';

const reports = (db: Reader) =>
  db
    .selectFrom('report')
    .innerJoin('staff', 'staff.id', 'report.staffId')
    .leftJoin('staff as approver', 'approver.id', 'report.approverId')
    .select(['report.id', 'report.period', 'report.version', 'report.state', 'report.reason', 'report.draftedAt'])
    .select(['staff.name as draftedBy', 'report.approvedAt', 'approver.name as approvedBy', 'report.sha256', 'report.endReason']);

export async function reportPage(
  db: Reader,
  after: number | null,
  size: number,
): Promise<{ rows: Report[]; next: number | null }> {
  const rows = await reports(db)
    .where('report.id', '<', after ?? Number.MAX_SAFE_INTEGER)
    .orderBy('report.id', 'desc')
    .limit(size + 1)
    .execute();
  return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null };
}

/** Refuses when there is none of this id. */
export async function reportOf(db: Reader, id: number): Promise<Report> {
  const found = await reports(db).where('report.id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这份汇总，请回到列表重新选择。');
  return found;
}

export const titleOf = ({ period, version }: Pick<Report, 'period' | 'version'>): string =>
  reportTitle(periodWords(period), version);

/** What stands in it, `text` the very characters that are frozen, and who drew it up. */
export async function contentOf(db: Reader, id: number): Promise<Frozen & { text: string; found: Found[]; staffId: number }> {
  const row = await db
    .selectFrom('report')
    .select(['content', 'found', 'staffId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...Frozen.parse(JSON.parse(row.content)), text: row.content, found: foundIn(row.found), staffId: row.staffId };
}

/** The figures of a period as they were approved last; null where they never were. */
export async function approvedOf(db: Reader, period: string): Promise<Summary | null> {
  const found = await db
    .selectFrom('report')
    .select('id')
    .where('period', '=', period)
    .where('state', '=', 'approved')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return found ? (await contentOf(db, found.id)).summary : null;
}

/** What was found, each with the last word said to it. */
export async function findingsOf(db: Reader, id: number, found: readonly Found[]): Promise<Finding[]> {
  const remarks = await db
    .selectFrom('reportRemark')
    .select(['code', 'words'])
    .where('reportId', '=', id)
    .orderBy('id')
    .execute();
  const last = new Map(remarks.map(({ code, words }) => [code, words]));
  return found.map((one) => ({ ...one, remark: last.get(one.code) ?? null }));
}

/** Whether this session may say yes to what `staffId` drew up. */
export async function hindranceOf(db: Reader, { staffId: me }: Session, staffId: number): Promise<'own' | 'alone' | null> {
  if (me !== staffId) return null;
  const hindrance: (typeof ApprovalHindrance.options)[number] = (await isAlone(db, me)) ? 'alone' : 'own';
  return hindrance;
}
