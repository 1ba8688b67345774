import { filterOf } from '../../../renderer/features/residents/address-filter';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';
import { type Desk, describe, expect, test } from '../support/desk';
import { household, post } from './people';

const LAST = '2026-10-31';

/** An estate that went on changing after the last day of October. */
function estate(desk: Desk): void {
  const gone = { name: '走了', until: '2026-11-02', birthOn: '1950-01-01', residency: '户籍' as const };
  const tags = [
    { tag: '独居老人', from: '2026-10-02' },
    { tag: '低保', until: '2026-11-01' },
  ];
  household(desk, { name: '甲', residency: '户籍', birthOn: '1966-11-01' }, { name: '乙', birthOn: '1940-05-05', tags }, gone);
  household(desk, { name: '丙', residency: '流动', at: ['1号楼', '1单元', '102'], from: '2026-11-05', birthOn: '2019-11-01' });
  household(desk, { name: '丁', residency: '空挂', at: ['1号楼', '2单元', '101'] });
  household(desk, { name: '戊', at: ['1号楼', '2单元', '102'], until: '2026-11-03' });
  post(desk, '1号楼', '1单元', '王建国', '2026-02-01', '2026-11-04');
  post(desk, '1号楼', '1单元', '赵红梅', '2026-11-04');
}

const words = async (desk: Desk, period: string, code: string) =>
  (await desk.ask('summary.rows', { period, code })).rows.map((row) => row.words);

/** How many rows what a figure opens has. */
async function opened(desk: Desk, period: string, code: string, asOf: string | null): Promise<number> {
  const [list, address] = (rowsBehind({ code }, asOf) ?? '').split('?');
  if (!list) return (await desk.ask('summary.rows', { period, code, size: 100 })).rows.length;
  const filter = filterOf(new URLSearchParams(address));
  if (!filter) throw new Error(`no filter: ${address}`);
  const name = list === '/households' ? 'households.list' : 'residents.list';
  return (await desk.ask(name, { filter, page: {} })).total;
}

describe('what a figure of the ledger opens', () => {
  test('holds as many rows as the figure, today as of a day that is past', async ({ desk }) => {
    estate(desk);
    await desk.ask('queries.save', { name: '老人', filter: { ageFrom: 60 } });
    const [{ id = 0 } = {}] = await desk.ask('queries.list', {});
    await desk.ask('queries.report', { id, inSummary: true });
    for (const [period, asOf] of [
      ['2026-10', LAST],
      ['2026-11', null],
    ] as const) {
      const { figures } = await desk.ask('summary.figures', { period });
      const standing = figures.filter(
        ({ code, group }) => code !== 'chiefs.households' && /人口|年龄|房屋|楼栋长|特殊群体|查询/.test(group),
      );
      expect(standing.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['rooms.empty', 'chiefs', 'careGroups', `query.${id}`]),
      );
      for (const { code, value } of standing) expect(await opened(desk, period, code, asOf), `${period} ${code}`).toBe(value);
    }
  });

  test('is of that day by name: homes, rooms, units and chiefs as a hand writes them down', async ({ desk }) => {
    estate(desk);
    const { rows } = await desk.ask('households.list', { filter: { asOf: LAST }, page: {} });
    expect(rows.map(({ unit, room, residents }) => [unit, room, residents])).toEqual([
      ['1单元', '101', 3],
      ['2单元', '101', 1],
      ['2单元', '102', 1],
    ]);
    expect(await words(desk, '2026-10', 'rooms.lived')).toEqual(['1号楼1单元101室：住3人', '1号楼2单元102室：住1人']);
    const empty = await words(desk, '2026-10', 'rooms.empty');
    expect(empty).toEqual(expect.arrayContaining(['1号楼1单元102室：没有人住', '1号楼2单元101室：没有人住，空挂1人']));
    expect(await words(desk, '2026-11', 'rooms.lived')).toEqual(['1号楼1单元101室：住2人', '1号楼1单元102室：住1人']);
    expect(await words(desk, '2026-10', 'chiefs')).toEqual(['王建国：1号楼1单元']);
    expect(await words(desk, '2026-11', 'chiefs')).toEqual(['赵红梅：1号楼1单元']);
    expect(await words(desk, '2026-10', 'units.withChief')).toEqual(['1号楼1单元：王建国']);
    expect(await words(desk, '2026-10', 'careGroups')).toEqual([
      expect.stringMatching(/^1号楼1单元101室　乙：(独居老人、低保|低保、独居老人)$/),
    ]);
    expect(await words(desk, '2026-11', 'careGroups')).toEqual(['1号楼1单元101室　乙：独居老人']);
    expect(await words(desk, '2026-10', 'age.unknown')).toEqual(['1号楼2单元101室　丁', '1号楼2单元102室　戊']);
  });

  test('says of which day it is, and what the ledger does not know by day', async ({ desk }) => {
    const about = async (code: string) => (await desk.ask('summary.rows', { period: '2026-10', code })).about;
    expect(await about('rooms.all')).toContain('2026年10月31日的情况');
    expect(await about('rooms.all')).toContain('按现在的名册列');
    expect(await about('chiefs')).not.toContain('名册');
  });

  test('comes page by page, and of an average there is none', async ({ desk }) => {
    const asked = { period: '2026-11', code: 'rooms.all', size: 3 };
    const first = await desk.ask('summary.rows', asked);
    expect(first.rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    const second = await desk.ask('summary.rows', { ...asked, after: first.next ?? 0 });
    expect(second.rows[0]?.id).toBe(4);
    expect(await desk.refusal('summary.rows', { period: '2026-11', code: 'chiefs.households' })).toContain('没有另列');
  });
});

test('the list of homes on paper is of its day, and says whose homes they are', async ({ desk }) => {
  estate(desk);
  const { id } = await desk.ask('lists.issue', {
    ...{ list: 'households', asked: { filter: { asOf: LAST } }, columns: ['住址', '人数'] },
    handing: { to: 'station', purpose: '核对' },
  });
  const { html } = await desk.ask('papers.html', { id });
  expect(html).toContain('截至2026年10月31日');
  expect(html).toContain('只列：全部2026年10月31日在册的居民');
  expect(html).toContain('共3户');
});
