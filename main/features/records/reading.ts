// What of a record is shown and printed: training, commendations, evaluations, the latest first; commendations of everybody.
import { sql } from 'kysely';
import type { Commendation, Evaluation, Training } from '../../../shared/features/records';
import type { Output } from '../../../shared/operations';
import { dayInChina } from '../../../shared/text';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { minutesOf, staysOf } from '../certificates/queries';

const PAGE = 50;
/** Training is kept for ever. */
const EVER = { from: '1900-01-01', to: '9999-12-30' };

const withdrawnOf = (endedOn: string | null, endReason: string | null) =>
  endedOn === null ? null : { on: endedOn, reason: endReason ?? '' };

/** Approved training and drills. */
export async function trainingOf(db: Reader, volunteerId: number): Promise<Training[]> {
  const stays = (await staysOf(db, { volunteerId, ...EVER })).filter(({ countsAs }) => countsAs !== 'service').reverse();
  return stays.map((stay) => ({
    ...{ id: stay.id, on: dayInChina(stay.startedAt), name: stay.activity, countsAs: stay.countsAs, minutes: minutesOf(stay) },
  }));
}

export async function commendationsOf(db: Reader, volunteerId: number): Promise<Commendation[]> {
  const rows = await db
    .selectFrom('commendation')
    .innerJoin('staff', 'staff.id', 'commendation.staffId')
    .select(['commendation.id', 'commendation.name', 'commendation.givenBy', 'commendation.givenOn'])
    .select(['commendation.words', 'commendation.endedOn', 'commendation.endReason', 'staff.name as by'])
    .where('commendation.volunteerId', '=', volunteerId)
    .orderBy('commendation.givenOn', 'desc')
    .orderBy('commendation.id', 'desc')
    .execute();
  return rows.map(({ endedOn, endReason, ...row }) => ({ ...row, withdrawn: withdrawnOf(endedOn, endReason) }));
}

export async function evaluationsOf(db: Reader, volunteerId: number): Promise<Evaluation[]> {
  const rows = await db
    .selectFrom('volunteerEvaluation as said')
    .innerJoin('staff', 'staff.id', 'said.staffId')
    .leftJoin('activity', 'activity.id', 'said.activityId')
    .select(['said.id', 'said.evaluator', 'said.rating', 'said.words', 'said.evaluatedOn', 'said.endedOn', 'said.endReason'])
    .select(['staff.name as by', 'activity.id as activityId', 'activity.name as activityName', 'activity.heldOn'])
    .where('said.volunteerId', '=', volunteerId)
    .orderBy('said.evaluatedOn', 'desc')
    .orderBy('said.id', 'desc')
    .execute();
  return rows.map(({ endedOn, endReason, activityId, activityName, heldOn, ...row }) => ({
    ...row,
    activity: activityId === null ? null : { id: activityId, name: activityName ?? '', heldOn: heldOn ?? '' },
    withdrawn: withdrawnOf(endedOn, endReason),
  }));
}

const standing = (db: Reader, year: number | null) =>
  db
    .selectFrom('commendation')
    .innerJoin('volunteer', 'volunteer.id', 'commendation.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .where('commendation.endedOn', 'is', null)
    .$if(year !== null, (all) =>
      all.where('commendation.givenOn', '>=', `${year}-01-01`).where('commendation.givenOn', '<=', `${year}-12-31`),
    );

type Asked = { year: number | null; after: number | null };

/** A page of the commendations of everybody. */
export async function commendationPage(looking: Looking, { year, after }: Asked): Promise<Output<'records.commendations'>> {
  const { db } = looking;
  const found = await standing(db, year)
    .innerJoin('staff', 'staff.id', 'commendation.staffId')
    .select(['commendation.id', 'commendation.name', 'commendation.givenBy', 'commendation.givenOn', 'commendation.words'])
    .select(['commendation.volunteerId', 'volunteer.number', 'staff.name as by'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('volunteer'))
    .$if(after !== null, (all) =>
      all.where(
        sql<boolean>`("commendation"."givenOn", "commendation"."id") < (select "givenOn", "id" from "commendation" where "id" = ${after})`,
      ),
    )
    .orderBy('commendation.givenOn', 'desc')
    .orderBy('commendation.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const counted = standing(db, year).select(({ fn }) => [
    fn.countAll<number>().as('total'),
    fn.count<number>('commendation.volunteerId').distinct().as('people'),
  ]);
  const { total, people } = await countedOnce(looking, counted);
  const years = await standing(db, null)
    .select(sql<string>`substr("commendation"."givenOn", 1, 4)`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  const rows = found.slice(0, PAGE);
  const next = found.length > PAGE ? (rows.at(-1)?.id ?? null) : null;
  return { rows, total, people, next, years: years.map((one) => Number(one.year)) };
}
