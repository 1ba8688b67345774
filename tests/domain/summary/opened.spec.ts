import { filterOf } from '../../../renderer/features/residents/filters';
import { rowsBehind } from '../../../renderer/features/summary/rows-behind';
import { describe, expect, test } from '../support/desk';
import { household } from './people';

describe('the list a figure opens', () => {
  test('holds as many people as the figure, of today as of a day that is past', async ({ desk }) => {
    const gone = { name: '走了', until: '2026-11-02', birthOn: '1950-01-01', residency: '户籍' as const };
    household(desk, { name: '甲', residency: '户籍', birthOn: '1966-11-01' }, { name: '乙', birthOn: '1940-05-05' }, gone);
    household(desk, { name: '丙', residency: '流动', at: ['1号楼', '1单元', '102'], from: '2026-11-05', birthOn: '2019-11-01' });
    for (const [period, asOf] of [
      ['2026-10', '2026-10-31'],
      ['2026-11', null],
    ] as const) {
      let opened = 0;
      for (const { code, value } of (await desk.ask('summary.figures', { period })).figures) {
        const [list, address] = (rowsBehind({ code }, asOf) ?? '').split('?');
        if (list !== '/residents') continue;
        const filter = filterOf(new URLSearchParams(address));
        if (!filter) throw new Error(`no filter: ${address}`);
        expect((await desk.ask('residents.list', { filter, page: {} })).total, `${period} ${code}`).toBe(value);
        opened += 1;
      }
      expect(opened).toBeGreaterThan(10);
    }
  });
});
