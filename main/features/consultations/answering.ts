// What somebody answered, line by line. Nothing is written over: an answer that was wrong is taken back, then given anew.
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import type { consultations } from '../../../shared/features/consultations';
import { rowKeyIn } from '../../../shared/rules/row-key';
import { dayWords, maskPhone } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';
import { openConsultation } from './listing';
import { type Held, lineOf, linesIn, othersOf } from './rows';
import { isAnswer } from './tally';

/** What is wrong with a day outside the time that was set for answering. */
export function dayWrong(
  { openedOn, dueOn }: Pick<Held, 'openedOn' | 'dueOn'>,
  answeredOn: string,
  today: string,
): string | null {
  if (answeredOn > today) return '答复日期不能晚于今天。';
  if (answeredOn < openedOn) return `这次从${dayWords(openedOn)}开始，答复不能早于那天。`;
  return answeredOn > dueOn ? `截止日是${dayWords(dueOn)}，过后的答复不计。确实要收，请先延期。` : null;
}

/** The line, of a consultation that is open still. */
async function openLine(db: Reader, rowId: number): Promise<Held> {
  const line = await lineOf(db, rowId);
  await openConsultation(db, line.consultationId);
  return line;
}

const answersOf = (db: Reader, rowId: number) =>
  db
    .selectFrom('consultationAnswer')
    .innerJoin('staff', 'staff.id', 'consultationAnswer.staffId')
    .leftJoin('consultationReturn', 'consultationReturn.id', 'consultationAnswer.consultationReturnId')
    .select(['consultationAnswer.id', 'answer', 'reason', 'wishes', 'signer', 'answeredOn', 'channel', 'staff.name as by'])
    .select(['consultationAnswer.at', 'consultationReturn.name as file'])
    .where('consultationRoomId', '=', rowId)
    .orderBy('consultationAnswer.id', 'desc')
    .execute();

const waitingOf = (db: Reader, rowId: number) =>
  db
    .selectFrom('consultationWaiting')
    .innerJoin('staff', 'staff.id', 'consultationWaiting.staffId')
    .innerJoin('consultationReturn', 'consultationReturn.id', 'consultationWaiting.consultationReturnId')
    .select(['consultationWaiting.id', 'answer', 'reason', 'wishes', 'signer', 'answeredOn', 'channel', 'staff.name as by'])
    .select(['consultationWaiting.at', 'consultationReturn.name as file'])
    .where('consultationRoomId', '=', rowId)
    .where('settled', 'is', null)
    .orderBy('consultationWaiting.id')
    .execute();

/** The phone of whom the line asks, as the ledger has it today; it is not kept with the line. */
async function phoneOf(db: Reader, { personId, roomId, name }: Held): Promise<string | null> {
  const room = await db.selectFrom('room').select(['ownerName', 'ownerPhone']).where('id', '=', roomId).executeTakeFirst();
  if (room?.ownerPhone && room.ownerName === name) return room.ownerPhone;
  if (personId === null) return null;
  const person = await db.selectFrom('person').select('phone').where('id', '=', personId).executeTakeFirst();
  return person?.phone ?? null;
}

async function rowTold(db: Reader, rowId: number) {
  const line = await lineOf(db, rowId);
  const { consultationId, title, endedOn, personId: _p, roomId: _r, asks: _a, openedOn: _o, dueOn: _d, ...row } = line;
  const phone = await phoneOf(db, line);
  const others = await othersOf(db, line);
  return {
    ...{ consultationId, title, endedOn, row },
    phone: phone === null ? null : maskPhone(phone),
    answers: await answersOf(db, rowId),
    waiting: await waitingOf(db, rowId),
    others: others.map((other) => ({ id: other.id, words: placeWords(other), standing: other.standing })),
  };
}

/** The newest consultation first: a key stands in one of them only. */
async function lineOfKey(db: Reader, text: string) {
  const key = rowKeyIn(text);
  if (key === null) return null;
  const found = await linesIn(db)
    .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
    .select(['consultationRoom.id as rowId', 'consultation.id', 'consultation.title', 'consultation.endedOn'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('consultationRoom.rowKey', '=', key)
    .executeTakeFirst();
  if (!found) return null;
  const { rowId, id, title, endedOn } = found;
  return { id, rowId, title, endedOn, place: placeWords(found) };
}

const noted = ({ note }: CommandPowers, line: Held, before: object | null, after: object): void =>
  note({
    ...{ subject: 'consultation', subjectId: line.consultationId },
    before: before && { name: line.title, place: placeWords(line), ...before },
    after: { name: line.title, place: placeWords(line), ...after },
  });

type Answering = 'consultations.row' | 'consultations.find' | 'consultations.answer' | 'consultations.withdraw';

export const answeringHandlers: HandlersFor<Pick<typeof consultations, Answering>> = {
  'consultations.row': ({ db }, { rowId }) => rowTold(db, rowId),

  'consultations.find': ({ db }, { text }) => lineOfKey(db, text),

  'consultations.answer': async (powers, { rowId, ...given }) => {
    const { db, today, now, session } = powers;
    const line = await openLine(db, rowId);
    const wrong = dayWrong(line, given.answeredOn, today);
    if (wrong !== null) throw new Refusal({ answeredOn: wrong });
    if (isAnswer(line.standing))
      throw new Refusal(`${placeWords(line)}已经答复“${standingWords[line.standing]}”。要改，请先撤回原来的答复。`);
    const row = { ...given, consultationRoomId: rowId, staffId: session.staffId, at: now };
    const { id } = await db.insertInto('consultationAnswer').values(row).returning('id').executeTakeFirstOrThrow();
    noted(powers, line, null, { answer: standingWords[given.answer], channel: channelWords[given.channel] });
    return { id };
  },

  'consultations.withdraw': async (powers, { rowId, reason }) => {
    const { db, today, now, session } = powers;
    const line = await openLine(db, rowId);
    if (line.standing === 'open') throw new Refusal(`${placeWords(line)}还没有答复，不用撤回。`);
    const row = {
      consultationRoomId: rowId,
      answer: 'withdrawn' as const,
      reason,
      wishes: '',
      signer: '',
      channel: 'paper' as const,
    };
    const { id } = await db
      .insertInto('consultationAnswer')
      .values({ ...row, answeredOn: today, staffId: session.staffId, at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    noted(powers, line, { answer: standingWords[line.standing] }, { answer: '撤回', reason });
    return { id };
  },
};
