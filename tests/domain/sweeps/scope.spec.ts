// Whom a sweep asks: everybody, some buildings, or where the people of a saved query live.
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { expect, test } from '../support/desk';
import { fourHouseholds, open } from './support';

test('a sweep asks the homes of a saved query, or of the buildings it names, and stays with them when the query changes', async ({
  desk,
}) => {
  await fourHouseholds(desk);
  const filter = ResidentFilter.parse({ buildingId: desk.building('3号楼') });
  const { id: queryId } = await desk.ask('queries.save', { name: '三号楼的人', filter });
  const rooms = (rows: readonly { building: string; room: string }[]) => rows.map(({ building, room }) => `${building}${room}`);
  const byQuery = await open(desk, { scope: { queryId } });
  expect(rooms(byQuery.rows)).toEqual(['3号楼1101']);
  const byBuilding = await open(desk, { title: '一号楼', scope: { buildingIds: [desk.building('1号楼')] } });
  expect(rooms(byBuilding.rows)).toEqual(['1号楼101', '1号楼102', '1号楼101']);
  const other = ResidentFilter.parse({ buildingId: desk.building('1号楼') });
  await desk.ask('queries.amend', { id: queryId, filter: other });
  expect(rooms((await desk.ask('sweeps.rows', { id: byQuery.id })).rows)).toEqual(['3号楼1101']);
});
