// A sweep without a window: opened from a template, handed out, taken back by sheet and chat, and told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../main/cli/arguments';
import { sweepCommands } from '../../../main/cli/sweep-commands';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { type Desk, describe, expect, test } from '../support/desk';
import { workbookOf } from '../support/round-trip';
import { fill, fourHouseholds } from '../sweeps/support';

/** What the command line is asked; the files it names are what the person would choose. */
const run = (desk: Desk, line: string): Promise<unknown> => {
  const read = readArguments(line.split(' '));
  const command = sweepCommands[read.words.slice(0, 2).join(' ')];
  if (!command) throw new Error(`no such command: ${line}`);
  const named = {
    set openMany(files: string[]) {
      desk.platform.chosen.openMany = files;
    },
    set folder(folder: string) {
      desk.platform.chosen.folder = folder;
    },
  };
  return command({ ask: desk.ask, named }, read);
};

describe('a sweep by the command line', () => {
  test('is opened from a template with a sheet for each chief, taken back in any form, and told', async ({
    desk,
    onTestFinished,
  }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-sweep-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await fourHouseholds(desk);
    const started = await run(desk, `sweep start --template 户数人数核对 --due 2026-12-01 --buildings 1号楼 --out ${folder}`);
    expect(started).toMatchObject({ lines: 3, files: ['户数人数核对_1号楼1单元.xlsx', '户数人数核对_1号楼2单元.xlsx'] });
    const sheet = await workbookOf(
      desk.platform.files.get(path.join(folder, '户数人数核对_1号楼1单元.xlsx')) ?? new Uint8Array(),
    );
    fill(sheet, '101', { 几口人: 3, 房屋: '自住' });
    const [file, text, other] = ['a.xlsx', '接龙.txt', 'b.xlsx'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    desk.platform.workbooks.set(file, sheet);
    desk.platform.workbooks.set(other, { sheets: [{ name: '表', rows: [['姓名']], formulas: [] }] });
    writeFileSync(text, '\ufeff#接龙\n1. 1-1-102 李强 2人 出租\n2. 1-9-999 3人');
    const { files } = (await run(desk, `sweep return ${other} ${file} ${text} --from 张敏`)) as { files: object[] };
    expect(files).toMatchObject([
      { file: 'b.xlsx', refused: expect.stringContaining('没有“编码”一列') },
      { file: 'a.xlsx', refused: null, fresh: 1, conflicts: 0 },
      { file: '接龙.txt', refused: null, fresh: 1, refusedRows: 1 },
    ]);
    expect(await run(desk, 'sweep status')).toMatchObject({
      all: 3,
      standing: { 已完成: 2, 还没有: 1 },
      units: [{ unit: '1号楼1单元', done: 2 }, { done: 0 }],
    });
  });

  test('asks the people of a saved query', async ({ desk }) => {
    await fourHouseholds(desk);
    const filter = ResidentFilter.parse({ buildingId: desk.building('3号楼') });
    await desk.ask('queries.save', { name: '三号楼的人', filter });
    const started = await run(desk, 'sweep start --template 户数人数核对 --due 2026-12-01 --query 三号楼的人');
    expect(started).toMatchObject({ lines: 1 });
    expect(await run(desk, 'sweep status')).toMatchObject({ all: 1, units: [{ unit: '3号楼2单元', all: 1 }] });
  });

  test('says what it does not know', async ({ desk }) => {
    const words = (line: string) => run(desk, line).catch((error) => error.failure?.words);
    expect(await words('sweep status')).toBe('没有正在进行的摸排。');
    expect(await words('sweep start --template 没有 --due 2026-12-01')).toContain('没有叫没有的模板。有：户数人数核对、');
    expect(await words('sweep start --template 户数人数核对 --due 2026-12-01 --buildings 9号楼')).toContain('没有叫9号楼的楼栋');
    const start = 'sweep start --template 户数人数核对 --due 2026-12-01';
    expect(await words(`${start} --query 老人`)).toBe('没有存过叫老人的查询。一个都还没有存。');
    expect(await words(`${start} --query 老人 --buildings 1号楼`)).toContain('只写一个');
  });
});
