// Stays under way, and what is asked before anybody signs in or out.
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import { instantAt } from '../../../shared/rules/china-clock';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { activityOf } from '../activities/queries';
import { type Limit, limitOf } from './rules';
import type { HourTables } from './table';

export type Entry = Selectable<HourTables['hourEntry']>;
/** Of a stay under way, what it takes to end it. */
export type Stay = Pick<Entry, 'id' | 'startedAt' | 'activityId' | 'run' | 'ran'>;

const stayColumns = ['id', 'startedAt', 'activityId', 'run', 'ran'] as const;
const NO_CLOSING = 'nobody said when the station closes';

const NO = sql.lit(0 as const);
const YES = sql.lit(1 as const);

/** Entries of a volunteer, all of them: by those that are settled and those that are not, as the index has them. */
export const ofVolunteer = (volunteerId: number) =>
  sql<SqlBool>`"hourEntry"."settled" in (0, 1) and "hourEntry"."volunteerId" = ${volunteerId}`;

export const entryAt = (db: Reader, id: number): Promise<Entry> =>
  db.selectFrom('hourEntry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The last stay that ended by hand at this moment. */
export const endedAt = (db: Reader, volunteerId: number, end: string): Promise<Entry> =>
  db
    .selectFrom('hourEntry')
    .selectAll()
    .where(ofVolunteer(volunteerId))
    .where('endedAt', '=', end)
    .where('closedBy', 'in', ['self', 'staff'])
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

/** `since`: no stay that ended within the last minute began before. */
type Asked = { volunteerId: number; requestId: string; since: string };

/** When the last of these stays of a volunteer ended that ended by hand. */
const lastByHand = (db: Reader, { volunteerId, since }: Places<Asked>, settled: Expression<0 | 1>) =>
  db
    .selectFrom('hourEntry as last')
    .select('last.endedAt')
    .where('last.settled', '=', settled)
    .where('last.volunteerId', '=', volunteerId)
    .where('last.startedAt', '>', since)
    .where('last.closedBy', 'in', [sql.lit('self' as const), sql.lit('staff' as const)])
    .orderBy('last.startedAt', 'desc')
    .limit(sql.lit(1));

/** The entry that this request began or ended. */
const askedBefore = (db: Reader, column: 'requestId' | 'endRequestId', requestId: Expression<string>) =>
  db.selectFrom('hourEntry as asked').select('asked.id').where(`asked.${column}`, '=', requestId);

const found = keptQuery((db, { volunteerId, requestId, since }: Places<Asked>) =>
  db
    .selectFrom('hourSetting')
    .leftJoin('volunteer', (on) => on.on(({ eb }) => eb('volunteer.id', '=', volunteerId)))
    .leftJoin('hourEntry as stay', (on) =>
      on
        .on(({ eb }) => eb('stay.settled', '=', NO))
        .on(({ eb }) => eb('stay.volunteerId', '=', volunteerId))
        .on(({ eb }) => eb('stay.state', '=', 'open')),
    )
    .where('hourSetting.id', '=', YES)
    .select(['closesAt', 'volunteer.id as known', 'volunteer.endedOn as left'])
    .select(['stay.id', 'stay.startedAt', 'stay.activityId', 'stay.run', 'stay.ran'])
    .select(({ fn }) =>
      fn.coalesce(askedBefore(db, 'requestId', requestId), askedBefore(db, 'endRequestId', requestId)).as('askedId'),
    )
    .select(
      sql<
        string | null
      >`case when "stay"."id" is null then nullif(max(ifnull((${lastByHand(db, { volunteerId, requestId, since }, NO)}), ''),
        ifnull((${lastByHand(db, { volunteerId, requestId, since }, YES)}), '')), '') end`.as('lastEnd'),
    ),
);

export type AtDoor = {
  closesAt: string;
  /** Whether it is a volunteer who has not left. */
  mayCome: boolean;
  /** The stay they are in. */
  stay: Stay | null;
  /** The entry that this request began or ended. */
  askedId: number | null;
  /** Of whoever is in no stay: when the last one ended by hand. */
  lastEnd: string | null;
};

/** All that is asked when somebody signs in or out, at once. */
export async function atDoor(db: Reader, asked: Asked): Promise<AtDoor> {
  const [row] = await found(db, asked);
  if (!row) throw new Error(NO_CLOSING);
  const { closesAt, known, left, id, startedAt, activityId, run, ran, askedId, lastEnd } = row;
  const stay = id === null || startedAt === null ? null : { id, startedAt, activityId, run, ran };
  return { closesAt, mayCome: known !== null && left === null, stay, askedId, lastEnd };
}

const stillThere = keptQuery((db) =>
  db.selectFrom('hourEntry').select(stayColumns).where('settled', '=', NO).where('state', '=', 'open').orderBy('id'),
);

/** Whoever has not signed out yet. */
export const stillHere = (db: Reader): Promise<Stay[]> => stillThere(db, {});

const setting = keptQuery((db) => db.selectFrom('hourSetting').select('closesAt').where('id', '=', YES));

/** When the station closes, a time of day in China. */
export async function closingTime(db: Reader): Promise<string> {
  const [found] = await setting(db, {});
  if (!found) throw new Error(NO_CLOSING);
  return found.closesAt;
}

async function activityEnd(db: Reader, activityId: number | null): Promise<string | null> {
  if (activityId === null) return null;
  const { heldOn, endsAt } = await activityOf(db, activityId);
  return instantAt(`${heldOn}T${endsAt}`);
}

/** Until when an open entry counts. */
export const limitOfStay = async (
  db: Reader,
  { startedAt, activityId }: Pick<Stay, 'startedAt' | 'activityId'>,
  closesAt: string,
): Promise<Limit> => limitOf(startedAt, closesAt, await activityEnd(db, activityId));
