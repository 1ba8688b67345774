import type { Vote } from '../../../shared/features/votes';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { outcomeOf, rollOf } from './counting';

const votesIn = (db: Reader) =>
  db
    .selectFrom('vote')
    .innerJoin('agendaItem', 'agendaItem.id', 'vote.agendaItemId')
    .selectAll('vote')
    .select(['agendaItem.meetingId', 'agendaItem.title as item']);

export type Row = Awaited<ReturnType<ReturnType<typeof votesIn>['executeTakeFirstOrThrow']>>;

/** A vote that can still be voted in. Refuses one that is over. */
export async function openVote(db: Reader, id: number): Promise<Row> {
  const row = await votesIn(db).where('vote.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这次表决，请重新打开会议。');
  if (row.endedOn !== null) throw new Refusal(`“${row.question}”已于${dayWords(row.endedOn)}作废。`);
  if (row.closedAt !== null) throw new Refusal(`“${row.question}”已经表决完，结果不能再改。`);
  return row;
}

/** Frozen where it is closed, as it stands where it is open. */
async function told(db: Reader, row: Row): Promise<Vote> {
  const { id, agendaItemId, question, way, rule, consultationId, closedAt, endedOn, endReason } = row;
  const frozen = row.words !== null && {
    count: { present: row.present ?? 0, agree: row.agree ?? 0, oppose: row.oppose ?? 0, abstain: row.abstain ?? 0 },
    words: JSON.parse(row.words) as string[],
    passed: row.passed === null ? null : row.passed === 1,
  };
  const outcome = frozen || { ...(await outcomeOf(db, row)), passed: null };
  const roll = await rollOf(db, row);
  return { id, agendaItemId, question, way, rule, consultationId, ...outcome, closedAt, endedOn, endReason, roll };
}

/** The votes of a meeting in the order they were put; those called off last. */
export async function votesOfMeeting(db: Reader, meetingId: number): Promise<Vote[]> {
  const rows = await votesIn(db)
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy((eb) => eb('vote.endedOn', 'is not', null))
    .orderBy('vote.id')
    .execute();
  const votes: Vote[] = [];
  for (const row of rows) votes.push(await told(db, row));
  return votes;
}
