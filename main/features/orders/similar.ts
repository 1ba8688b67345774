// Whether somebody said the same before: the same place and category within some days.
import type { OrderPlace } from '../../../shared/features/orders';
import { daysAfter } from '../../../shared/rules/working-days';
import type { Reader } from '../../powers';

/** Days back, and forth, within which it may be the same. */
const WITHIN = 15;
const MOST = 5;

type Asked = { where: OrderPlace; categoryId: number | null; except: number | null; on: string };

/** The latest first. None where neither a place nor a category is known; what is confidential is left out. */
export async function similarTo(db: Reader, { where, categoryId, except, on }: Asked) {
  const { roomId, unitId, buildingId, place } = where;
  const placed = buildingId !== null || place !== '';
  if (!placed || (categoryId === null && roomId === null)) return [];
  return db
    .selectFrom('serviceOrder')
    .select(['id', 'number', 'words', 'state', 'receivedAt'])
    .where('confidential', '=', 0)
    .where('receivedOn', '>=', daysAfter(on, -WITHIN))
    .where('receivedOn', '<=', daysAfter(on, WITHIN))
    .$if(except !== null, (q) => q.where('id', '!=', except))
    .$if(categoryId !== null, (q) => q.where('categoryId', '=', categoryId))
    .$if(buildingId !== null, (q) => q.where('buildingId', '=', buildingId))
    .$if(unitId !== null, (q) => q.where(({ eb, or }) => or([eb('unitId', '=', unitId), eb('unitId', 'is', null)])))
    .$if(roomId !== null && categoryId === null, (q) => q.where('roomId', '=', roomId))
    .$if(buildingId === null, (q) => q.where('place', '=', place))
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
}
