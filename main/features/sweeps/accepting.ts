// What came back beside what the ledger says, and into the ledger: every person and household through the ledger's own functions, with
// a note of their own, so that their history tells it.
import { codeOf } from '../../../shared/codes/table';
import type { FieldValue, FieldValues } from '../../../shared/features/fields';
import type { PersonDraft } from '../../../shared/features/people';
import type { HouseFacts } from '../../../shared/features/rooms';
import type { SweepDifference } from '../../../shared/features/sweep-shapes';
import { fieldIn, isPhoneSource, type Question, type SweepAsks, sweepCodes } from '../../../shared/features/sweep-words';
import type { sweeps } from '../../../shared/features/sweeps';
import type { Input } from '../../../shared/operations';
import { foldTight } from '../../../shared/rules/fold';
import { readPhones } from '../../../shared/rules/phone';
import { maskPhone } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { writeValues } from '../fields/queries';
import { amendResident, placeWords, verifyHousehold } from '../residents/queries';
import { amendHouse } from '../rooms/queries';
import { heldUnder } from './held';
import { sweepOf } from './listing';
import { questionsOf } from './questions';
import { linesIn, valuesIn, wordsUnder } from './rows';

const PAGE = 100;

type Differing = SweepDifference & {
  question: Question;
  value: FieldValue;
  personId: number | null;
  householdId: number | null;
  roomId: number;
};

const sameText = (one: FieldValue, other: FieldValue) =>
  foldTight(String(one)).toLowerCase() === foldTight(String(other)).toLowerCase();

/** Whether the ledger says so already; a masked number that fits says nothing new. */
function agrees({ source }: Question, now: FieldValue | null, told: FieldValue): boolean {
  if (now === null) return false;
  if (isPhoneSource(source) && String(told).includes('****')) return maskPhone(String(now)) === String(told);
  return sameText(now, told);
}

const shownWords = (question: Question, value: FieldValue | null): string => {
  if (value === null) return '未填';
  return isPhoneSource(question.source) && !String(value).includes('****')
    ? maskPhone(String(value))
    : wordsUnder(question, value);
};

/** Lines that are agreed on, of households that stand, of empty rooms and, where people were asked, of those who live there still. */
const agreedLines = (db: Reader, sweepId: number, asks: SweepAsks) =>
  linesIn(db)
    .leftJoin('household', 'household.id', 'sweepLine.householdId')
    .select([
      'sweepLine.id',
      'sweepLine.unitId',
      'sweepLine.roomId',
      'sweepLine.householdId',
      'sweepLine.value',
      'sweepLine.standing',
    ])
    .select(['sweepLine.personId', 'sweepLine.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('sweepLine.sweepId', '=', sweepId)
    .where('sweepLine.standing', 'in', ['done', 'partial'])
    .$if(asks !== 'rooms', (lines) => lines.where('household.endedOn', 'is', null))
    .$if(asks === 'people', (lines) =>
      lines.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('residence')
            .select('residence.id')
            .whereRef('residence.personId', '=', 'sweepLine.personId')
            .where('residence.endedOn', 'is', null),
        ),
      ),
    )
    .orderBy('sweepLine.id')
    .execute();

/** A phone nobody can dial, or one that came back masked and is another, is for a person to look at. */
function takes({ source }: Question, told: FieldValue): boolean {
  if (source === 'residents') return false;
  if (!isPhoneSource(source)) return true;
  return !String(told).includes('****') && readPhones(String(told)).phones.length === 1;
}

async function differing(db: Reader, sweepId: number): Promise<Differing[]> {
  const { asks } = await sweepOf(db, sweepId);
  const questions = (await questionsOf(db, sweepId)).filter(({ source }) => source !== null);
  const lines = questions.length === 0 ? [] : await agreedLines(db, sweepId, asks);
  const held = await heldUnder(db, { asks, questions, lines });
  return lines.flatMap((line) => {
    const values = valuesIn(line.value);
    return questions.flatMap((question): Differing[] => {
      const [now, value] = [held(question, line), values[question.id]];
      if (value === undefined || agrees(question, now, value)) return [];
      return [
        {
          ...{
            lineId: line.id,
            questionId: question.id,
            place: placeWords(line),
            name: line.name,
            label: question.label,
          },
          ...{ now: shownWords(question, now), told: shownWords(question, value), takes: takes(question, value) },
          ...{ question, value, personId: line.personId, householdId: line.householdId, roomId: line.roomId },
        },
      ];
    });
  });
}

