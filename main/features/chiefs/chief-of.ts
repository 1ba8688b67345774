import type { Reader } from '../../powers';

/** Who looks after a unit now: its own chief, or else the chief of its building; undefined when nobody does. */
export const chiefOf = (db: Reader, { buildingId, unitId }: { buildingId: number; unitId: number }) =>
  db
    .selectFrom('post')
    .select(['id', 'name', 'phone'])
    .where('buildingId', '=', buildingId)
    .where((eb) => eb.or([eb('unitId', '=', unitId), eb('unitId', 'is', null)]))
    .where('endedOn', 'is', null)
    .orderBy('unitId', (order) => order.desc().nullsLast())
    .executeTakeFirst();
