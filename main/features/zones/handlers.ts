import { ZoneKind, type zones } from '../../../shared/features/zones';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';

async function findZone(db: Reader, id: number) {
  const zone = await db
    .selectFrom('zone')
    .select(['id', 'kind', 'name'])
    .where('id', '=', id)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (!zone) throw new Refusal('没有找到这个影响范围，请重新打开“影响范围”。');
  return zone;
}

/** Refuses a name that another one has. */
async function checkName(db: Reader, name: string, ownId: number | null): Promise<void> {
  const other = await db.selectFrom('zone').select('id').where('name', '=', name).where('endedOn', 'is', null).executeTakeFirst();
  if (other && other.id !== ownId) throw new Refusal(`已经有“${name}”了，请换一个名称，或改原来的那个。`);
}

/** Units of the zone as they are wanted, each once; those no longer wanted end today. Returns their names. */
async function settleUnits({ db, today }: CommandPowers, zoneId: number, wanted: readonly number[]): Promise<string[]> {
  const units = await db
    .selectFrom('unit')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['unit.id', 'unit.name as unit', 'building.name as building'])
    .where('unit.id', 'in', [...wanted])
    .orderBy('building.position')
    .orderBy('unit.position')
    .execute();
  if (units.length < new Set(wanted).size) throw new Refusal('选中的单元里有的已经不在名册里，请重新选择。');
  const has = await db.selectFrom('zoneUnit').select(['id', 'unitId']).where('zoneId', '=', zoneId).where('endedOn', 'is', null);
  const now = await has.execute();
  const gone = now.filter(({ unitId }) => !wanted.includes(unitId)).map(({ id }) => id);
  if (gone.length > 0) await db.updateTable('zoneUnit').set({ endedOn: today }).where('id', 'in', gone).execute();
  const added = units.filter(({ id }) => !now.some(({ unitId }) => unitId === id));
  for (const { id: unitId } of added)
    await db.insertInto('zoneUnit').values({ zoneId, unitId, startedOn: today, endedOn: null }).execute();
  return units.map(({ building, unit }) => building + unit);
}

export const zoneHandlers: HandlersFor<typeof zones> = {
  'zones.list': async ({ db }) => {
    const rows = await db
      .selectFrom('zone')
      .select(['id', 'kind', 'name'])
      .where('endedOn', 'is', null)
      .orderBy('name')
      .execute();
    const units = await db
      .selectFrom('zoneUnit')
      .innerJoin('unit', 'unit.id', 'zoneUnit.unitId')
      .innerJoin('building', 'building.id', 'unit.buildingId')
      .select(['zoneUnit.zoneId', 'zoneUnit.unitId'])
      .where('zoneUnit.endedOn', 'is', null)
      .orderBy('building.position')
      .orderBy('unit.position')
      .execute();
    const unitsOf = (id: number) => units.filter(({ zoneId }) => zoneId === id).map(({ unitId }) => unitId);
    return ZoneKind.options.flatMap((kind) =>
      rows.filter((row) => row.kind === kind).map((row) => ({ ...row, unitIds: unitsOf(row.id) })),
    );
  },

  'zones.add': async (powers, { unitIds, ...zone }) => {
    const { db, today, note } = powers;
    await checkName(db, zone.name, null);
    const values = { ...zone, startedOn: today, endedOn: null, endReason: null };
    const { id } = await db.insertInto('zone').values(values).returning('id').executeTakeFirstOrThrow();
    const places = await settleUnits(powers, id, unitIds);
    note({ subject: 'zone', subjectId: id, before: null, after: { zone: zone.name, zoneKind: zone.kind, places } });
    return { id };
  },

  'zones.amend': async (powers, { id, unitIds, ...zone }) => {
    const { db, note } = powers;
    const was = await findZone(db, id);
    await checkName(db, zone.name, id);
    await db.updateTable('zone').set(zone).where('id', '=', id).execute();
    const places = await settleUnits(powers, id, unitIds);
    const after = { zone: zone.name, zoneKind: zone.kind, places };
    note({ subject: 'zone', subjectId: id, before: { zone: was.name, zoneKind: was.kind }, after });
    return { id };
  },

  'zones.end': async ({ db, today, note }, { id, reason }) => {
    const { name } = await findZone(db, id);
    await db.updateTable('zone').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'zone', subjectId: id, before: null, after: { zone: name, endedOn: today, endReason: reason } });
    return { id };
  },
};
