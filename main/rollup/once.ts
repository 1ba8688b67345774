// People counted once along the chain: the residents every sender says, less those its own office found twice, less whom the tables of
// names show twice here. It goes up as a figure of its own beside the sum, which stays what the members signed.
import type { Definition } from '../parcels/content';
import type { RollupReader } from './tables';

export const RESIDENTS = 'residents';
/** The code it goes up under. */
export const ONCE = 'residents.once';

const DEFINITION =
  '在册人数里，同一个人在几家单位的名单上都有的，只计一次：各单位相加，减去按证件号码在名单上重复的。没有附名单的单位照报来的数加。';

/** What the figure says, after the definition of the residents it comes from. */
export const onceDefinition = (residents: Definition): Definition => ({
  ...residents,
  ...{ code: ONCE, version: 1, name: `${residents.name}（不重复）`.slice(0, 60), definition: DEFINITION },
});

/** How many people there are when nobody counts twice. `twice`: lines of tables that came here and name somebody once more. */
export async function peopleOnce(db: RollupReader, period: string, twice: number): Promise<number> {
  const rows = await db
    .selectFrom('receipt')
    .innerJoin('receiptFigure', 'receiptFigure.receiptId', 'receipt.id')
    .innerJoin('receivedIndicator', 'receivedIndicator.id', 'receiptFigure.indicatorId')
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .where('receivedIndicator.code', 'in', [RESIDENTS, ONCE])
    .select(['receipt.id', 'receivedIndicator.code', 'receiptFigure.value'])
    .execute();
  const saidBy = (code: string) => new Map(rows.filter((row) => row.code === code).map(({ id, value }) => [id, value]));
  const [all, once] = [saidBy(RESIDENTS), saidBy(ONCE)];
  const sum = [...all].reduce((sofar, [id, value]) => sofar + (once.get(id) ?? value), 0);
  return Math.max(sum - twice, 0);
}
