import { type VoteRule, voteAnswerWords, voteRuleWords, type votes, voteWayWords } from '../../../shared/features/votes';
import { presenceOf } from '../../../shared/rules/quorum';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { consultationCard } from '../consultations/queries';
import { attendeesOf, itemOf, meetingOf, unminutedMeeting } from '../meetings/queries';
import { outcomeOf, rollOf } from './counting';
import { openVote, type Row, votesOfMeeting } from './rows';

const ruleOfConsultation = async (db: Reader, id: number): Promise<VoteRule> => {
  const { kind } = await consultationCard(db, id);
  return kind === 'opinion' ? 'none' : kind;
};

const noted = async ({ db, note }: CommandPowers, vote: Pick<Row, 'id' | 'meetingId' | 'question'>, after: object) => {
  const { title } = await meetingOf(db, vote.meetingId);
  note({ subject: 'meeting', subjectId: vote.meetingId, before: null, after: { title, question: vote.question, ...after } });
};

/** Refuses while too few are there to decide anything, and hands of more people than are there. */
async function checkClosable(db: Reader, vote: Row, counted: { agree: number; oppose: number; abstain: number } | null) {
  if (vote.way === 'household') {
    const { counted: over, title } = await consultationCard(db, vote.consultationId ?? 0);
    if (!over) throw new Refusal(`“${title}”还没有结束统计，请先在“征求意见”里结束，再来记结果。`);
    return;
  }
  await unminutedMeeting(db, vote.meetingId);
  const { present, needed, enough } = presenceOf(await attendeesOf(db, vote.meetingId), await meetingOf(db, vote.meetingId));
  if (!enough) throw new Refusal(`到会${present}人，要${needed}人才能表决。请先签到，或者改天再表决。`);
  if (vote.way === 'roll') return;
  if (counted === null) throw new Refusal({ agree: '请填写数出来的人数。' });
  if (counted.agree + counted.oppose + counted.abstain > present)
    throw new Refusal({ agree: `到会有表决权的只有${present}人，数出来的多了。请重新数，或者先补签到。` });
}

export const voteHandlers: HandlersFor<typeof votes> = {
  'votes.ofMeeting': ({ db }, { meetingId }) => votesOfMeeting(db, meetingId),

  'votes.open': async (powers, draft) => {
    const { db, now, session } = powers;
    const { agendaItemId, question, way } = draft;
    const { meetingId } = await itemOf(db, agendaItemId);
    await unminutedMeeting(db, meetingId);
    const consultationId = draft.way === 'household' ? draft.consultationId : null;
    const rule = draft.way === 'household' ? await ruleOfConsultation(db, draft.consultationId) : draft.rule;
    const blank = { present: null, agree: null, oppose: null, abstain: null, passed: null, words: null, closedAt: null };
    const row = { agendaItemId, question, way, rule, consultationId, ...blank, staffId: session.staffId, at: now };
    const { id } = await db
      .insertInto('vote')
      .values({ ...row, endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await noted(powers, { id, meetingId, question }, { voteWay: voteWayWords[way], voteRule: voteRuleWords[rule] });
    return { id };
  },

  'votes.cast': async (powers, { id, attendeeId, answer }) => {
    const { db, now, session } = powers;
    const vote = await openVote(db, id);
    await unminutedMeeting(db, vote.meetingId);
    if (vote.way !== 'roll') throw new Refusal('这次不是点名表决，请在结束时填写人数。');
    const known = (await attendeesOf(db, vote.meetingId)).find((one) => one.id === attendeeId);
    const may = (await rollOf(db, vote)).some((one) => one.attendeeId === attendeeId);
    if (!known || !may) throw new Refusal(`${known?.name ?? '这个人'}没有签到，或者是列席，不参加表决。`);
    await db.insertInto('voteCast').values({ voteId: id, attendeeId, answer, staffId: session.staffId, at: now }).execute();
    await noted(powers, vote, { attendee: known.name, answer: voteAnswerWords[answer] });
    return { id };
  },

  'votes.close': async (powers, { id, count: counted }) => {
    const { db, now } = powers;
    const vote = await openVote(db, id);
    await checkClosable(db, vote, counted);
    const { count, words, passed } = await outcomeOf(db, vote, counted);
    const result = {
      ...count,
      words: JSON.stringify(words),
      passed: passed === null ? null : passed ? (1 as const) : (0 as const),
    };
    await db
      .updateTable('vote')
      .set({ ...result, closedAt: now })
      .where('id', '=', id)
      .execute();
    await noted(powers, vote, { ...count, passed });
    return { id };
  },

  'votes.cancel': async (powers, { id, reason }) => {
    const { db, today } = powers;
    const vote = await openVote(db, id);
    await db.updateTable('vote').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    await noted(powers, vote, { endReason: reason });
    return { id };
  },
};
