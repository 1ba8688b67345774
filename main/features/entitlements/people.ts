import { sql } from 'kysely';
import type { CallOutcome, CallRow, CallShow, Entitlement, LastCall } from '../../../shared/features/entitlements';
import { maskPhone } from '../../../shared/text';
import { among } from '../../database/among';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { allRules, entitledTo, type Rule, wanted } from './rules';

const count = async (found: { execute(): Promise<{ people: number }[]> }): Promise<number> =>
  (await found.execute())[0]?.people ?? 0;

/** Each entitlement with how many it means, how many have it, and how many are to be asked. */
export async function entitlementsWithCounts(db: Reader, today: string): Promise<Entitlement[]> {
  const list: Entitlement[] = [];
  for (const rule of await allRules(db)) {
    const people = () => entitledTo(db, rule, today).select(({ fn }) => fn.countAll<number>().as('people'));
    const standing = rule.endedOn === null;
    list.push({
      ...rule,
      entitled: standing ? await count(people()) : 0,
      claiming: standing ? await count(people().where(wanted(rule, 'claiming', today))) : 0,
      toCall: standing ? await count(people().where(wanted(rule, 'toCall', today))) : 0,
    });
  }
  return list;
}

/** The id of what was said the last time; null where nobody asked. */
export const lastCallOf = ({ id }: Pick<Rule, 'id'>) =>
  sql<number | null>`(select max("id") from "screeningCall" where "personId" = "person"."id" and "entitlementId" = ${id})`;

type Asked = { rule: Rule; show: CallShow; today: string; after: { sequence: number; id: number } | null; size: number };

const linesOf = (db: Reader, { rule, show, today, after, size }: Asked) =>
  entitledTo(db, rule, today)
    .where(wanted(rule, show, today))
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .$if(after !== null, (all) =>
      all.where(
        sql<boolean>`("room"."sequence" > ${after?.sequence ?? 0} or ("room"."sequence" = ${after?.sequence ?? 0} and "person"."id" > ${after?.id ?? 0}))`,
      ),
    )
    .select(['person.id', 'person.name', 'person.sex', 'person.birthOn', 'person.phone', 'room.sequence'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(lastCallOf(rule).as('callId'))
    .select(
      sql<string | null>`(select "toOn" from "claim" where "personId" = "person"."id" and "entitlementId" = ${rule.id}
        and "endedOn" is null order by "id" desc limit 1)`.as('claimTo'),
    )
    .orderBy('room.sequence')
    .orderBy('person.id')
    .limit(size + 1)
    .execute();

type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** What was said the last time, by the call's id. */
export async function lastCalls(db: Reader, ids: readonly (number | null)[]): Promise<Map<number | null, LastCall>> {
  const rows = await db
    .selectFrom('screeningCall')
    .innerJoin('staff', 'staff.id', 'screeningCall.staffId')
    .select([
      'screeningCall.id',
      'screeningCall.heldOn as on',
      'screeningCall.outcome',
      'screeningCall.words',
      'staff.name as by',
    ])
    .where('screeningCall.id', 'in', among(ids))
    .execute();
  return new Map(rows.map(({ outcome, ...row }) => [row.id, { ...row, outcome: outcome as CallOutcome }]));
}

const shownPhone = (phone: string | null) => (phone === null ? null : maskPhone(phone));

async function rowsOf(db: Reader, lines: readonly Line[], phoneOf: (phone: string | null) => string | null): Promise<CallRow[]> {
  const calls = await lastCalls(
    db,
    lines.map(({ callId }) => callId),
  );
  return lines.map(({ sequence: _, callId, phone, ...row }) => ({
    ...row,
    phone: phoneOf(phone),
    last: calls.get(callId) ?? null,
  }));
}

/** A page of the people of an entitlement in house order, phones masked. */
export async function callPage(looking: Looking, asked: Asked) {
  const { db } = looking;
  const found = await linesOf(db, asked);
  const page = found.slice(0, asked.size);
  const counted = entitledTo(db, asked.rule, asked.today)
    .where(wanted(asked.rule, asked.show, asked.today))
    .select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(looking, counted);
  const last = page.at(-1);
  const next = found.length > asked.size && last ? { sequence: last.sequence, id: last.id } : null;
  return { rows: await rowsOf(db, page, shownPhone), total, next };
}

/** The first `most` people and one more, for paper and for a file. Whoever asks for full phones has it noted. */
export const callList = async (
  db: Reader,
  { most, full, ...asked }: Omit<Asked, 'after' | 'size'> & { most: number; full: boolean },
): Promise<CallRow[]> =>
  rowsOf(db, await linesOf(db, { ...asked, after: null, size: most }), full ? (phone) => phone : shownPhone);
