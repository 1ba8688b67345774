// Taking a table in: what was said before is not written twice, and an answer that differs from the one that stands does not take its
// place but waits beside it until somebody chooses.
import type { Answer, Channel, Standing } from '../../../shared/features/consultation-words';
import { among } from '../../database/among';
import type { CommandPowers, Reader } from '../../powers';
import { isAnswer, standing } from './tally';

/** One line's answer as it was read. `at`: where in the file it stood. */
export type Reading = {
  lineId: number;
  answer: Exclude<Answer, 'withdrawn'>;
  reason: string;
  wishes: string;
  signer: string;
  answeredOn: string;
  channel: Channel;
  at: string;
};

type Known = { standing: Standing; said: { answer: Answer; answeredOn: string }[] };

/** How these lines stand, and what was said of each since it was last set back. */
async function knownOf(db: Reader, lineIds: readonly number[]): Promise<Map<number, Known>> {
  const ids = among(lineIds);
  const lines = await db
    .selectFrom('consultationRoom')
    .select(['id', standing.as('standing')])
    .where('id', 'in', ids)
    .execute();
  const known = new Map<number, Known>(lines.map((line) => [line.id, { standing: line.standing, said: [] }]));
  const answers = await db
    .selectFrom('consultationAnswer')
    .select(['consultationRoomId', 'answer', 'answeredOn', 'at'])
    .where('consultationRoomId', 'in', ids)
    .orderBy('id')
    .execute();
  const since = new Map<number, string>();
  for (const { consultationRoomId: id, answer, answeredOn, at } of answers) {
    const line = known.get(id);
    if (!line) continue;
    if (answer === 'withdrawn') since.set(id, at);
    line.said = answer === 'withdrawn' ? [] : [...line.said, { answer, answeredOn }];
  }
  const waiting = await db
    .selectFrom('consultationWaiting')
    .select(['consultationRoomId as id', 'answer', 'answeredOn', 'settled', 'at'])
    .where('consultationRoomId', 'in', ids)
    .where((eb) => eb.or([eb('settled', 'is', null), eb('settled', '!=', 'withdrawn')]))
    .execute();
  for (const { id, settled, at, ...said } of waiting)
    if (settled === null || at > (since.get(id) ?? '')) known.get(id)?.said.push(said);
  return known;
}

/** Somebody who was not met is not met anew by reading the same row again; a real answer makes every try before it nothing new. */
const saidBefore = ({ said, standing: now }: Known, { answer, answeredOn }: Reading): boolean =>
  answer === 'notReached'
    ? isAnswer(now) || said.some((one) => one.answer === answer && one.answeredOn >= answeredOn)
    : said.some((one) => one.answer === answer);

/** `fresh`: answers of lines that had none. `waiting`: those that differ from what stands. */
export type Weighed = { fresh: Reading[]; waiting: Reading[] };

export async function weigh(db: Reader, readings: readonly Reading[]): Promise<Weighed> {
  const known = await knownOf(db, [...new Set(readings.map(({ lineId }) => lineId))]);
  const weighed: Weighed = { fresh: [], waiting: [] };
  for (const reading of readings) {
    const line = known.get(reading.lineId);
    if (!line || saidBefore(line, reading)) continue;
    line.said.push(reading);
    if (isAnswer(line.standing)) weighed.waiting.push(reading);
    else {
      weighed.fresh.push(reading);
      line.standing = reading.answer;
    }
  }
  return weighed;
}

const columns = [
  'consultationRoomId',
  'consultationReturnId',
  'answer',
  'reason',
  'wishes',
  'signer',
  'answeredOn',
  'channel',
] as const;

/** Writes what is new and what differs. */
export function takeIn({ insertRows, session, now }: CommandPowers, { fresh, waiting }: Weighed, returnId: number): void {
  const rowsOf = (readings: readonly Reading[]) =>
    readings.map(({ lineId, answer, reason, wishes, signer, answeredOn, channel }) => [
      ...[lineId, returnId, answer, reason, wishes, signer, answeredOn, channel],
      ...[session.staffId, now],
    ]);
  insertRows('consultationAnswer', [...columns, 'staffId', 'at'], rowsOf(fresh));
  insertRows('consultationWaiting', [...columns, 'staffId', 'at'], rowsOf(waiting));
}

/** What these lines said last elsewhere, since each was last set back: not on this table, nor on one that was taken back. */
async function elsewhere(db: Reader, returnId: number) {
  const brought = db.selectFrom('consultationAnswer').select('consultationRoomId').where('consultationReturnId', '=', returnId);
  const answers = await db
    .selectFrom('consultationAnswer')
    .leftJoin('consultationReturn', 'consultationReturn.id', 'consultationReturnId')
    .selectAll('consultationAnswer')
    .select('withdrawnOn')
    .where('consultationRoomId', 'in', brought)
    .orderBy('consultationAnswer.id')
    .execute();
  type Given = (typeof answers)[number];
  const lines = new Map<number, { last: Given; other: Given | null }>();
  for (const given of answers) {
    const before = lines.get(given.consultationRoomId)?.other ?? null;
    const stands = given.consultationReturnId !== returnId && given.withdrawnOn === null;
    const other = given.answer === 'withdrawn' ? null : stands ? given : before;
    lines.set(given.consultationRoomId, { last: given, other });
  }
  return [...lines.values()].filter(({ last }) => last.consultationReturnId === returnId);
}

/** Sets back the lines whose answer that counts came on this table, to what was said elsewhere before; how many they are. */
export async function takeOut({ db, insertRows, session, today, now }: CommandPowers, returnId: number, reason: string) {
  const lines = await elsewhere(db, returnId);
  const by = [session.staffId, now];
  insertRows(
    'consultationAnswer',
    [...columns, 'staffId', 'at'],
    lines.flatMap(({ last, other }) => [
      [last.consultationRoomId, null, 'withdrawn', reason, '', '', today, 'paper', ...by],
      ...(other ? [[...columns.map((column) => other[column]), ...by]] : []),
    ]),
  );
  return lines.length;
}
