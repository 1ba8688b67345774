import { keptQuery, type Places } from '../../../main/database/kept-query';
import { describe, expect, test } from '../support/desk';

type Asked = { name: string | null; least: number };

describe('a query that is kept', () => {
  test('is built once for each form, and answers by the values of each asking', async ({ desk }) => {
    desk.sqlite.exec(
      `insert into orderHandler (name, kind, phone) values ('甲', 'property', ''), ('乙', 'grid', ''), ('丙', 'grid', '')`,
    );
    let built = 0;
    const handlers = keptQuery((db, { name, least }: Places<Asked>, down: boolean) => {
      built += 1;
      return db
        .selectFrom('orderHandler')
        .select(['id', 'name'])
        .where('id', '>=', least)
        .where('id', '<=', (eb) => eb(least, '+', 1))
        .$if(name !== null, (q) => q.where('name', '=', name))
        .orderBy('id', down ? 'desc' : 'asc');
    });
    const [first] = await handlers(desk.db, { name: '甲', least: 1 }, false);
    const least = first?.id ?? 0;
    const asked = async (name: string | null, from: number, down: boolean) =>
      (await handlers(desk.db, { name, least: from }, down)).map((row) => row.name);
    expect(await asked('甲', least, false)).toEqual(['甲']);
    expect(await asked('乙', least, false)).toEqual(['乙']);
    expect(await asked('丙', least, false)).toEqual([]);
    expect(built).toBe(1);
    expect(await asked(null, least, false)).toEqual(['甲', '乙']);
    expect(await asked(null, least + 1, false)).toEqual(['乙', '丙']);
    expect(built).toBe(2);
    expect(await asked(null, least + 1, true)).toEqual(['丙', '乙']);
    expect(built).toBe(3);
  });

  test('is another one past the views of a building chief, whichever is asked first', async ({ desk }) => {
    desk.sqlite.exec(`insert into orderHandler (name, kind, phone) values ('甲', 'property', ''), ('乙', 'grid', '')`);
    for (const first of ['main', 'views'] as const) {
      const names = keptQuery((db) => db.selectFrom('orderHandler').select('name'));
      desk.sqlite.exec(`create temp view orderHandler as select * from main.orderHandler where kind = 'grid'`);
      const seen = { main: desk.db.withSchema('main'), views: desk.db };
      if (first === 'main') expect(await names(seen.main, {})).toHaveLength(2);
      expect(await names(seen.views, {})).toEqual([{ name: '乙' }]);
      expect(await names(seen.main, {})).toHaveLength(2);
      desk.sqlite.exec('drop view temp.orderHandler');
    }
  });
});
