// Sheets that come back: in any order, more than once; and what was tampered with says so.
import excel from 'exceljs';
import { type Desk, describe, expect, test } from '../support/desk';
import { workbookOf } from '../support/round-trip';
import { fill, findings, fourHouseholds, giveBack, only, open, read, rowsIn, sheetsOf, standings } from './support';

/** The first sheet that went out, after somebody worked on it with a program. */
async function workedOn(desk: Desk, work: (page: excel.Worksheet) => void) {
  await fourHouseholds(desk);
  const { id } = await open(desk);
  const saved = await desk.ask('sweeps.saveSheets', { id, buildingId: null });
  if (saved.outcome === 'cancelled') throw new Error('nothing was saved');
  const book = new excel.Workbook();
  await book.xlsx.load(desk.platform.files.get(`${saved.folder}/${saved.files[0]}`)?.buffer as ArrayBuffer);
  const [page] = book.worksheets;
  if (!page) throw new Error('no page');
  work(page);
  return { id, sheet: await workbookOf(new Uint8Array(await book.xlsx.writeBuffer())) };
}

describe('a sheet that went out', () => {
  test('says what the ledger knows, and comes back untouched as nothing', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    const sheets = await sheetsOf(desk, id);
    expect([...sheets.keys()]).toEqual([
      '户数人数核对_1号楼1单元.xlsx',
      '户数人数核对_1号楼2单元.xlsx',
      '户数人数核对_3号楼2单元.xlsx',
    ]);
    const sheet = only(sheets);
    expect(rowsIn(sheet)[2]?.slice(1, 6)).toEqual(['1号楼', '1单元', '101', '王秀英', 2]);
    const [file] = await read(desk, id, sheet);
    expect(file?.reading).toMatchObject({ lines: 0, untouched: 2, found: 0 });
  });

  test('comes back changed or confirmed; the same once more says nothing new', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    const sheet = only(await sheetsOf(desk, id));
    fill(sheet, '101', { 几口人: 3, 有没有电动车: '是' });
    fill(sheet, '102', { 情况: '没联系上' });
    expect(await giveBack(desk, id, sheet, '张敏')).toMatchObject({ lines: 2, fresh: 2, conflicts: 0, already: false });
    expect(await standings(desk, id)).toMatchObject({ '1单元101': 'done', '1单元102': 'notReached', '2单元101': 'open' });
    expect(await giveBack(desk, id, sheet)).toMatchObject({ fresh: 0, already: true });
    expect(await desk.ask('sweeps.returns', { id })).toMatchObject([{ from: '张敏', lines: 2, fresh: 2 }]);
    fill(sheet, '102', { 情况: '已核对', 有没有电动车: '无' });
    expect(await giveBack(desk, id, sheet)).toMatchObject({ lines: 2, fresh: 1 });
    expect((await desk.ask('sweeps.rows', { id, show: 'done' })).rows.map(({ words }) => words)).toEqual([
      ...[
        ['3人', '是'],
        ['1人', '否'],
      ],
    ]);
  });

  test('whose keys were changed, moved or merged is taken only where it holds, with a sentence for each row', async ({
    desk,
  }) => {
    await fourHouseholds(desk);
    const { id, rows } = await open(desk);
    const sheet = only(await sheetsOf(desk, id));
    const [, , first = [], second = []] = rowsIn(sheet);
    const right = String(first[0]);
    first[5] = 5;
    second[0] = first[0] ?? null;
    const stranger = [...first];
    stranger[0] = '1234 5678 9012';
    const spoilt = [...first];
    spoilt[0] = `${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`;
    const keyless = [...first];
    keyless[0] = '';
    rowsIn(sheet).push(stranger, spoilt, keyless);
    const [file] = await read(desk, id, sheet);
    expect(file?.reading).toMatchObject({ lines: 1, refusedRows: 4 });
    expect(findings(file?.reading)).toEqual([
      expect.stringMatching(/^第4行 编码是1号楼1单元101室的，这一行写的是“102”，像是挪了行或合并了格子/),
      expect.stringMatching(/^第8行 编码“1234 5678 9012”改坏了/),
      expect.stringMatching(/^第9行 编码“.*”改坏了，没有收/),
      expect.stringMatching(/^第10行 这一行没有编码，没有收/),
    ]);
    expect(rows).toHaveLength(4);
  });

  test('whose keys were merged in the file itself is taken where the key stands, and told where it does not', async ({
    desk,
  }) => {
    const { id, sheet } = await workedOn(desk, (page) => {
      page.mergeCells('A3:A4');
      for (const row of [3, 4]) page.getRow(row).getCell(6).value = 5;
    });
    const [file] = await read(desk, id, sheet);
    expect(file?.reading).toMatchObject({ lines: 1, refusedRows: 1 });
    expect(findings(file?.reading)).toEqual([expect.stringMatching(/^第4行 .*像是挪了行或合并了格子/)]);
  });

  test.for([
    [['F3:F4'], '“几口人”'],
    [['F3:F4', 'G3:G4'], '“几口人”、“有没有电动车”'],
    [['H3:H4'], '“情况”'],
  ] as const)(
    'with the answers %s merged over two rows answers for the upper one alone, and says so',
    async ([areas, which], { desk }) => {
      const { id, sheet } = await workedOn(desk, (page) => {
        for (const area of areas) page.mergeCells(area);
        for (const [cell, value] of [
          ['F3', 5],
          ['G3', '是'],
          ['H3', '已核对'],
        ] as const)
          if (areas.some((area) => area.startsWith(cell))) page.getCell(cell).value = value;
      });
      const [file] = await read(desk, id, sheet);
      expect(file?.reading).toMatchObject({ lines: 1, refusedRows: 1, read: [{ place: '1号楼1单元101室 王秀英' }] });
      expect(findings(file?.reading)).toEqual([expect.stringContaining(`第4行 1号楼1单元102室：${which}和上面一行合并成了一格`)]);
      await desk.ask('sweeps.takeSheet', { draft: file?.draft ?? '' });
      expect(await standings(desk, id)).toMatchObject({ '1单元102': 'open' });
    },
  );

  test('of last month says which sweep it is of; one without keys is no sheet of ours', async ({ desk }) => {
    await fourHouseholds(desk);
    const before = await open(desk, { title: '上月核对' });
    const old = only(await sheetsOf(desk, before.id));
    fill(old, '101', { 几口人: 9 });
    const { id } = await open(desk);
    const ledger = {
      sheets: [
        {
          name: '台账',
          rows: [
            ['楼栋', '房号'],
            ['1号楼', '101'],
          ],
          formulas: [],
        },
      ],
    };
    const [file, none] = await read(desk, id, old, ledger);
    expect(file?.reading).toMatchObject({ lines: 0, refusedRows: 2 });
    expect(findings(file?.reading)[0]).toBe('第3行 这一行是“上月核对”（2026年11月22日发起）的，不是这一次的，没有收。');
    expect(none).toMatchObject({ draft: null, refused: expect.stringContaining('没有“编码”一列') });
  });

  test('may be sorted anew, and a cell nobody can read is named while the rest is taken', async ({ desk }) => {
    await fourHouseholds(desk);
    const { id } = await open(desk);
    const sheet = only(await sheetsOf(desk, id));
    fill(sheet, '101', { 几口人: '三个', 有没有电动车: '是', 户主: '王秀兰' });
    fill(sheet, '102', { 几口人: 4, 有没有电动车: '否' });
    rowsIn(sheet).splice(2, 2, ...rowsIn(sheet).slice(2, 4).reverse());
    const [file] = await read(desk, id, sheet);
    expect(file?.reading).toMatchObject({ lines: 2, refusedRows: 0 });
    expect(findings(file?.reading)).toEqual([
      '第4行 1号楼1单元101室：几口人：请填数字，例如 12 或 12.5。',
      '第4行 1号楼1单元101室：名字写成了“王秀兰”，我们登记的是“王秀英”。已照编码收下，请核对。',
    ]);
  });
});