type Changes = Partial<PersonDraft> & { residency?: '户籍' | '流动' | '空挂' };

/** A value as the ledger keeps it under this field. */
function asChange({ question, value }: Differing): Changes {
  const { source, choices } = question;
  const words = question.kind === 'choice' ? (choices.find(({ id }) => id === value)?.words ?? '') : String(value);
  const codes = sweepCodes[source as keyof typeof sweepCodes];
  if (codes) return { [source ?? '']: codeOf(codes, words) };
  if (isPhoneSource(source)) return { [source ?? '']: readPhones(words).phones[0] ?? words };
  return { [source ?? '']: words };
}

/** Whose facts a difference is about. */
const subjectIdOf: Record<SweepAsks, (one: Differing) => number> = {
  households: ({ householdId }) => householdId ?? 0,
  people: ({ personId }) => personId ?? 0,
  rooms: ({ roomId }) => roomId,
};

function bySubject(all: readonly Differing[], asks: SweepAsks): Map<number, Differing[]> {
  const groups = new Map<number, Differing[]>();
  for (const one of all) {
    const id = subjectIdOf[asks](one);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return groups;
}

const isCustom = ({ question }: Differing) => fieldIn(question.source) !== null;

/** One subject's changes, with a note of its own for each kind. */
async function write(powers: CommandPowers, asks: SweepAsks, id: number, own: readonly Differing[]): Promise<void> {
  if (asks === 'rooms') return amendHouse(powers, id, Object.assign({}, ...own.map(asChange)) as Partial<HouseFacts>);
  const fields = own.filter((one) => !isCustom(one));
  if (fields.length > 0) await amendResident(powers, id, Object.assign({}, ...fields.map(asChange)) as Changes);
  const values = Object.fromEntries(own.filter(isCustom).map(({ question, value }) => [String(fieldIn(question.source)), value]));
  const subject = asks === 'households' ? 'household' : 'person';
  const told = await writeValues(powers, { subject, id, values: values as FieldValues });
  if (told) powers.note({ subject, subjectId: id, ...told });
}

async function verifyAll(powers: CommandPowers, sweepId: number): Promise<number> {
  const { db, today, note } = powers;
  const done = (await agreedLines(db, sweepId, 'households')).filter(({ standing }) => standing === 'done');
  const households = [...new Set(done.flatMap(({ householdId }) => householdId ?? []))];
  for (const id of households) {
    const before = await verifyHousehold(db, id, today);
    note({ subject: 'household', subjectId: id, before, after: { verifiedOn: today } });
  }
  return households.length;
}

async function accept(powers: CommandPowers, { id, take, verify }: Input<'sweeps.accept'>) {
  const { db, note } = powers;
  const { title, asks } = await sweepOf(db, id);
  const wanted = take === 'all' ? null : new Set(take.map(({ lineId, questionId }) => `${lineId} ${questionId}`));
  const chosen = (await differing(db, id)).filter(
    (one) => one.takes && (wanted === null || wanted.has(`${one.lineId} ${one.questionId}`)),
  );
  if (chosen.length === 0 && !verify) throw new Refusal('选的这些台账里已经有了，没有要写入的。');
  const groups = bySubject(chosen, asks);
  for (const [subjectId, own] of groups) await write(powers, asks, subjectId, own);
  const verified = verify && asks === 'households' ? await verifyAll(powers, id) : 0;
  const counts = { written: chosen.length, people: groups.size, verified };
  note({ subject: 'sweep', subjectId: id, before: null, after: { name: title, ...counts } });
  return counts;
}

export const acceptingHandlers: HandlersFor<Pick<typeof sweeps, 'sweeps.differences' | 'sweeps.accept'>> = {
  'sweeps.differences': async ({ db }, { id, after = 0 }) => {
    const all = await differing(db, id);
    const page = all.slice(after, after + PAGE);
    const rows = page.map(({ question: _q, value: _v, personId: _p, householdId: _h, roomId: _r, ...shown }) => shown);
    return { rows, total: all.length, next: after + PAGE < all.length ? after + PAGE : null };
  },
  'sweeps.accept': accept,
};
