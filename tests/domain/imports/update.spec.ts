// A sheet that speaks of people the ledger knows: what it adds, what it would write over, and who decides.
import type { Choice, Preview } from '../../../shared/features/imports';
import { safeChoice } from '../../../shared/features/imports';
import { type Desk, describe, expect, test } from '../support/desk';
import { cells, importRows, openNow, sheetOf, wang } from '../support/sheet';

const changed = (phone: string, group: string) => [...wang.slice(0, 8), phone, '', group];

const lookAt = (desk: Desk, { draft, mapping }: Preview, choice: Choice = safeChoice, kind: 'all' | 'asks' | 'fills' = 'all') =>
  desk.ask('imports.differences', { draft, mapping, choice, kind, from: 0 });

async function opened(desk: Desk, ...rows: ReturnType<typeof cells>[]): Promise<Preview> {
  desk.platform.workbook = sheetOf(...rows);
  return openNow(desk, '/in/台账.xlsx');
}

const wangOf = async (desk: Desk) => {
  const [hit] = await desk.ask('residents.search', { text: '王小明' });
  return desk.ask('residents.card', { id: hit?.id ?? 0 });
};

describe('people the ledger knows', () => {
  test('are shown fact by fact, as they are and as the sheet says, numbers masked', async ({ desk }) => {
    await importRows(desk, wang);
    const preview = await opened(desk, changed('13911112222', '低保对象'));
    expect(preview.differing).toEqual({ people: 1, asking: 1 });
    const { people, total, left } = await lookAt(desk, preview);
    expect([total, left]).toEqual([1, 1]);
    expect(people).toMatchObject([
      {
        name: '王小明',
        place: '1号楼1单元101室',
        row: 2,
        facts: [
          { field: 'phone', label: '联系电话', now: '139****0001', told: '139****2222', asks: true, taken: false },
          { field: 'tags', label: '特殊群体', now: '未填', told: '低保对象', asks: false, taken: true },
        ],
      },
    ]);
    expect(JSON.stringify(people)).not.toMatch(/\d{11}/);
  });

  test('two numbers that look alike when masked are said to differ', async ({ desk }) => {
    await importRows(desk, wang);
    const preview = await opened(desk, changed('13999990001', ''));
    expect((await lookAt(desk, preview)).people[0]?.facts[0]?.told).toBe('139****0001（中间几位不同）');
  });

  test('keep what the ledger has where nobody decides, and get what it lacks', async ({ desk }) => {
    await importRows(desk, wang);
    const { run } = await importRows(desk, changed('13911112222', '低保对象'));
    expect(run.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(await desk.ask('residents.search', { text: '13911112222' })).toEqual([]);
    expect((await wangOf(desk)).tagged.map(({ tag }) => tag)).toEqual(['低保对象']);
  });

  test('change fact by fact as it was decided, and an undo gives every old value back', async ({ desk }) => {
    await importRows(desk, wang);
    const before = await wangOf(desk);
    const { draft, mapping } = await opened(desk, changed('13911112222', '低保对象'));
    const except = ['phone', 'tags'].map((field) => ({ personId: before.id, field, take: field === 'phone' }));
    const choice: Choice = { differing: 'ledger', except };
    const { run } = await desk.ask('imports.confirm', { draft, mapping, choice });
    expect(await desk.ask('residents.search', { text: '13911112222' })).toHaveLength(1);
    expect((await wangOf(desk)).tagged).toEqual([]);
    await desk.ask('imports.undo', { id: run.id });
    expect(await wangOf(desk)).toEqual(before);
    expect(await desk.ask('residents.search', { text: '13911112222' })).toEqual([]);
  });

  test('take the sheet’s word everywhere at once, but for the one that was left', async ({ desk }) => {
    const liu = cells('1号楼|1单元|102|刘洋|刘洋|户主|男||13900000002|常住（户籍）|');
    await importRows(desk, wang, liu);
    const [hit] = await desk.ask('residents.search', { text: '刘洋' });
    const preview = await opened(desk, changed('13911112222', ''), [...liu.slice(0, 8), '13911113333', '租住（流动）', '']);
    const choice: Choice = { differing: 'sheet', except: [{ personId: hit?.id ?? 0, field: 'phone', take: false }] };
    const { counts, left } = await lookAt(desk, preview, choice);
    expect([counts.updated, left]).toEqual([2, 1]);
    const { run } = await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping, choice });
    expect(run.counts.updated).toBe(2);
    const [after] = await desk.ask('residents.search', { text: '13900000002' });
    expect(after).toMatchObject({ name: '刘洋', residency: '流动' });
  });

  test('are unchanged where the sheet knows less: a year for a day, a phone in the other place', async ({ desk }) => {
    const header = cells('楼栋|单元|房号|姓名|出生日期|联系电话|备用电话');
    const open = async (...row: string[]) => {
      desk.platform.workbook = { sheets: [{ name: '台账', rows: [header, row], formulas: [] }] };
      return openNow(desk, '/in/台账.xlsx');
    };
    const first = await open('1号楼', '1单元', '101', '赵敏', '1950-06-15', '13900000001', '029-86001234');
    await desk.ask('imports.confirm', { draft: first.draft, mapping: first.mapping });
    const less = await open('1号楼', '1单元', '101', '赵敏', '1950', '029-86001234', '13900000001');
    expect(less.counts).toMatchObject({ updated: 0, unchanged: 1 });
    const second = await open('1号楼', '1单元', '101', '赵敏', '1950-06-15', '13900000009', '13900000001');
    const { people } = await lookAt(desk, second);
    expect(people[0]?.facts).toMatchObject([{ field: 'phone2', told: '139****0009', asks: true }]);
  });

  test('a birth known to the year is filled in to the day without a question', async ({ desk }) => {
    const header = cells('楼栋|单元|房号|姓名|出生日期');
    const take = async (birth: string) => {
      desk.platform.workbook = {
        sheets: [{ name: '台账', rows: [header, ['1号楼', '1单元', '101', '赵敏', birth]], formulas: [] }],
      };
      const { draft, mapping } = await openNow(desk, '/in/台账.xlsx');
      return desk.ask('imports.confirm', { draft, mapping });
    };
    await take('1950');
    expect((await take('1950-06-15')).run.counts.updated).toBe(1);
    const [hit] = await desk.ask('residents.search', { text: '赵敏' });
    expect(hit?.birthOn).toBe('1950-06-15');
  });

  test('come twenty a page, those that ask before those that are only added to', async ({ desk }) => {
    const people = Array.from({ length: 25 }, (_, at) =>
      cells(`1号楼|1单元|${101 + at}|王${at}|王${at}|户主|男||139000000${10 + at}||`),
    );
    await importRows(desk, ...people);
    const told = people.map((row, at) =>
      at < 3 ? [...row.slice(0, 10), '低保对象'] : [...row.slice(0, 8), `138000000${10 + at}`, '', ''],
    );
    const preview = await opened(desk, ...told);
    const first = await lookAt(desk, preview);
    expect([first.people.length, first.total, first.next]).toEqual([20, 25, 20]);
    const { draft, mapping } = preview;
    const last = await desk.ask('imports.differences', { draft, mapping, choice: safeChoice, kind: 'all', from: 20 });
    expect(last.people.map(({ facts }) => facts[0]?.asks)).toEqual([true, true, false, false, false]);
    expect(last.next).toBeNull();
    expect((await lookAt(desk, preview, safeChoice, 'fills')).total).toBe(3);
  });
});
