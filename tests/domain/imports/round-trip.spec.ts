// The ledger goes out in the layout it came in: the same headings, the same words, and nothing new when it comes back.
import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import { parseDay } from '../../../shared/rules/day';
import { fold } from '../../../shared/rules/fold';
import { describe, expect, test } from '../support/desk';
import { exportLedger, previewOf, rowsOf, sheet, takeIn } from '../support/round-trip';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const none = { created: 0, updated: 0 };

type Unlike = { row: number; column: string; came: Cell; went: Cell };

/** Cells that are not the same text, and why. */
function reasonOf({ column, came, went }: Unlike): string {
  if (column === '出生日期' && came !== null && went !== null && parseDay(came) === parseDay(went))
    return 'another way to write the day';
  if (column === '姓名' || column === '户主')
    return String(came).replace(/[\s\u3000]/g, '') === went ? 'spaces in a name' : 'name';
  if (went === null) return `left out: ${column}`;
  if (fold(String(came)) === went) return 'full-width digits';
  return 'unlike';
}

function unlikeCells(one: Workbook, other: Workbook, from: number, to: number): Unlike[] {
  const [came, went, labels] = [rowsOf(one), rowsOf(other), rowsOf(one)[3] ?? []];
  const unlike: Unlike[] = [];
  for (let at = from; at < to; at += 1) {
    for (const [column, label] of labels.entries()) {
      const [before, after] = [came[at]?.[column] || null, went[at]?.[column] || null];
      if (String(before) !== String(after)) unlike.push({ row: at + 1, column: String(label), came: before, went: after });
    }
  }
  return unlike;
}

describe('the sample sheet out again', () => {
  test('has its own titles, headings and lines; only what the ledger never took, and ways to write a day, differ', async ({
    desk,
  }) => {
    const sample = await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx'));
    await takeIn(desk, sample);
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ rows: 988, differing: 0, columns: [], fields: [] });
    expect(workbook.sheets[0]?.name).toBe('居民台账');
    expect(rowsOf(workbook)[0]).toEqual(rowsOf(sample)[0]);
    expect(rowsOf(workbook)[1]?.[0]).toBe('填报单位：保利中央公园小区工作站        填报日期：2026年11月22日');
    expect(rowsOf(workbook).slice(2, 4)).toEqual(rowsOf(sample).slice(2, 4));
    expect(rowsOf(workbook)).toHaveLength(4 + 988);
    const unlike = unlikeCells(sample, workbook, 4, 4 + 988);
    const reasons: Record<string, number> = {};
    for (const one of unlike) reasons[reasonOf(one)] = (reasons[reasonOf(one)] ?? 0) + 1;
    expect(reasons).toEqual({
      'another way to write the day': 657,
      'full-width digits': 1,
      'left out: 出生日期': 1,
      'left out: 性别': 1,
      'left out: 联系电话': 1,
      'left out: 身份证号码': 7,
      'spaces in a name': 20,
    });
  });

  test('comes back as plain text as well', async ({ desk }) => {
    await takeIn(desk, await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    desk.platform.chosen.save = '/out/台账.csv';
    const { workbook } = await exportLedger(desk, 'last');
    const preview = await previewOf(desk, workbook);
    expect(preview.counts).toEqual({ households: 328, residents: 988, ...none, unchanged: 988 });
  });

  test('comes back with nobody new and nobody changed, and goes out a second time the same to the cell', async ({ desk }) => {
    await takeIn(desk, await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    const first = await exportLedger(desk, 'last');
    const preview = await previewOf(desk, first.workbook);
    expect(preview.counts).toEqual({ households: 328, residents: 988, ...none, unchanged: 988 });
    expect(preview.differing.people).toBe(0);
    expect(preview.remembered).toBe(true);
    await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
    const second = await exportLedger(desk, 'last');
    expect(rowsOf(second.workbook)).toEqual(rowsOf(first.workbook));
  });

  test('fills an empty station with the same ledger', async ({ desk }) => {
    await takeIn(desk, await readWorkbook(path.join(fixtures, 'residents-328-988.xlsx')));
    const { workbook } = await exportLedger(desk, null);
    const before = await desk.ask('summary.counts', {});
    const [run] = await desk.ask('imports.list', {});
    await desk.ask('imports.undo', { id: run?.id ?? 0 });
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 0 });
    const { counts } = await takeIn(desk, workbook);
    expect(counts).toMatchObject({ households: 328, created: 988 });
    expect(await desk.ask('summary.counts', {})).toEqual(before);
  });
});

describe('other layouts', () => {
  test.for([
    ['numbers for buildings and units', ['楼栋', '单元', '房号', '姓名', '性别', '民族'], [3, 2, 1101, '张三', '男', '汉']],
    ['the whole place in one cell', ['姓名', '现住址', '性别'], ['张三', '幸福里小区3号楼2单元1101室', '女性']],
    ['dashes', ['住址', '姓名', '出生年月'], ['3-2-1101', '张三', '1950.06']],
    ['the unit before the room', ['楼栋', '房号', '姓名', '出生日期'], ['3#', '2-1101', '张三', '1950/06/15']],
    [
      'two phones in one cell',
      ['楼栋', '单元', '房号', '姓名', '电话'],
      ['3栋', '2门', '1101室', '张三', '13900000001、029-86001234'],
    ],
    [
      'groups in columns of their own',
      ['楼号', '单元', '室号', '姓名', '低保', '残疾', '特殊群体'],
      ['3', '2', '1101', '张三', '是', '否', '独居'],
    ],
    ['a yes or no for the residency', ['楼栋', '单元', '房号', '姓名', '人户一致'], ['3号楼', '2单元', '1101', '张三', '否']],
  ] as [string, Cell[], Cell[]][])('%s come back as they were, cell for cell', async ([, labels, row], { desk }) => {
    await takeIn(desk, sheet(labels, row));
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ rows: 1, differing: 0, columns: [] });
    expect(rowsOf(workbook)).toEqual([labels, row]);
    expect((await previewOf(desk, workbook)).counts).toMatchObject({ ...none, unchanged: 1 });
  });

  test('a residency two columns tell together is written so that one tells it', async ({ desk }) => {
    await takeIn(
      desk,
      sheet(
        ['楼栋', '房号', '姓名', '人口类型', '是否常住'],
        ['3', '1101', '张三', '户籍', '否'],
        ['3', '1102', '李四', '户籍', '是'],
      ),
    );
    const { said, workbook } = await exportLedger(desk, 'last');
    expect(
      rowsOf(workbook)
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['空挂', '户籍']);
    expect(said).toMatchObject({ differing: 0, columns: ['是否常住'] });
  });

  test('what has no column, and columns nothing is known for, are said', async ({ desk }) => {
    await takeIn(
      desk,
      sheet(['楼栋', '房号', '姓名', '电话', '车牌号', '户号'], ['3', '1101', '张三', '13900000001', '陕A1', 'H1']),
    );
    const [hit] = await desk.ask('residents.search', { text: '张三' });
    await desk.ask('residents.amend', { id: hit?.id ?? 0, changes: { workplace: '第一中学', phone2: '029-86001234' } });
    const { said } = await exportLedger(desk, 'last');
    expect(said).toMatchObject({ columns: ['车牌号', '户号'], fields: ['单元', '工作单位'], differing: 0 });
  });
});
