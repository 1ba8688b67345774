// The rows of wishes and of those who took them on, and how lists show them.
import { sql } from 'kysely';
import type { WishCard, WishRow } from '../../../shared/features/wishes';
import { maskPhone } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Everybody who took a wish on, by the name they go by. */
const claimRows = (db: Reader) =>
  db
    .selectFrom('wishClaim')
    .leftJoin('volunteer', 'volunteer.id', 'wishClaim.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .leftJoin('partner', 'partner.id', 'wishClaim.partnerId')
    .selectAll('wishClaim')
    .select(({ fn }) => [
      fn.coalesce('person.name', 'volunteer.name', 'partner.name', 'wishClaim.name').as('claimant'),
      fn.coalesce('person.phone', 'volunteer.phone', 'partner.phone', 'wishClaim.phone').as('reached'),
    ]);

/** Whoever reads own buildings alone is not told which volunteer it is. */
const claimantWords = (claimant: string | null) => claimant ?? '志愿者';

export async function claimsOf(db: Reader, wishId: number): Promise<WishCard['claims']> {
  const rows = await claimRows(db).where('wishClaim.wishId', '=', wishId).orderBy('wishClaim.id').execute();
  return rows.map(({ id, claimant, reached, claimedOn, endedOn, endReason }) => ({
    ...{ id, claimedOn, endedOn, endReason, claimant: claimantWords(claimant) },
    phone: reached === null ? null : maskPhone(reached),
  }));
}

/** Wishes with who wishes, where, and who has each now. */
export const wishRows = (db: Reader) =>
  db
    .selectFrom('wish')
    .leftJoin('person', 'person.id', 'wish.personId')
    .leftJoin('building', 'building.id', 'wish.buildingId')
    .selectAll('wish')
    .select(['building.name as building'])
    .select(({ fn }) => [
      fn.coalesce('person.name', 'wish.name').as('wisher'),
      fn.coalesce('person.phone', 'wish.phone').as('reached'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('wishClaim')
        .select(sql<number>`1`.as('held'))
        .whereRef('wishClaim.wishId', '=', 'wish.id')
        .where('wishClaim.endedOn', 'is', null)
        .as('held'),
    );
export type Wish = Awaited<ReturnType<ReturnType<typeof wishRows>['execute']>>[number];

export async function wishOf(db: Reader, id: number): Promise<Wish> {
  const row = await wishRows(db).where('wish.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这个心愿，请重新打开“心愿”。');
  return row;
}

/** Who has each of these now. */
async function holders(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await claimRows(db).where('wishClaim.wishId', 'in', ids).where('wishClaim.endedOn', 'is', null).execute();
  return new Map(rows.map(({ wishId, claimant }) => [wishId, claimantWords(claimant)]));
}

const shown = (row: Wish, claimant: string): WishRow => {
  const { id, number, kind, words, publicWords, state, wishedOn, doneOn } = row;
  const told = { id, number, kind, words, publicWords, state, wishedOn, doneOn };
  return { ...told, wisher: row.wisher ?? '', building: row.building ?? '', claimant };
};

/** As lists know them. */
export async function shownRows(db: Reader, rows: readonly Wish[]): Promise<WishRow[]> {
  const held = await holders(
    db,
    rows.flatMap(({ id, held: has }) => (has === null ? [] : [id])),
  );
  return rows.map((row) => shown(row, held.get(row.id) ?? ''));
}

export async function cardOf(db: Reader, row: Wish): Promise<WishCard> {
  const [told] = await shownRows(db, [row]);
  if (!told) throw new Error('a row is shown as a row');
  const { personId, reached, publishedOn, result, confirmWay, originKind, originId, endedOn, endReason } = row;
  return {
    ...{ ...told, personId, publishedOn, result, confirmWay, endedOn, endReason },
    phone: reached === null ? null : maskPhone(reached),
    origin: originKind === null || originId === null ? null : { kind: originKind, id: originId },
    claims: await claimsOf(db, row.id),
  };
}

/** What the log goes by. */
export const noted = ({ id, number }: Pick<Wish, 'id' | 'number'>, more: object) => ({
  ...{ subject: 'wish', subjectId: id, before: null },
  after: { number, ...more },
});
