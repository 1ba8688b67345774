// 审核: somebody else than the volunteer says yes, or sends an entry back. Points follow in the same transaction.
import { hindranceWords, USUAL_MINUTES } from '../../../shared/features/hours';
import type { Input } from '../../../shared/operations';
import { dayInChina, dayWords } from '../../../shared/text';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { creditHours } from '../points/queries';
import { isAlone } from '../staff/queries';
import { type Named, volunteerOf } from '../volunteers/queries';
import { overlapping, spanWords } from './adding';
import { entryOf } from './correcting';
import { hindranceOf, minutesOf } from './rows';
import type { Entry } from './stays';

type Asked = Input<'hours.review'>;
type Reviewing = { powers: CommandPowers; asked: Asked; entry: Entry; who: Named };

const about = ({ who, entry }: Reviewing) => `${who.name}${dayWords(dayInChina(entry.startedAt))}的时长`;

/** Refuses one's own hours always, and what one wrote down oneself unless that is what was asked for. */
async function refuseHindered(reviewing: Reviewing, ownWriting: boolean): Promise<void> {
  const { powers, entry, who } = reviewing;
  const { staffId } = powers.session;
  const hindrance = hindranceOf({ ...entry, volunteerStaffId: who.staffId }, staffId);
  if (hindrance === 'own') throw new Refusal(`${about(reviewing)}是${hindranceWords.own}，要由别人审核。`);
  if (hindrance === null) return;
  const alone = await isAlone(powers.db, staffId);
  if (!alone) throw new Refusal(`${about(reviewing)}是${hindranceWords.typed}，要由站里另一位审核。`);
  if (!ownWriting)
    throw new Refusal(`${about(reviewing)}是${hindranceWords.typed}。站里只有你能审核，请单独选它，再输一次密码。`);
}

async function refuseClash(reviewing: Reviewing): Promise<void> {
  const { powers, entry } = reviewing;
  const span = { volunteerId: entry.volunteerId, from: entry.startedAt, to: entry.endedAt ?? entry.startedAt };
  const clash = await overlapping(powers.db, span).where('id', '!=', entry.id).where('state', '=', 'approved').executeTakeFirst();
  if (clash) throw new Refusal(`${about(reviewing)}和已经通过的${spanWords(clash)}重叠，不能再通过。请退回这一条。`);
}

/** What approving wants of an entry. */
async function checkApproval(reviewing: Reviewing): Promise<void> {
  const { asked, entry, powers } = reviewing;
  if (entry.corrects === null) await refuseClash(reviewing);
  const root = entry.corrects === null ? null : await entryOf(powers.db, entry.corrects);
  if (root && root.state !== 'approved') throw new Refusal(`${about(reviewing)}的更正，要等原来那一条通过以后才能通过。`);
  if ((entry.minutes ?? 0) > USUAL_MINUTES && asked.reason === '')
    throw new Refusal({ reason: `${about(reviewing)}超过8小时，通过要写明原因。` });
}

async function earn({ powers, entry }: Reviewing): Promise<void> {
  const root = entry.corrects === null ? entry : await entryOf(powers.db, entry.corrects);
  const on = dayInChina(root.startedAt);
  const { volunteerId, countsAs, activityId } = root;
  const given = { volunteerId, rootId: root.id, entryId: entry.id, on, countsAs, activityId };
  await creditHours(powers, { ...given, ...(await minutesOf(powers.db, root.id)), words: `${dayWords(on)}的时长` });
}

async function reviewOne(reviewing: Reviewing, ownWriting: boolean): Promise<void> {
  const { powers, asked, entry } = reviewing;
  const { db, now, session, note } = powers;
  if (entry.state !== 'pending') throw new Refusal(`${about(reviewing)}不在等审核了，请刷新。`);
  await refuseHindered(reviewing, ownWriting);
  if (asked.decision === 'approved') await checkApproval(reviewing);
  else if (asked.reason === '') throw new Refusal({ reason: '退回要写明原因。' });
  const review = { entryId: entry.id, decision: asked.decision, reason: asked.reason, staffId: session.staffId, at: now };
  await db.insertInto('hourReview').values(review).execute();
  if (asked.decision === 'approved') await earn(reviewing);
  const after = { decision: asked.decision, minutes: entry.minutes, reason: asked.reason };
  note({ subject: 'hourEntry', subjectId: entry.id, before: null, after });
}

/** Reviews these, the oldest first, wholly or not at all. `ownWriting`: also what one wrote down oneself, where one is alone. */
export async function review(powers: CommandPowers, asked: Asked, ownWriting = false): Promise<{ reviewed: number }> {
  const ids = [...new Set(asked.ids)].sort((one, other) => one - other);
  for (const id of ids) {
    const entry = await entryOf(powers.db, id);
    const who = await volunteerOf(powers.db, entry.volunteerId);
    await reviewOne({ powers, asked, entry, who }, ownWriting);
  }
  return { reviewed: ids.length };
}
