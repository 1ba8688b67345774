// A visit is written down: who, on which day, what for, what came of it, what is needed.
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  doctorServiceWords,
  needThemeWords,
  type VisitPurpose,
  visitPurposeWords,
  visitResultWords,
} from '../../../shared/features/visit-words';
import { VisitDraft } from '../../../shared/features/visits';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefOf } from '../chiefs/queries';
import { writeContact } from '../groups/queries';
import { checkDay, findPerson, lastStay } from '../residents/queries';
import { standingCard } from './cards';
import { dueOfPerson } from './plan';

type Where = { householdId: number; unitId: number; buildingId: number };

async function householdAt(db: Reader, id: number): Promise<Where> {
  const found = await db
    .selectFrom('household')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .select(['household.id as householdId', 'unit.id as unitId', 'unit.buildingId'])
    .where('household.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal({ personId: '没有找到这一户，请重新选择。' });
  return found;
}

/** Where somebody lives, or lived last: who has moved away is written down as gone. */
async function whereOf(db: Reader, { personId, householdId, result, on }: VisitDraft): Promise<Where> {
  if (personId === null) {
    if (householdId === null) throw new Refusal({ personId: '请选择走访谁，或敲的是哪一户的门。' });
    return householdAt(db, householdId);
  }
  const person = await findPerson(db, personId);
  if (person.diedOn !== null && person.diedOn < on) throw new Refusal(`${person.name}已于${dayWords(person.diedOn)}去世。`);
  const stay = await lastStay(db, personId);
  if (stay.endedOn !== null && stay.endedOn < on && result !== 'moved')
    throw new Refusal(`${person.name}已于${dayWords(stay.endedOn)}迁出。结果选“已搬走”，或先办理迁入。`);
  return stay;
}

/** What belongs to one purpose alone, and what each asks for. */
function checkPurpose({ purpose, personId, service, nextOn, on, words, mood, festival, gift, result }: VisitDraft): void {
  if (personId === null && purpose !== 'ask') throw new Refusal({ personId: '请选择走访谁。只有敲门问需可以不记名。' });
  if (purpose === 'familyDoctor') {
    if (service === null) throw new Refusal({ service: '请选医生来做什么。' });
    if (words !== '' || mood !== null) throw new Refusal({ words: '医生随访只记做了什么、下次什么时候，不记检查结果。' });
    if (nextOn !== null && nextOn <= on) throw new Refusal({ nextOn: '下次时间要在这次之后。' });
  }
  if (purpose === 'festival' && (festival === '' || (gift === '' && result === 'met')))
    throw new Refusal(festival === '' ? { festival: '请写是什么节。' } : { gift: '请写送了什么。' });
}

/** Of what is another purpose's nothing is kept. */
const ownOf = (draft: VisitDraft) => ({
  ...(draft.purpose === 'familyDoctor' ? { service: draft.service, nextOn: draft.nextOn } : { service: null, nextOn: null }),
  ...(draft.purpose === 'festival'
    ? { festival: draft.festival, gift: draft.gift, quantity: draft.quantity ?? 1 }
    : { festival: '', gift: '', quantity: null }),
});

/** Something given at this festival in the year of a day; undefined where nothing was. */
export const giftOf = (db: Reader, personId: number, festival: string, on: string) =>
  db
    .selectFrom('visit')
    .select(['visitedOn as on', 'gift'])
    .where('personId', '=', personId)
    .where('purpose', '=', 'festival')
    .where('festival', '=', festival)
    .where('result', '=', 'met')
    .where('endedOn', 'is', null)
    .where(sql<boolean>`substr("visitedOn", 1, 4) = ${on.slice(0, 4)}`)
    .executeTakeFirst();

async function refuseSecondGift(db: Reader, { personId, purpose, festival, on, result }: VisitDraft): Promise<void> {
  if (purpose !== 'festival' || personId === null || result !== 'met') return;
  const had = await giftOf(db, personId, festival, on);
  if (had) throw new Refusal(`${on.slice(0, 4)}年${festival}已经慰问过（${dayWords(had.on)}，${had.gift}），一年一次。`);
}

/** Whether the same person, or door, was met that day for the same purpose: it counts once. */
async function metBefore(db: Reader, { personId, purpose, on }: VisitDraft, householdId: number): Promise<boolean> {
  const found = await db
    .selectFrom('visit')
    .select('id')
    .where((eb) =>
      personId === null
        ? eb.and([eb('personId', 'is', null), eb('householdId', '=', householdId)])
        : eb('personId', '=', personId),
    )
    .where('visitedOn', '=', on)
    .where('purpose', '=', purpose)
    .where('result', '=', 'met')
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** The chief who went; null: the station. Asked for by name, there has to be one. */
async function visitorOf(db: Reader, { visitor }: VisitDraft, where: Where): Promise<number | null> {
  if (visitor === 'staff') return null;
  const chief = await chiefOf(db, where);
  if (!chief && visitor === 'chief') throw new Refusal({ visitor: '这个单元还没有楼栋长，请选“站里”。' });
  return chief?.id ?? null;
}

const wayOf = (purpose: VisitPurpose) => (purpose === 'phone' ? ('phone' as const) : ('visit' as const));
const touches = ({ result }: VisitDraft) => result === 'met' || result === 'refused';

/** What the log keeps: that there was a visit, and what for; not what was said. */
export const visitNoted = (
  draft: Pick<VisitDraft, 'on' | 'purpose' | 'result' | 'needs' | 'festival' | 'gift' | 'service' | 'nextOn'>,
) => ({
  visitedOn: draft.on,
  visit: visitPurposeWords[draft.purpose],
  visitResult: visitResultWords[draft.result],
  ...(draft.needs.length > 0 ? { needs: draft.needs.map(({ theme }) => needThemeWords[theme]).join('、') } : {}),
  ...(draft.purpose === 'festival' ? { festival: draft.festival, gift: draft.gift } : {}),
  ...(draft.service !== null ? { service: doctorServiceWords[draft.service] } : {}),
  ...(draft.nextOn !== null ? { nextOn: draft.nextOn } : {}),
});

async function insert(powers: CommandPowers, draft: VisitDraft, where: Where): Promise<number> {
  const { db, now, session } = powers;
  const { personId, on, purpose, result, mood, words, company, card } = draft;
  const contactId =
    personId !== null && touches(draft)
      ? await writeContact(powers, { personId, on, way: wayOf(purpose), words: visitPurposeWords[purpose] })
      : null;
  const { id } = await db
    .insertInto('visit')
    .values({
      ...{ personId, householdId: where.householdId, visitedOn: on, purpose, result, mood, words, company },
      ...{ ...ownOf(draft), postId: await visitorOf(db, draft, where), contactId },
      cardId: card === null ? null : (await standingCard(db, card, personId)).id,
      ...{ staffId: session.staffId, at: now, endedOn: null, endReason: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const still = { becameKind: null, becameId: null, becameOn: null, endedOn: null, endReason: null };
  for (const need of draft.needs)
    await db
      .insertInto('visitNeed')
      .values({ visitId: id, ...need, ...still })
      .execute();
  return id;
}

/** Writes one down and notes it. Refuses what its purpose lacks, a second gift of a year, and somebody who does not live here. */
export async function enterVisit(powers: CommandPowers, given: z.input<typeof VisitDraft>) {
  const draft = VisitDraft.parse(given);
  const { db, today, note } = powers;
  checkDay(draft.on, { today, notBefore: null });
  checkPurpose(draft);
  await refuseSecondGift(db, draft);
  const where = await whereOf(db, draft);
  const again = draft.result === 'met' && (await metBefore(db, draft, where.householdId));
  const id = await insert(powers, draft, where);
  const { personId } = draft;
  const about =
    personId === null ? { subject: 'household', subjectId: where.householdId } : { subject: 'person', subjectId: personId };
  note({ ...about, before: null, after: visitNoted({ ...draft, ...ownOf(draft) }) });
  return { id, again, dueOn: (personId !== null && (await dueOfPerson(db, today, personId))?.dueOn) || null };
}
