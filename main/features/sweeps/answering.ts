// Answers typed in at the desk: one more beside those that are there, or what is to count whatever was said before.
import { checkValue } from '../../../shared/features/field-values';
import type { SweepGiven } from '../../../shared/features/sweep-shapes';
import {
  type Question,
  rulesOf,
  type SweepAsks,
  type SweepOutcome,
  sweepChannelWords,
  sweepOutcomeWords,
  sweepStandingWords,
} from '../../../shared/features/sweep-words';
import type { sweeps } from '../../../shared/features/sweeps';
import type { Input } from '../../../shared/operations';
import { rowKeyIn } from '../../../shared/rules/row-key';
import { type SweptValues, standOf } from '../../../shared/rules/sweep-standing';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';
import { openSweep } from './listing';
import { questionsOf } from './questions';
import { lineOf, linesIn, shownRow, valuesIn, wordsOfAll } from './rows';
import { answersOf, keepStands, takeIn, weigh } from './taking';

type Asked = { asks: SweepAsks; questions: readonly Question[] };

/** What may be written down under these questions. Refuses what may not, question by question; a line that is not answered has none. */
function checked({ asks, questions }: Asked, outcome: SweepOutcome, given: SweptValues): SweptValues {
  if (outcome !== 'answered') return {};
  const [values, faults]: [SweptValues, Record<string, string>] = [{}, {}];
  for (const question of questions) {
    const reading = checkValue(rulesOf(question), given[question.id] ?? null);
    if ('wrong' in reading) faults[`values.${question.id}`] = reading.wrong;
    else if (reading.value !== null) values[question.id] = reading.value;
  }
  if (Object.keys(faults).length > 0) throw new Refusal(faults);
  if (Object.keys(values).length === 0) {
    const { notReached, gone } = sweepOutcomeWords(asks);
    throw new Refusal(`还一项都没有填。${notReached}或${gone}，请在“情况”里选。`);
  }
  return values;
}

async function givenTo(db: Reader, rowId: number, questions: readonly Question[]): Promise<SweepGiven[]> {
  const rows = await db
    .selectFrom('sweepAnswer')
    .innerJoin('staff', 'staff.id', 'sweepAnswer.staffId')
    .leftJoin('sweepReturn', 'sweepReturn.id', 'sweepAnswer.sweepReturnId')
    .select(['sweepAnswer.id', 'sweepAnswer.outcome', 'sweepAnswer.channel', 'sweepAnswer.value', 'sweepAnswer.note'])
    .select(['sweepAnswer.settles', 'sweepAnswer.at', 'staff.name as by', 'sweepReturn.name as file', 'sweepReturn.broughtBy'])
    .select('sweepReturn.withdrawnOn')
    .where('sweepLineId', '=', rowId)
    .orderBy('sweepAnswer.id', 'desc')
    .execute();
  return rows.map(({ value, settles, withdrawnOn, broughtBy, by, ...row }) => ({
    ...row,
    ...{ values: valuesIn(value), words: wordsOfAll(questions, valuesIn(value)) },
    ...{ settles: settles === 1, gone: withdrawnOn !== null, by: broughtBy || by },
  }));
}

async function rowTold(db: Reader, rowId: number) {
  const { sweepId, title, asks, endedOn, prefill, ...line } = await lineOf(db, rowId);
  const questions = await questionsOf(db, sweepId);
  const answers = (await answersOf(db, [rowId])).get(rowId) ?? [];
  return {
    ...{ sweepId, title, asks, endedOn, questions, row: shownRow(questions, line) },
    ...{ prefill: valuesIn(prefill), values: valuesIn(line.value), clashes: standOf(questions, answers).clashes },
    answers: await givenTo(db, rowId, questions),
  };
}

async function lineOfKey(db: Reader, text: string) {
  const key = rowKeyIn(text);
  if (key === null) return null;
  const found = await linesIn(db)
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(['sweepLine.id as rowId', 'sweep.id', 'sweep.title', 'sweep.endedOn'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('sweepLine.rowKey', '=', key)
    .executeTakeFirst();
  if (!found) return null;
  const { rowId, id, title, endedOn } = found;
  return { id, rowId, title, endedOn, place: placeWords(found) };
}

type Given = Pick<Input<'sweeps.answer'>, 'rowId' | 'channel'> & { outcome: SweepOutcome; values: SweptValues; note: string };

const noted = (
  { note }: CommandPowers,
  line: Awaited<ReturnType<typeof lineOf>>,
  { outcome, channel }: Given,
  becomes: string,
): void =>
  note({
    ...{ subject: 'sweep', subjectId: line.sweepId },
    before: { name: line.title, place: placeWords(line), stands: sweepStandingWords(line.asks)[line.standing] },
    after: {
      ...{ name: line.title, place: placeWords(line), stands: becomes },
      ...{ answer: sweepOutcomeWords(line.asks)[outcome], channel: sweepChannelWords[channel] },
    },
  });

async function answer(powers: CommandPowers, given: Given) {
  const { rowId, outcome, channel } = given;
  const line = await lineOf(powers.db, rowId);
  await openSweep(powers.db, line.sweepId);
  const questions = await questionsOf(powers.db, line.sweepId);
  const reading = {
    lineId: rowId,
    outcome,
    values: checked({ asks: line.asks, questions }, outcome, given.values),
    note: given.note,
    at: '',
  };
  const weighed = await weigh(powers.db, questions, [reading]);
  // Twice at a door and nobody there: that counts twice.
  if (weighed.fresh.length === 0 && outcome !== 'notReached')
    throw new Refusal(`${placeWords(line)}已经有一样的回复，不用再记。要改，请用“以这份为准”。`);
  await takeIn(powers, { ...weighed, fresh: [reading] }, { channel, sweepReturnId: null });
  noted(powers, line, given, sweepStandingWords(line.asks)[weighed.stands.get(rowId)?.standing ?? line.standing]);
  return { id: rowId };
}

async function settle(powers: CommandPowers, given: Given) {
  const { rowId, outcome, channel, note } = given;
  const { db, session, now } = powers;
  const line = await lineOf(db, rowId);
  await openSweep(db, line.sweepId);
  const questions = await questionsOf(db, line.sweepId);
  const values = checked({ asks: line.asks, questions }, outcome, given.values);
  if (outcome === 'withdrawn' && line.standing === 'open') throw new Refusal(`${placeWords(line)}还没有回复，不用撤回。`);
  await db
    .insertInto('sweepAnswer')
    .values({
      ...{ sweepLineId: rowId, sweepReturnId: null, outcome, channel, value: JSON.stringify(values), note },
      ...{ settles: 1, staffId: session.staffId, at: now },
    })
    .execute();
  const stand = standOf(questions, [{ outcome, values, settles: true }]);
  await keepStands(powers, new Map([[rowId, stand]]));
  noted(powers, line, given, sweepStandingWords(line.asks)[stand.standing]);
  return { id: rowId };
}

type Answering = 'sweeps.row' | 'sweeps.find' | 'sweeps.answer' | 'sweeps.settle';

export const answeringHandlers: HandlersFor<Pick<typeof sweeps, Answering>> = {
  'sweeps.row': ({ db }, { rowId }) => rowTold(db, rowId),
  'sweeps.find': ({ db }, { text }) => lineOfKey(db, text),
  'sweeps.answer': answer,
  'sweeps.settle': settle,
};
