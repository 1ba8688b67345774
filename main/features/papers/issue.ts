// Issuing a paper: its number, its exact content, frozen before anything goes out.
import type { Paper, PaperKind } from '../../../shared/features/papers';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';

const prefixes: Record<PaperKind, string> = { contactCards: '联系卡', summary: '汇总' };

/** The next number of a kind in a year: 联系卡2026-0001. Numbers are never used twice. */
export async function nextNumber(db: Reader, kind: PaperKind, today: string): Promise<string> {
  const start = `${prefixes[kind]}${today.slice(0, 4)}-`;
  const last = await db
    .selectFrom('paper')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('number', 'like', `${start}%`)
    .executeTakeFirst();
  const count = Number(last?.number?.slice(start.length) ?? 0) + 1;
  return `${start}${String(count).padStart(4, '0')}`;
}

type Issued = { number: string; kind: PaperKind; title: string; sheets: number; html: string };

/** Freezes the paper and notes that it was issued. */
export async function freeze({ db, now, session, note }: CommandPowers, issued: Issued): Promise<Paper> {
  const { id } = await db
    .insertInto('paper')
    .values({ ...issued, issuedAt: now, staffId: session.staffId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { html: _, ...shown } = issued;
  note({ subject: 'paper', subjectId: id, before: null, after: shown });
  return { id, ...shown, issuedAt: now, by: session.staffName, outcome: null };
}

const papers = (db: Reader) =>
  db
    .selectFrom('paper')
    .innerJoin('staff', 'staff.id', 'paper.staffId')
    .select(['paper.id', 'paper.number', 'paper.kind', 'paper.title', 'paper.sheets', 'paper.issuedAt', 'staff.name as by'])
    .select((eb) =>
      eb
        .selectFrom('paperOutcome')
        .select('paperOutcome.words')
        .whereRef('paperOutcome.paperId', '=', 'paper.id')
        .orderBy('paperOutcome.id', 'desc')
        .limit(1)
        .as('outcome'),
    );

/** Issued papers, newest first. */
export async function issuedPapers(db: Reader): Promise<Paper[]> {
  const rows = await papers(db).orderBy('paper.id', 'desc').limit(200).execute();
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind }));
}

/** One paper with its frozen content. */
export async function frozenPaper(db: Reader, id: number) {
  const paper = await papers(db).select('paper.html').where('paper.id', '=', id).executeTakeFirst();
  if (!paper) throw new Refusal('没有找到这份纸张，请重新打开打印中心。');
  return paper;
}
