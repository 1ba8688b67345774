import type { PointSums } from '../../../shared/features/points';
import type { Reader } from '../../powers';
import { sumsOf } from '../hours/queries';
import { balanceRow } from './transfer';

/** What a volunteer gave and what is left of it, asked at once and by indexes alone, however long the statement is. */
export async function pointSums(db: Reader, volunteerId: number): Promise<PointSums> {
  const { balance, ...hours } = await sumsOf(db, volunteerId)
    .select(balanceRow(db, volunteerId).as('balance'))
    .executeTakeFirstOrThrow();
  return { hours, balance: balance ?? 0 };
}
