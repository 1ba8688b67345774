// 更正: what was approved is never edited. An entry of its own says how many minutes more or fewer, and waits for review.
import type { Input } from '../../../shared/operations';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { minutesOf } from './rows';
import { correctionOf } from './rules';
import type { Entry } from './stays';

/** An entry as it stands. Refuses when there is none of this id. */
export async function entryOf(db: Reader, id: number): Promise<Entry> {
  const found = await db.selectFrom('hourEntry').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这条时长，请刷新后重新选择。');
  return found;
}

async function refuseUncorrectable(db: Reader, root: Entry): Promise<void> {
  if (root.state === 'open') throw new Refusal('人还在岗，请先签退，再更正。');
  if (root.state === 'returned') throw new Refusal('这条已经退回，不计时长，不用更正。要重新计，请补登。');
  const waiting = await db
    .selectFrom('hourEntry')
    .select('id')
    .where('corrects', '=', root.id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  if (waiting) throw new Refusal('这条已经有一次更正在等审核，请先审核那一次。');
}

async function add(
  { db, now, session, note }: CommandPowers,
  root: Entry,
  part: { source: 'timed' | 'hand'; minutes: number },
  asked: { requestId: string; reason: string },
) {
  const { volunteerId, activityId, countsAs, startedAt, endedAt } = root;
  const row = {
    ...{ requestId: asked.requestId, volunteerId, activityId, countsAs, startedAt, endedAt, ...part },
    ...{ state: 'pending' as const, run: null, ran: null, endRequestId: null, closedBy: null, clockDoubt: 0 as const },
    ...{ words: asked.reason, staffId: session.staffId, writtenAt: now, corrects: root.id },
  };
  const { id } = await db.insertInto('hourEntry').values(row).returning('id').executeTakeFirstOrThrow();
  note({
    subject: 'hourEntry',
    subjectId: id,
    before: null,
    after: { minutes: part.minutes, hourSource: part.source, corrected: root.id },
  });
  return id;
}

/** Writes down that a stay should have been of `minutes` in all. Takes away what was written down before what was timed. */
export async function correct(powers: CommandPowers, { id, minutes, reason, requestId }: Input<'hours.correct'>) {
  const { db, already } = powers;
  const was = await db.selectFrom('hourEntry').selectAll().where('requestId', '=', `${requestId}-0`).executeTakeFirst();
  if (was) {
    if (was.corrects !== id) throw new Error(`the request ${requestId} was made for something else`);
    already();
    return { id: was.id };
  }
  const asked = await entryOf(db, id);
  if (asked.corrects !== null) throw new Refusal('这条本身就是更正，请更正它原来的那一条。');
  await refuseUncorrectable(db, asked);
  const parts = correctionOf(await minutesOf(db, id), minutes);
  if (parts.length === 0) throw new Refusal({ minutes: '和现在的一样，没有要更正的。' });
  const ids: number[] = [];
  for (const [at, part] of parts.entries()) ids.push(await add(powers, asked, part, { requestId: `${requestId}-${at}`, reason }));
  return { id: ids[0] ?? 0 };
}
