// Issuing a paper: its number, its exact content, frozen before anything goes out.

import type { ExpressionBuilder } from 'kysely';
import { PAPER_PAGE, type Paper, type PaperKind, type PaperOutcome } from '../../../shared/features/papers';
import type { OperationName } from '../../../shared/operations';
import { countedOnce } from '../../kept';
import { permits } from '../../permission';
import type { CommandPowers, QueryPowers, Reader } from '../../powers';
import { Refusal, wantsPassword } from '../../refusal';
import type { Database } from '..';
import { prefixes } from './prefixes';

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

type Issued = {
  number: string;
  kind: PaperKind;
  title: string;
  sheets: number;
  html: string;
  /** For a paper about one person alone. */
  subjectPersonId?: number;
  /** For a list: everybody who stands on it, each once. */
  people?: readonly number[];
};

/** Freezes the paper and notes that it was issued. `told`: what the note says besides. */
export async function freeze(powers: CommandPowers, { people = [], ...issued }: Issued, told: object = {}): Promise<Paper> {
  const { db, insertRows, now, session, note } = powers;
  const { id } = await db
    .insertInto('paper')
    .values({ subjectPersonId: null, ...issued, issuedAt: now, staffId: session.staffId })
    .returning('id')
    .executeTakeFirstOrThrow();
  insertRows(
    'paperPerson',
    ['paperId', 'personId'],
    people.map((personId) => [id, personId]),
  );
  const { html: _html, subjectPersonId: _person, ...shown } = issued;
  note({ subject: 'paper', subjectId: id, before: null, after: { ...shown, ...told } });
  return { id, ...shown, issuedAt: now, by: session.staffName, outcome: null, resumeAt: null };
}

/** What is said of a paper whose person was erased. */
const ERASED = '内容已按要求删除';

const lastOutcome = (eb: ExpressionBuilder<Database, 'paper'>) =>
  eb.selectFrom('paperOutcome').whereRef('paperOutcome.paperId', '=', 'paper.id').orderBy('paperOutcome.id', 'desc').limit(1);

const papers = (db: Reader) =>
  db
    .selectFrom('paper')
    .innerJoin('staff', 'staff.id', 'paper.staffId')
    .select(['paper.id', 'paper.number', 'paper.kind', 'paper.title', 'paper.sheets', 'paper.issuedAt', 'staff.name as by'])
    .select('paper.subjectPersonId')
    .select((eb) => [
      lastOutcome(eb).select('paperOutcome.words').as('outcome'),
      lastOutcome(eb).select('paperOutcome.stoppedAfter').as('stoppedAfter'),
    ]);

type Listed = Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number];
const shown = ({ subjectPersonId: _, stoppedAfter, ...row }: Listed): Paper => ({
  ...row,
  resumeAt: stoppedAfter === null || stoppedAfter >= row.sheets ? null : stoppedAfter + 1,
  kind: row.kind as PaperKind,
  outcome: row.outcome === '' ? ERASED : row.outcome,
});

/** A page of issued papers, newest first. */
export async function issuedPapers(powers: QueryPowers, { kind, after }: { kind: PaperKind | null; after: number | null }) {
  const { db } = powers;
  const found = await papers(db)
    .$if(kind !== null, (q) => q.where('paper.kind', '=', kind as string))
    .$if(after !== null, (q) => q.where('paper.id', '<', after))
    .orderBy('paper.id', 'desc')
    .limit(PAPER_PAGE + 1)
    .execute();
  const counted = db
    .selectFrom('paper')
    .$if(kind !== null, (q) => q.where('paper.kind', '=', kind as string))
    .select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(powers, counted);
  const rows = found.slice(0, PAPER_PAGE).map(shown);
  return { rows, next: found.length > PAPER_PAGE ? (rows.at(-1)?.id ?? null) : null, total };
}

/** One paper. Refuses one that is not there. */
export async function paperOf(db: Reader, id: number): Promise<Paper> {
  const paper = await papers(db).where('paper.id', '=', id).executeTakeFirst();
  if (!paper) throw new Refusal('没有找到这份纸张，请重新打开打印中心。');
  return shown(paper);
}

/** What became of a paper, the latest first. */
export async function outcomesOf(db: Reader, paperId: number): Promise<PaperOutcome[]> {
  const told = db.selectFrom('paperOutcome').select(['id', 'at', 'words']).where('paperId', '=', paperId);
  return (await told.orderBy('id', 'desc').limit(PAPER_PAGE).execute()).map(({ words, ...row }) => ({
    ...row,
    words: words === '' ? ERASED : words,
  }));
}

type Looking = Pick<QueryPowers, 'db' | 'session' | 'proved'>;

/** Kinds that name people in full of whom the ledger may know no person: volunteers, owners. */
const ofOthers: Partial<Record<string, OperationName>> = {
  volunteerProof: 'certificates.issue',
  volunteerStatement: 'certificates.issueStatement',
  volunteerRecord: 'records.issue',
  activityRecord: 'certificates.issueActivity',
  mediationRegister: 'agreements.issueRegister',
  mediationRecord: 'agreements.issueRecord',
  mediationAgreement: 'agreements.issueText',
  followUpRecord: 'agreements.issueFollowUps',
  consultationSheets: 'consultations.issueSheets',
  consultationNotReached: 'consultations.issueNotReached',
  meetingSignIn: 'meetings.issueSignIn',
  sweepLists: 'sweeps.issueLists',
  list: 'lists.issue',
  orderReceipt: 'orders.issueSlip',
  orderList: 'orders.issueList',
  visitCards: 'visits.issueCards',
  giftSignatures: 'visits.issueGifts',
  orderReply: 'orders.issueSlip',
  chiefLetter: 'chiefs.issueLetter',
  chiefMonth: 'duties.issueMonth',
  subsidySheet: 'subsidies.issueSheet',
  chiefEvaluation: 'duties.issueEvaluation',
};

type Told = { kind: string; subjectPersonId: number | null; people: number };

/** What somebody must be allowed to name to see a paper: one person's file, a list of people, anything else. */
function seenBy({ kind, subjectPersonId, people }: Told): OperationName | null {
  const needed = ofOthers[kind];
  if (needed) return needed;
  if (subjectPersonId !== null) return 'privacy.issueFile';
  return people > 0 ? 'queries.issueList' : null;
}

/** One paper with its frozen content. What tells of people is for the office alone, with the password given just now. */
export async function frozenPaper({ db, session, proved }: Looking, id: number) {
  const paper = await papers(db)
    .select('paper.html')
    .select(({ selectFrom }) =>
      selectFrom('paperPerson')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('paperPerson.paperId', '=', 'paper.id')
        .as('people'),
    )
    .where('paper.id', '=', id)
    .executeTakeFirst();
  if (!paper) throw new Refusal('没有找到这份纸张，请重新打开打印中心。');
  const needed = seenBy({ ...paper, people: paper.people ?? 0 });
  if (needed !== null) {
    if (!permits(session.role, needed)) throw new Refusal('这份纸张上有名单或完整的号码，请找站长办理。');
    if (!proved()) throw wantsPassword();
  }
  if (paper.html === '') throw new Refusal('这份纸张上的人已按要求删除个人信息，内容不再保留，只留编号。');
  return paper;
}
