// Visits as lists and cards show them.
import { sql } from 'kysely';
import type { NeedBecame } from '../../../shared/features/visit-words';
import type { Need, VisitCard, VisitRow } from '../../../shared/features/visits';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Who went: a chief by name, or whoever of the station wrote it down. */
const visitorOf = sql<string>`ifnull("post"."name", "staff"."name")`;

const visitsOf = (db: Reader) =>
  db
    .selectFrom('visit')
    .innerJoin('household', 'household.id', 'visit.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .innerJoin('staff', 'staff.id', 'visit.staffId')
    .leftJoin('person', 'person.id', 'visit.personId')
    .leftJoin('post', 'post.id', 'visit.postId')
    .select(['visit.id', 'visit.personId', 'visit.visitedOn as on', 'visit.purpose', 'visit.result', 'visit.endedOn'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room', 'person.name'])
    .select(visitorOf.as('visitor'));

type Found = Awaited<ReturnType<ReturnType<typeof visitsOf>['execute']>>[number];
type NeedColumns = Omit<Need, 'became'> & { becameKind: NeedBecame | null; becameId: number | null; becameOn: string | null };

/** A need with what came of it. */
export const needOf = ({ becameKind, becameId, becameOn, ...need }: NeedColumns): Need => ({
  ...need,
  became: becameKind !== null && becameId !== null && becameOn !== null ? { kind: becameKind, id: becameId, on: becameOn } : null,
});

async function needsOf(db: Reader, visitIds: readonly number[]): Promise<Map<number, Need[]>> {
  const rows = await db
    .selectFrom('visitNeed')
    .select(['visitId', 'id', 'theme', 'words', 'becameKind', 'becameId', 'becameOn', 'endedOn', 'endReason'])
    .where('visitId', 'in', among(visitIds))
    .orderBy('id')
    .execute();
  const byVisit = new Map<number, Need[]>();
  for (const { visitId, ...row } of rows) byVisit.set(visitId, [...(byVisit.get(visitId) ?? []), needOf(row)]);
  return byVisit;
}

async function withNeeds<R extends Found>(db: Reader, rows: readonly R[]): Promise<(R & VisitRow)[]> {
  const needs = await needsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, name: row.name ?? '', needs: needs.get(row.id) ?? [] }));
}

type Asked = {
  purpose: VisitRow['purpose'] | null;
  buildingId: number | null;
  after: { on: string; id: number } | null;
  size: number;
};

/** A page of what was entered, the latest day first. */
export async function visitPage(db: Reader, { purpose, buildingId, after, size }: Asked) {
  const found = await visitsOf(db)
    .$if(purpose !== null, (rows) => rows.where('visit.purpose', '=', purpose as VisitRow['purpose']))
    .$if(buildingId !== null, (rows) => rows.where('building.id', '=', buildingId))
    .$if(after !== null, (rows) => rows.where(sql<boolean>`("visit"."visitedOn", "visit"."id") < (${after?.on}, ${after?.id})`))
    .orderBy('visit.visitedOn', 'desc')
    .orderBy('visit.id', 'desc')
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const last = page.at(-1);
  return { rows: await withNeeds(db, page), next: found.length > size && last ? { on: last.on, id: last.id } : null };
}

const LATEST = 3;

/** The last visits of one person, the latest first; none that were withdrawn. */
export const visitsOfPerson = async (db: Reader, personId: number): Promise<VisitRow[]> =>
  withNeeds(
    db,
    await visitsOf(db)
      .where('visit.personId', '=', personId)
      .where('visit.endedOn', 'is', null)
      .orderBy('visit.visitedOn', 'desc')
      .orderBy('visit.id', 'desc')
      .limit(LATEST)
      .execute(),
  );

/** One visit whole. Refuses when there is none of this id. */
export async function visitCardOf(db: Reader, id: number): Promise<VisitCard> {
  const found = await visitsOf(db)
    .leftJoin('visitCard', 'visitCard.id', 'visit.cardId')
    .select(['visit.mood', 'visit.words', 'visit.company', 'visit.service', 'visit.nextOn', 'visit.festival', 'visit.gift'])
    .select(['visit.quantity', 'visitCard.number as card', 'staff.name as by', 'visit.at', 'visit.endReason'])
    .where('visit.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('没有找到这次走访，请重新打开“走访”。');
  const [card] = await withNeeds(db, [found]);
  if (!card) throw new Error('a visit vanished');
  return card;
}
