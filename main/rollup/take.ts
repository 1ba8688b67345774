// Taking parcels in: a batch in one transaction, each decided in the order of its sender's numbers, all of it noted.
import { createHmac } from 'node:crypto';
import type { Taken } from '../../shared/features/rollup';
import type { MemberLevel } from '../../shared/features/rollup-members';
import type { ReadParcel } from '../parcels/parcel';
import type { Received } from '../parcels/wire';
import { arrivalRefusalWords, type Current, type Newest, oddOf, refusalOf } from './decide';
import { enterReceipts, type NewReceipt } from './enter';
import type { RollupReader, RollupTables, RollupWriter, RollupWriting } from './tables';
import { type Read, toldBefore, toldBy } from './told';
import { settleTotals } from './totals';

/** A file and what reading it came to. */
export type Arrived = { fileName: string; read: ReadParcel };
/** `personSecret`: what people's ID numbers are keyed with; never stored beside the digests. */
export type Taking = { now: string; today: string; by: string; personSecret: Uint8Array };

type NewRefusal = Omit<RollupTables['refusedParcel'], 'id'>;
type Standing = {
  today: string;
  members: Map<string, MemberLevel>;
  newest: Map<string, Newest>;
  current: Map<string, Map<string, Current>>;
  seen: Set<string>;
};

async function standingOf(db: RollupReader, contents: readonly Read[], today: string): Promise<Standing> {
  const codes = [...new Set(contents.map(({ content }) => content.sender.code))];
  const periods = [...new Set(contents.map(({ content }) => content.period))];
  const standing: Standing = { today, members: new Map(), newest: new Map(), current: new Map(), seen: new Set() };
  if (contents.length === 0) return standing;
  const members = await db
    .selectFrom('member')
    .select(['code', 'level'])
    .where('endedOn', 'is', null)
    .where('sends', '=', 1)
    .execute();
  for (const { code, level } of members) standing.members.set(code, level);
  const earlier = await db
    .selectFrom('receipt')
    .select(['code', 'sequence', 'auditSequence', 'auditHash', 'sha256'])
    .where('code', 'in', codes)
    .orderBy('sequence')
    .execute();
  for (const { code, sha256, ...newest } of earlier) {
    standing.newest.set(code, newest);
    standing.seen.add(sha256);
  }
  const current = await db
    .selectFrom('receipt')
    .select(['id', 'code', 'period', 'correction'])
    .where('period', 'in', periods)
    .where('current', '=', 1)
    .execute();
  const told = await toldBefore(db, contents, current);
  for (const { code, period, ...row } of current)
    within(standing, period).set(code, { ...row, told: () => told.get(row.id) ?? '' });
  return standing;
}

function within({ current }: Standing, period: string): Map<string, Current> {
  const found = current.get(period) ?? new Map<string, Current>();
  current.set(period, found);
  return found;
}

type Outcome = Taken & { receipt?: NewReceipt; refusal?: NewRefusal };

const personKeys = ({ rows }: Received, secret: Uint8Array): string[] =>
  (rows?.people ?? []).flatMap(({ idNumber }) =>
    idNumber ? [createHmac('sha256', secret).update(idNumber.trim().toUpperCase()).digest('hex').slice(0, 32)] : [],
  );

function receiptOf(fileName: string, { content, signKey, sha256 }: Read, odd: string, taking: Taking): NewReceipt {
  const { sender, period, correction, sequence, madeAt, auditHead } = content;
  const { code, name } = sender;
  const level = sender.level as MemberLevel;
  return {
    row: {
      ...{ code, name, level, period, correction, sequence, current: 1, madeAt, signKey, sha256, fileName, odd },
      ...{ auditSequence: auditHead.sequence, auditHash: auditHead.hash, receivedAt: taking.now, receivedBy: taking.by },
      ...{ withPeople: content.rows ? 1 : 0 },
    },
    ...{ dictionary: content.dictionary, figures: content.figures, places: content.places },
    people: personKeys(content, taking.personSecret),
  };
}

