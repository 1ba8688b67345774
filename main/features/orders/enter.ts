// A request comes into being: at the desk, at the kiosk, or because another feature makes one of it.
import { sql } from 'kysely';
import type { z } from 'zod';
import { handlerKindWords, orderSourceWords } from '../../../shared/features/order-words';
import { OrderDraft, type OrderPlace } from '../../../shared/features/orders';
import { dayInChina, instantWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { hangAside } from '../attachments/queries';
import { findPerson } from '../residents/queries';
import { end, reply } from './answering';
import { clockOf, limitFor } from './clock';
import { happenedAt } from './minutes';
import { noted, seesConfidential } from './rows';
import { addStep, said } from './steps';

/** Number of the next one in its year, counted over the whole station also for a chief, who reads own buildings alone. */
const nextNumber = (year: string) =>
  sql<string>`(select printf(${`诉求${year}-%04d`}, ifnull(max(cast(substr("number", 8) as integer)), 0) + 1)
    from main."serviceOrder" where "number" glob ${`诉求${year}-*`})`;

/** A room brings its unit and building with it, a unit its building. Refuses what is not there. */
export async function placed(db: Reader, { roomId, unitId, buildingId, place }: OrderPlace) {
  if (roomId !== null) {
    const room = await db
      .selectFrom('room')
      .innerJoin('unit', 'unit.id', 'room.unitId')
      .select(['unit.id as unitId', 'unit.buildingId'])
      .where('room.id', '=', roomId)
      .executeTakeFirst();
    if (!room) throw new Refusal({ where: '没有找到这间房，请重新选择。' });
    return { roomId, ...room, place };
  }
  if (unitId !== null) {
    const unit = await db.selectFrom('unit').select('buildingId').where('id', '=', unitId).executeTakeFirst();
    if (!unit) throw new Refusal({ where: '没有找到这个单元，请重新选择。' });
    return { roomId, unitId, buildingId: unit.buildingId, place };
  }
  if (buildingId !== null && !(await db.selectFrom('building').select('id').where('id', '=', buildingId).executeTakeFirst()))
    throw new Refusal({ where: '没有找到这栋楼，请重新选择。' });
  return { roomId, unitId, buildingId, place };
}

/** A category that can be given; null stays null. */
export async function standingCategory(db: Reader, id: number | null) {
  if (id === null) return null;
  const found = await db.selectFrom('orderCategory').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found || found.endedOn !== null) throw new Refusal({ categoryId: '这个类别已经停用，请换一个。' });
  return found;
}

/** Somebody it can be given to. */
export async function standingHandler(db: Reader, id: number) {
  const found = await db.selectFrom('orderHandler').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found || found.endedOn !== null) throw new Refusal({ handlerId: '这个办理人已经停用，请换一个。' });
  return found;
}

async function reporterOf(db: Reader, reporter: OrderDraft['reporter']) {
  const nobody = { personId: null, name: null, phone: null, anonymous: 0 as const };
  if ('anonymous' in reporter) return { ...nobody, anonymous: 1 as const };
  if (!('personId' in reporter)) return { ...nobody, ...reporter };
  await findPerson(db, reporter.personId);
  return { ...nobody, personId: reporter.personId };
}

async function insert(powers: CommandPowers, draft: OrderDraft, state: 'received' | 'assigned' | 'passedUp') {
  const { db, now, session } = powers;
  const receivedAt = happenedAt(draft.receivedAt, now, null);
  const receivedOn = dayInChina(receivedAt);
  const category = await standingCategory(db, draft.categoryId);
  if (draft.ownDueOn !== null && draft.ownDueOn < receivedOn) throw new Refusal({ ownDueOn: '对方给的期限不能早于收到的那天。' });
  const from = { originKind: draft.origin?.kind ?? null, originId: draft.origin?.id ?? null };
  const limitDays = await limitFor(db, category?.limitDays ?? null, from);
  const clock = await clockOf(db, receivedOn, { limitDays, ownDueOn: draft.ownDueOn });
  const { source, sourceNumber, words, original, answers, handlerId, categoryId, ownDueOn } = draft;
  const begun = state === 'received' ? null : now;
  return db
    .insertInto('serviceOrder')
    .values({
      ...{ number: nextNumber(receivedOn.slice(0, 4)), source, sourceNumber, receivedAt, receivedOn, beganOn: receivedOn },
      ...(await reporterOf(db, draft.reporter)),
      ...(await placed(db, draft.where)),
      ...{ categoryId, words, original, answers: JSON.stringify(answers), ownDueOn, ...clock },
      ...{ urgent: draft.urgent ? 1 : 0, confidential: draft.confidential ? 1 : 0 },
      ...{ ...from, state, handlerId },
      ...{ extended: 0, temporary: '', result: '', acceptedAt: begun, assignedAt: state === 'assigned' ? now : null },
      ...{ arrivedAt: null, settledAt: null, closedAt: null, closedOn: null, reopened: 0, rating: null },
      ...{ staffId: session.staffId, at: now },
    })
    .returning(['id', 'number', 'confidential', 'receivedAt'])
    .executeTakeFirstOrThrow();
}

/** What was settled while whoever asked was still there: result, answer and end in one. */
async function settleAtOnce(
  powers: CommandPowers,
  order: { id: number; receivedAt: string },
  outcome: Extract<OrderDraft['outcome'], { what: 'settled' }>,
): Promise<void> {
  const { db, now } = powers;
  const { id } = order;
  const settled = { state: 'checking' as const, result: outcome.words, acceptedAt: now, settledAt: now };
  await db.updateTable('serviceOrder').set(settled).where('id', '=', id).execute();
  await addStep(powers, id, { kind: 'settled', words: `现场已解决：${outcome.words}`, at: now });
  await reply(powers, order, outcome.reply);
  await end(powers, id, outcome.rating);
}

/**
 * Writes one down and notes it. Whatever the draft leaves out is as nothing; refuses a confidential one of somebody who could not
 * see it again, and whatever it points at that is not there.
 */
export async function enterOrder(
  powers: CommandPowers,
  given: z.input<typeof OrderDraft>,
): Promise<{ id: number; number: string }> {
  const draft = OrderDraft.parse(given);
  const { db, now, session, note } = powers;
  const { outcome, handlerId } = draft;
  if (draft.confidential && session.role !== 'kiosk' && !seesConfidential(session))
    throw new Refusal({ confidential: '保密的诉求由站长登记。请站长来写，或去掉“保密”。' });
  const handler = handlerId === null ? null : await standingHandler(db, handlerId);
  const state = outcome.what === 'passedUp' ? 'passedUp' : handler && outcome.what === 'open' ? 'assigned' : 'received';
  const order = await insert(powers, draft, state);
  const { id, number, receivedAt } = order;
  await addStep(powers, id, { kind: 'received', words: orderSourceWords[draft.source], at: receivedAt });
  if (state === 'assigned' && handler)
    await addStep(powers, id, {
      kind: 'assigned',
      words: `派给${handler.name}（${handlerKindWords[handler.kind]}）`,
      at: now,
      handlerId,
    });
  if (outcome.what === 'passedUp')
    await addStep(powers, id, { kind: 'passedUp', words: said(`报给${outcome.to}`, outcome.words), at: now });
  const after = { source: orderSourceWords[draft.source], receivedAt: instantWords(receivedAt), words: draft.words };
  note(noted(id, order, after));
  await hangAside(powers, draft.photos, { subject: 'serviceOrder', subjectId: id, record: number, told: () => ({}) });
  if (outcome.what === 'settled') await settleAtOnce(powers, order, outcome);
  return { id, number };
}
