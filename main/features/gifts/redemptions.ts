import { sql } from 'kysely';
import type { Redemption } from '../../../shared/features/gifts';
import { dayInChina } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

const ROWS = 50;

const redemptionsWith = (db: Reader) =>
  db
    .selectFrom('redemption')
    .innerJoin('gift', 'gift.id', 'redemption.giftId')
    .innerJoin('volunteer', 'volunteer.id', 'redemption.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .innerJoin('staff', 'staff.id', 'redemption.staffId')
    .leftJoin('redemptionUndo', 'redemptionUndo.redemptionId', 'redemption.id')
    .leftJoin('staff as undoer', 'undoer.id', 'redemptionUndo.staffId')
    .select(['redemption.id', 'redemption.requestId', 'redemption.number', 'redemption.volunteerId', 'redemption.giftId'])
    .select(['redemption.quantity', 'redemption.points', 'redemption.pointsLeft', 'redemption.transferId', 'redemption.at'])
    .select(['gift.name as gift', 'gift.kind', 'gift.words', 'gift.counted', 'volunteer.number as volunteerNumber'])
    .select(['staff.name as by', 'redemptionUndo.at as undoneAt', 'redemptionUndo.reason', 'undoer.name as undoneBy'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('volunteer'));

export type RedemptionRow = Awaited<ReturnType<ReturnType<typeof redemptionsWith>['execute']>>[number];

/** As the contract has it. */
export function shown(row: RedemptionRow): Redemption {
  const { id, number, volunteerId, volunteerNumber, volunteer, gift, kind, quantity, points, at, by } = row;
  const undone = row.undoneAt === null ? null : { at: row.undoneAt, reason: row.reason ?? '', by: row.undoneBy ?? '' };
  return { id, number, volunteerId, volunteerNumber, volunteer, gift, kind, quantity, points, at, by, undone };
}

/** Of one volunteer or of all, the latest first. */
export async function redemptionPage(db: Reader, volunteerId: number | null, after: number | null) {
  const rows = await redemptionsWith(db)
    .$if(volunteerId !== null, (all) => all.where('redemption.volunteerId', '=', volunteerId ?? 0))
    .$if(after !== null, (all) => all.where('redemption.id', '<', after ?? 0))
    .orderBy('redemption.id', 'desc')
    .limit(ROWS + 1)
    .execute();
  const page = rows.slice(0, ROWS);
  return { rows: page.map(shown), next: rows.length > ROWS ? (page.at(-1)?.id ?? null) : null };
}

/** Refuses where there is none of this id. */
export async function findRedemption(db: Reader, id: number): Promise<RedemptionRow> {
  const row = await redemptionsWith(db).where('redemption.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这次兑换，请重新打开兑换记录。');
  return row;
}

/** The one made under this id before; undefined for a new one. */
export const redemptionBy = (db: Reader, requestId: string): Promise<RedemptionRow | undefined> =>
  redemptionsWith(db).where('redemption.requestId', '=', requestId).executeTakeFirst();

/** Worth of what a volunteer took in the calendar year of a day and did not give back, in fen. Years are of China. */
export async function takenCents(db: Reader, volunteerId: number, today: string): Promise<number> {
  const rows = await db
    .selectFrom('redemption')
    .leftJoin('redemptionUndo', 'redemptionUndo.redemptionId', 'redemption.id')
    .select(['redemption.valueCents', 'redemption.at'])
    .where('redemption.volunteerId', '=', volunteerId)
    .where('redemptionUndo.id', 'is', null)
    .execute();
  const year = today.slice(0, 4);
  return rows.filter(({ at }) => dayInChina(at).startsWith(year)).reduce((sum, { valueCents }) => sum + valueCents, 0);
}

/** The next number of a year: 兑换2026-0001. Never given twice. */
export async function nextRedemptionNumber(db: Reader, today: string): Promise<string> {
  const start = `兑换${today.slice(0, 4)}-`;
  const { last } = await db
    .selectFrom('redemption')
    .select(sql<number>`ifnull(max(cast(substr("number", ${start.length + 1}) as integer)), 0)`.as('last'))
    .where('number', 'like', `${start}%`)
    .executeTakeFirstOrThrow();
  return `${start}${String(last + 1).padStart(4, '0')}`;
}
