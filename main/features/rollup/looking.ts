// One member, what it sent and what was refused of it; what a figure says of the places within.
import type { MemberFigure, PlaceLine, Receipt, Refused, rollup } from '../../../shared/features/rollup';
import { periodBefore } from '../../../shared/rules/period';
import type { Place } from '../../parcels/content';
import { unpackPlaces } from '../../parcels/places';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { codesOfRules } from '../../rollup/rules';
import { datesOf, memberLine } from '../../rollup/states';
import type { RollupReader } from '../../rollup/tables';
import { indicatorOf } from './board';
import { tablesOf } from './store';

/** Receipts and refusals shown on the page of one member. */
const SHOWN = 24;

const receiptColumns = [
  ...([
    'id',
    'code',
    'name',
    'level',
    'period',
    'correction',
    'sequence',
    'current',
    'madeAt',
    'receivedAt',
    'receivedBy',
  ] as const),
  ...(['fileName', 'sha256', 'odd'] as const),
];
const receipts = (db: RollupReader) => db.selectFrom('receipt').select(receiptColumns).orderBy('id', 'desc');
const shown = (row: Omit<Receipt, 'current'> & { current: 0 | 1 }): Receipt => ({ ...row, current: row.current === 1 });

const refusals = (db: RollupReader) =>
  db.selectFrom('refusedParcel').select(['id', 'fileName', 'words', 'code', 'period', 'at', 'by']).orderBy('id', 'desc');

function paged<T extends { id: number }>(rows: T[], size: number): { rows: T[]; next: number | null } {
  return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null };
}

const figuresIn = (db: RollupReader, receiptId: number) =>
  db
    .selectFrom('receiptFigure')
    .innerJoin('receivedIndicator', 'receivedIndicator.id', 'receiptFigure.indicatorId')
    .select(['receivedIndicator.id', 'receivedIndicator.definition', 'receiptFigure.value', 'receiptFigure.of'])
    .where('receiptFigure.receiptId', '=', receiptId)
    .orderBy('receiptFigure.id')
    .execute();

/** The same rules in another parcel of this sender. */
async function sumsIn(
  db: RollupReader,
  receiptId: number | undefined,
): Promise<Map<number, { value: number; of: number | null }>> {
  const rows = receiptId === undefined ? [] : await figuresIn(db, receiptId);
  return new Map(rows.map(({ id, value, of }) => [id, { value, of }]));
}

/** The parcel of a period that counts, or the newest one that counted until `than` came. */
async function receiptOf(db: RollupReader, code: string, period: string | null, than?: number): Promise<number | undefined> {
  if (period === null) return undefined;
  let asked = db.selectFrom('receipt').select('id').where('code', '=', code).where('period', '=', period);
  asked = than === undefined ? asked.where('current', '=', 1) : asked.where('id', '<', than);
  return (await asked.orderBy('id', 'desc').executeTakeFirst())?.id;
}

async function figuresShown(db: RollupReader, code: string, period: string, receiptId: number | null): Promise<MemberFigure[]> {
  if (receiptId === null) return [];
  const former = await sumsIn(db, await receiptOf(db, code, period, receiptId));
  const before = await sumsIn(db, await receiptOf(db, code, periodBefore(period)));
  return (await figuresIn(db, receiptId)).map((row) => ({
    ...{ indicator: indicatorOf(row), value: row.value, of: row.of },
    ...{ former: former.get(row.id) ?? null, before: before.get(row.id) ?? null },
  }));
}

/** Places that say something of a figure, those above before those within. */
const linesOf = (places: readonly Place[], code: string, depth = 0): PlaceLine[] =>
  places.flatMap((place) => {
    const figure = place.figures.find((one) => one.code === code);
    const line = figure && { code: place.code, name: place.name, depth, value: figure.value, of: figure.of };
    return [...(line ? [line] : []), ...linesOf(place.places, code, depth + 1)];
  });

type Looking = 'rollup.member' | 'rollup.places' | 'rollup.receipts' | 'rollup.refusals';

export const lookingHandlers: HandlersFor<Pick<typeof rollup, Looking>> = {
  'rollup.member': async (powers, { id, period }) => {
    const db = await tablesOf(powers);
    const member = await memberLine(db, id, await datesOf(db, period, powers.today));
    const { code, receiptId } = member;
    const refused: Refused[] = await refusals(db).where('code', '=', code).limit(SHOWN).execute();
    return {
      member,
      receipts: (await receipts(db).where('code', '=', code).limit(SHOWN).execute()).map(shown),
      refused,
      figures: await figuresShown(db, code, period, receiptId),
    };
  },

  'rollup.places': async (powers, { receiptId, indicatorId }) => {
    const db = await tablesOf(powers);
    const receipt = await db.selectFrom('receipt').select(['code', 'places']).where('id', '=', receiptId).executeTakeFirst();
    const rule = await db.selectFrom('receivedIndicator').select('code').where('id', '=', indicatorId).executeTakeFirst();
    if (!receipt || !rule) throw new Refusal('没有这一份报送包，请回到“汇总台”重新选。');
    return linesOf(unpackPlaces(receipt, await codesOfRules(db)), rule.code);
  },

  'rollup.receipts': async (powers, { after, size }) => {
    const asked = receipts(await tablesOf(powers)).limit(size + 1);
    return paged((await (after === null ? asked : asked.where('id', '<', after)).execute()).map(shown), size);
  },

  'rollup.refusals': async (powers, { after, size }) => {
    const asked = refusals(await tablesOf(powers)).limit(size + 1);
    return paged(await (after === null ? asked : asked.where('id', '<', after)).execute(), size);
  },
};
