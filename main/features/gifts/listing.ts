import { sql } from 'kysely';
import type { Gift, GiftCaps } from '../../../shared/features/gifts';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Pieces with volunteers: taken and not given back. */
const taken = sql<number>`(select ifnull(sum("redemption"."quantity"), 0) from "redemption" where "redemption"."giftId" = "gift"."id"
  and not exists (select 1 from "redemptionUndo" where "redemptionUndo"."redemptionId" = "redemption"."id"))`;

const giftsWith = (db: Reader) =>
  db
    .selectFrom('gift')
    .innerJoin('giftStock', 'giftStock.giftId', 'gift.id')
    .select(['gift.id', 'gift.kind', 'gift.name', 'gift.words', 'gift.points', 'gift.valueCents', 'gift.counted', 'gift.low'])
    .select(['gift.endedOn', 'giftStock.stock', taken.as('taken')])
    .select((eb) => eb('gift.photoKind', 'is not', null).as('hasPhoto'));

type Row = Awaited<ReturnType<ReturnType<typeof giftsWith>['execute']>>[number];

const asGift = ({ counted, hasPhoto, stock, ...row }: Row): Gift => ({
  ...row,
  counted: counted === 1,
  stock: counted === 1 ? stock : null,
  // SQLite says 0 or 1.
  hasPhoto: Boolean(hasPhoto),
});

/** What may be had, the fewest points first; those no longer offered last, where they are asked for. */
export async function giftList(db: Reader, ended: boolean): Promise<Gift[]> {
  const rows = await giftsWith(db)
    .$if(!ended, (all) => all.where('gift.endedOn', 'is', null))
    .orderBy((eb) => eb('gift.endedOn', 'is not', null))
    .orderBy('gift.points')
    .orderBy('gift.id')
    .execute();
  return rows.map(asGift);
}

/** Refuses where there is none of this id. */
export async function findGift(db: Reader, id: number): Promise<Gift> {
  const row = await giftsWith(db).where('gift.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这样东西，请重新打开积分兑换。');
  return asGift(row);
}

export const capsNow = (db: Reader): Promise<GiftCaps> =>
  db.selectFrom('giftCap').select(['eachCents', 'yearCents']).executeTakeFirstOrThrow();
