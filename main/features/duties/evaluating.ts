// 半年评议: the facts of half a year beside what somebody thinks of them. Nothing is added up to a score.
import { sql } from 'kysely';
import type { duties, Evaluation } from '../../../shared/features/duties';
import { proposalWords } from '../../../shared/features/duties';
import { readPeriod, type Span } from '../../../shared/rules/period';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { CommandPowers, HandlersFor, QueryPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { HeldChief } from '../chiefs/queries';
import { type Scheme, schemeOf } from './booking';
import { doneWithin, rowsOf } from './counting';

type Asking = 'duties.halfYear' | 'duties.comment' | 'duties.issueEvaluation' | 'duties.withdrawEvaluation';
type Looking = Pick<QueryPowers, 'db' | 'today' | 'session'>;
type Facts = Pick<Evaluation, 'chiefId' | 'name' | 'places' | 'days' | 'counts' | 'orders'>;

/** Requests of the places a chief held, that came in while they were held: as the figures of requests reckon them. */
async function ordersOf(db: Reader, { posts }: HeldChief, { from, to }: Span, today: string): Promise<Evaluation['orders']> {
  const row = await db
    .selectFrom('serviceOrder')
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .where((eb) =>
      eb.or(
        posts.map(({ buildingId, unitId, startedOn, endedOn }) =>
          eb.and([
            eb('buildingId', '=', buildingId),
            ...(unitId === null ? [] : [eb('unitId', '=', unitId)]),
            eb('receivedOn', '>=', startedOn),
            ...(endedOn === null ? [] : [eb('receivedOn', '<', endedOn)]),
          ]),
        ),
      ),
    )
    .select(({ fn, ref }) => [
      fn.countAll<number>().as('taken'),
      fn.count<number>('closedOn').as('done'),
      sql<number>`count(case when ${ref('closedOn')} is null and ${ref('lateAfter')} < ${today} then 1 end)`.as('waiting'),
      fn.count<number>('rating').as('rated'),
      sql<number>`count(case when ${ref('rating')} = 'satisfied' then 1 end)`.as('satisfied'),
    ])
    .executeTakeFirstOrThrow();
  const { taken, done, waiting, rated, satisfied } = row;
  return { taken, due: done + waiting, done, rated, satisfied };
}

function spanOfHalf(period: string, today: string): Span {
  const span = readPeriod(period);
  if (!span || span.from > today) throw new Refusal('这个半年还没有开始，请选择更早的。');
  return { from: span.from, to: span.to };
}

/** The facts of everybody who held a post; until something is written they are counted once. */
const factsOf = ({ db, today, session }: Looking, period: string) =>
  untilWritten({ db, today, session }, `evaluations ${period}`, async (): Promise<{ scheme: Scheme; facts: Facts[] }> => {
    const span = spanOfHalf(period, today);
    const scheme = await schemeOf(db);
    const done = await doneWithin(db, span);
    const facts: Facts[] = [];
    for (const row of rowsOf(done, scheme, { from: span.from, to: span.to < today ? span.to : today })) {
      const { total: _, ...counted } = row;
      const chief = done.chiefs.find(({ id }) => id === row.chiefId);
      if (chief) facts.push({ ...counted, orders: await ordersOf(db, chief, span, today) });
    }
    return { scheme, facts };
  });

const standing = (db: Reader, period: string) =>
  db
    .selectFrom('evaluation')
    .leftJoin('paper', 'paper.id', 'evaluation.paperId')
    .select(['evaluation.id', 'chiefId', 'comment', 'proposal', 'content', 'paperId', 'paper.number'])
    .where('period', '=', period)
    .where('endedOn', 'is', null)
    .execute();

/** What is said of each; of an issued sheet the figures that stand on it. */
export async function evaluationsOf(powers: Looking, period: string): Promise<{ scheme: Scheme; rows: Evaluation[] }> {
  const { scheme, facts } = await factsOf(powers, period);
  const said = await standing(powers.db, period);
  const rows = facts.map((fact): Evaluation => {
    const own = said.find(({ chiefId }) => chiefId === fact.chiefId);
    const frozen = own?.content ? (JSON.parse(own.content) as Pick<Facts, 'days' | 'counts' | 'orders'>) : {};
    return {
      ...{ ...fact, ...frozen, comment: own?.comment ?? '', proposal: own?.proposal ?? null },
      paper: own?.paperId && own.number ? { paperId: own.paperId, number: own.number } : null,
    };
  });
  return { scheme, rows };
}

/** One of them. Refuses somebody who held no post then. */
export async function evaluationOf(powers: Looking, period: string, chiefId: number) {
  const { scheme, rows } = await evaluationsOf(powers, period);
  const row = rows.find((one) => one.chiefId === chiefId);
  if (!row) throw new Refusal('这位楼栋长在这个半年没有任职，不用评议。');
  return { scheme, row };
}

async function keep(
  powers: CommandPowers,
  { period, chiefId, comment, proposal }: Pick<Evaluation, 'chiefId' | 'comment' | 'proposal'> & { period: string },
) {
  const { db, now, session, note } = powers;
  const { row } = await evaluationOf(powers, period, chiefId);
  if (row.paper) throw new Refusal(`评议表${row.paper.number}已经发出，内容不再改。要重写，先作废这一份。`);
  const set = { comment, proposal, staffId: session.staffId, at: now };
  const known = (await standing(db, period)).find((one) => one.chiefId === chiefId);
  const id = known
    ? known.id
    : (
        await db
          .insertInto('evaluation')
          .values({ chiefId, period, ...set, content: null, paperId: null, endedOn: null, endReason: null })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
  if (known) await db.updateTable('evaluation').set(set).where('id', '=', id).execute();
  const after = { name: row.name, period, proposal: proposal === null ? '' : proposalWords[proposal] };
  note({ subject: 'chief', subjectId: chiefId, before: null, after });
  return { id };
}

export const evaluationHandlers: HandlersFor<Pick<typeof duties, Asking>> = {
  'duties.halfYear': async (powers, { period }) => {
    const { scheme, rows } = await evaluationsOf(powers, period);
    return { scheme: scheme.scheme, roles: scheme.roles, rows };
  },

  'duties.comment': (powers, said) => keep(powers, said),

  'duties.issueEvaluation': async (powers, { period, chiefId }) =>
    (await import('./evaluation-paper')).issueEvaluation(powers, period, chiefId),

  'duties.withdrawEvaluation': async ({ db, today, note }, { period, chiefId, reason }) => {
    const own = (await standing(db, period)).find((one) => one.chiefId === chiefId);
    if (!own?.paperId) throw new Refusal('这位还没有发出的评议表。');
    await db.updateTable('evaluation').set({ endedOn: today, endReason: reason }).where('id', '=', own.id).execute();
    note({ subject: 'chief', subjectId: chiefId, before: null, after: { number: own.number, endedOn: dayWords(today), reason } });
    return { id: own.id };
  },
};
