// What the plan of visits stands on: rows that stay, and lists that are found by their index.
import { expect, test } from '../support/desk';
import { elder, goTo, visit } from './support';

test('visits stay as they happened, are never deleted, and are found by their index', async ({ desk }) => {
  goTo(desk, '2026-03-05');
  const { id } = await elder(desk, '周桂香', '1号楼-1单元-101', '独居老人');
  await visit(desk, id, { needs: [{ theme: 'meals' }] });
  const { sqlite } = desk;
  expect(() => sqlite.exec(`update visit set visitedOn = '2026-01-01'`)).toThrow('append-only');
  expect(() => sqlite.exec(`update visit set result = 'notHome'`)).toThrow('append-only');
  expect(() => sqlite.exec(`update visitNeed set theme = 'other'`)).toThrow('append-only');
  for (const table of ['visit', 'visitNeed']) expect(() => sqlite.exec(`delete from ${table}`)).toThrow('append-only');
  expect(() =>
    sqlite.exec(`insert into visit select null, null, householdId, visitedOn, 'routine', result, null, '', null, '', null, null, '',
    '', null, null, null, staffId, at, null, null from visit`),
  ).toThrow('CHECK');
  const planOf = (query: string) => JSON.stringify(sqlite.prepare(`explain query plan ${query}`).all());
  expect(planOf('select id from visit order by visitedOn desc, id desc limit 50')).toContain('visitByDay');
  expect(planOf('select 1 from visit where personId = 1 and visitedOn = 2')).toContain('visitByPerson');
  expect(planOf(`select count(*) from visitNeed where becameKind is null and endedOn is null and theme = 'meals'`)).toContain(
    'visitNeedOpen',
  );
  expect(planOf(`select id from careContact where heldOn between 1 and 2 and way = 'visit'`)).toContain('careContactByDay');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});
