// 库存: every piece that comes or goes is an entry. The database refuses an entry that does not add up, or goes below nothing.
import type { gifts, MoveKind } from '../../../shared/features/gifts';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findGift } from './listing';

const ROWS = 50;

type Move = { giftId: number; kind: MoveKind; pieces: number; words: string; redemptionId?: number };

/** Writes one entry. The caller has looked that there are as many. */
export async function moveStock(powers: CommandPowers, { redemptionId, ...move }: Move): Promise<void> {
  const { db, now, session } = powers;
  const { stock } = await db.selectFrom('giftStock').select('stock').where('giftId', '=', move.giftId).executeTakeFirstOrThrow();
  const row = { ...move, stock: stock + move.pieces, redemptionId: redemptionId ?? null, staffId: session.staffId, at: now };
  await db.insertInto('stockMove').values(row).execute();
}

/** Refuses what is not counted piece by piece. */
async function findCounted(db: Reader, id: number): Promise<{ name: string; stock: number }> {
  const { name, stock } = await findGift(db, id);
  if (stock === null) throw new Refusal(`“${name}”是不数份数的服务，没有库存。要数份数，先在“修改”里勾上。`);
  return { name, stock };
}

export const stockHandlers: HandlersFor<Pick<typeof gifts, 'gifts.receive' | 'gifts.count' | 'gifts.moves'>> = {
  'gifts.receive': async (powers, { id, pieces, words }) => {
    const { name, stock } = await findCounted(powers.db, id);
    await moveStock(powers, { giftId: id, kind: 'received', pieces, words });
    powers.note({ subject: 'gift', subjectId: id, before: { stock }, after: { name, stock: stock + pieces, pieces, words } });
    return { id };
  },

  'gifts.count': async (powers, { id, counted, words }) => {
    const { name, stock } = await findCounted(powers.db, id);
    const pieces = counted - stock;
    if (pieces !== 0 && words === '')
      throw new Refusal({ words: `和账上的${stock}份差${Math.abs(pieces)}份，请写明原因，例如“破损2份”。` });
    await moveStock(powers, { giftId: id, kind: 'counted', pieces, words });
    powers.note({ subject: 'gift', subjectId: id, before: { stock }, after: { name, stock: counted, pieces, words } });
    return { id, pieces };
  },

  'gifts.moves': async ({ db }, { id, after }) => {
    await findGift(db, id);
    const rows = await db
      .selectFrom('stockMove')
      .innerJoin('staff', 'staff.id', 'stockMove.staffId')
      .leftJoin('redemption', 'redemption.id', 'stockMove.redemptionId')
      .select(['stockMove.id', 'stockMove.kind', 'stockMove.pieces', 'stockMove.stock', 'stockMove.at', 'staff.name as by'])
      .select(({ fn }) => fn.coalesce('redemption.number', 'stockMove.words').$notNull().as('words'))
      .where('stockMove.giftId', '=', id)
      .$if(after !== null, (all) => all.where('stockMove.id', '<', after ?? 0))
      .orderBy('stockMove.id', 'desc')
      .limit(ROWS + 1)
      .execute();
    const page = rows.slice(0, ROWS);
    return { rows: page, next: rows.length > ROWS ? (page.at(-1)?.id ?? null) : null };
  },
};