function decided({ fileName, read }: Arrived, standing: Standing, taking: Taking): Outcome {
  const { now: at, by } = taking;
  const refuse = (why: string, words: string, code: string, period: string): Outcome => ({
    ...{ fileName, outcome: 'refused', words },
    refusal: { fileName, why, words, code, period, sha256: read.sha256, at, by },
  });
  if (read.outcome === 'refused') return refuse(read.why, read.words, read.claim?.code ?? '', read.claim?.period ?? '');
  if (standing.seen.has(read.sha256)) return { fileName, outcome: 'already', words: '已经收过同一份，没有变化。' };
  const { content } = read;
  const { code } = content.sender;
  const told = () => toldBy(content);
  const why = refusalOf({ ...content, told }, standing);
  if (why !== null) return refuse(why, arrivalRefusalWords[why], code, content.period);
  const receipt = receiptOf(fileName, read, oddOf(content, standing.newest), taking);
  const there = within(standing, content.period);
  const former = there.get(code);
  if (former) receipt.instead = former.id === 0 ? undefined : former.id;
  standing.seen.add(read.sha256);
  const { sequence, auditSequence, auditHash, correction } = receipt.row;
  standing.newest.set(code, { sequence, auditSequence, auditHash });
  there.set(code, { id: 0, correction, told });
  return { fileName, outcome: 'taken', words: correction > 0 ? `已收（更正${correction}）。` : '已收。', receipt };
}

const orderOf = ({ read }: Arrived) => (read.outcome === 'read' ? read.content.sequence : 0);

/** Two of one sender and period in one batch: only the later counts. */
function settleCurrent(receipts: readonly NewReceipt[]): void {
  const last = new Map<string, NewReceipt>();
  for (const receipt of receipts) {
    const key = `${receipt.row.period} ${receipt.row.code}`;
    const former = last.get(key);
    if (former) former.row.current = 0;
    last.set(key, receipt);
  }
}

/** Notes what was refused; the same file for the same reason once, however often its folder is looked through. */
async function noteRefused(db: RollupWriter, refused: readonly NewRefusal[]): Promise<void> {
  if (refused.length === 0) return;
  const shas = [...new Set(refused.map(({ sha256 }) => sha256))];
  const known = await db.selectFrom('refusedParcel').select(['sha256', 'why', 'fileName']).where('sha256', 'in', shas).execute();
  const there = new Set(known.map(({ sha256, why, fileName }) => `${sha256} ${why} ${fileName}`));
  const rows = refused.filter(({ sha256, why, fileName }) => !there.has(`${sha256} ${why} ${fileName}`));
  if (rows.length > 0) await db.insertInto('refusedParcel').values(rows).execute();
}

/** Takes what may be taken and notes what may not, in the order of the files. Inside one transaction of its own. */
export async function takeIn(writing: RollupWriting, arrived: readonly Arrived[], taking: Taking): Promise<Taken[]> {
  const { db } = writing;
  const contents = arrived.flatMap(({ read }) => (read.outcome === 'read' ? [read] : []));
  const standing = await standingOf(db, contents, taking.today);
  const outcomes = new Map<Arrived, Outcome>();
  for (const one of [...arrived].sort((a, b) => orderOf(a) - orderOf(b))) outcomes.set(one, decided(one, standing, taking));
  const receipts = [...outcomes.values()].flatMap(({ receipt }) => receipt ?? []);
  settleCurrent(receipts);
  const entered = await enterReceipts(writing, receipts);
  const refused = [...outcomes.values()].flatMap(({ refusal }) => refusal ?? []);
  await noteRefused(db, refused);
  const replaced = new Set(receipts.filter(({ instead }) => instead !== undefined).map(({ row }) => row.period));
  for (const period of new Set(receipts.map(({ row }) => row.period))) {
    const counting = entered.filter((one) => one.period === period && one.current === 1);
    await settleTotals(db, { period, replaced: replaced.has(period), figures: counting.flatMap(({ figures }) => figures) });
  }
  return arrived.map((one) => {
    const { fileName, outcome, words } = outcomes.get(one) as Outcome;
    return { fileName, outcome, words };
  });
}
