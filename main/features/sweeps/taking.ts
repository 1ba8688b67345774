// Taking answers in: what was said before is not written twice, and each line that hears something new is worked out anew.
import { createHash } from 'node:crypto';
import type { Question, SweepChannel, SweepOutcome } from '../../../shared/features/sweep-words';
import { type Stand, type SweptAnswer, type SweptValues, sameAnswer, standOf } from '../../../shared/rules/sweep-standing';
import { among } from '../../database/among';
import type { CommandPowers, Reader } from '../../powers';
import { valuesIn } from './rows';

/** One line's answer as it was read. `at`: where in the file or message it stood. */
export type Reading = { lineId: number; outcome: SweepOutcome; values: SweptValues; note: string; at: string };

/** Everything that counts of what came back for these lines, in the order it came. */
export async function answersOf(db: Reader, lineIds: readonly number[]): Promise<Map<number, SweptAnswer[]>> {
  const rows = await db
    .selectFrom('sweepAnswer')
    .leftJoin('sweepReturn', 'sweepReturn.id', 'sweepAnswer.sweepReturnId')
    .select(['sweepAnswer.sweepLineId', 'sweepAnswer.outcome', 'sweepAnswer.value', 'sweepAnswer.settles'])
    .where('sweepAnswer.sweepLineId', 'in', among(lineIds))
    .where('sweepReturn.withdrawnOn', 'is', null)
    .orderBy('sweepAnswer.id')
    .execute();
  const found = new Map<number, SweptAnswer[]>();
  for (const { sweepLineId, outcome, value, settles } of rows) {
    const answers = found.get(sweepLineId) ?? [];
    found.set(sweepLineId, answers);
    answers.push({ outcome, values: valuesIn(value), settles: settles === 1 });
  }
  return found;
}

/** Whether this was said before. What was said before a line was set back to nothing may be said again. */
function saidBefore(answers: readonly SweptAnswer[], answer: SweptAnswer): boolean {
  const from = answers.findLastIndex(({ outcome }) => outcome === 'withdrawn');
  return answers.slice(from + 1).some((one) => sameAnswer(one, answer));
}

export type Weighed = { fresh: Reading[]; conflicts: number; stands: Map<number, Stand> };

/** What these readings would change: which of them say something new, and how their lines then stand. */
export async function weigh(db: Reader, questions: readonly Question[], readings: readonly Reading[]): Promise<Weighed> {
  const known = await answersOf(db, [...new Set(readings.map(({ lineId }) => lineId))]);
  const fresh: Reading[] = [];
  for (const reading of readings) {
    const answers = known.get(reading.lineId) ?? [];
    const answer = { outcome: reading.outcome, values: reading.values, settles: false };
    if (saidBefore(answers, answer)) continue;
    known.set(reading.lineId, [...answers, answer]);
    fresh.push(reading);
  }
  const stands = new Map(fresh.map(({ lineId }) => [lineId, standOf(questions, known.get(lineId) ?? [])]));
  const conflicts = [...stands.values()].filter(({ standing }) => standing === 'conflict').length;
  return { fresh, conflicts, stands };
}

/** Keeps with each line how it stands now. */
export async function keepStands({ db }: Pick<CommandPowers, 'db'>, stands: ReadonlyMap<number, Stand>): Promise<void> {
  for (const [id, { standing, values }] of stands) {
    await db
      .updateTable('sweepLine')
      .set({ standing, value: JSON.stringify(values) })
      .where('id', '=', id)
      .execute();
  }
}

type Brought = { channel: SweepChannel; sweepReturnId: number | null };

/** Writes what is new and how its lines stand. */
export async function takeIn(powers: CommandPowers, { fresh, stands }: Weighed, { channel, sweepReturnId }: Brought) {
  const { insertRows, session, now } = powers;
  insertRows(
    'sweepAnswer',
    ['sweepLineId', 'sweepReturnId', 'outcome', 'channel', 'value', 'note', 'settles', 'staffId', 'at'],
    fresh.map(({ lineId, outcome, values, note }) => [
      ...[lineId, sweepReturnId, outcome, channel, JSON.stringify(values), note],
      ...[0, session.staffId, now],
    ]),
  );
  await keepStands(powers, stands);
}

/** What a return says, whatever the file around it: the same answers saved once more are the same return. */
export const fingerprintOf = (readings: readonly Reading[]): string =>
  createHash('sha256')
    .update(JSON.stringify(readings.map(({ lineId, outcome, values, note }) => [lineId, outcome, values, note])))
    .digest('hex');
