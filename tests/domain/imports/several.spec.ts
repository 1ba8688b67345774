// Several workbooks chosen in one go: one list, one after another, each whole or not at all.

import type { Cell } from '../../../main/sheets/workbook';
import { SheetRefusal } from '../../../main/sheets/workbook';
import { type Desk, describe, expect, test } from '../support/desk';
import { cells, sheetOf, wang } from '../support/sheet';

const liu = cells('1号楼|1单元|102|刘洋|刘洋|户主|男||13900000002|常住（户籍）|');
const sun = cells('1号楼|1单元|201|孙悦|孙悦|户主|女||13900000003|常住（户籍）|');
const script = cells('1号楼|1单元|202||<script>|户主|男||||');

function choose(desk: Desk, files: Record<string, Cell[][] | Error>) {
  for (const [name, rows] of Object.entries(files)) {
    desk.platform.workbooks.set(`/in/${name}`, rows instanceof Error ? rows : sheetOf(...rows));
  }
  desk.platform.chosen.openMany = Object.keys(files).map((name) => `/in/${name}`);
  return desk.ask('imports.open', {});
}

/** Imports every chosen file that could be read. */
async function takeAll(desk: Desk, files: Record<string, Cell[][] | Error>) {
  const opened = await choose(desk, files);
  if (opened.outcome === 'cancelled') throw new Error('cancelled');
  const drafts = opened.files.flatMap(({ draft }) => draft ?? []);
  return { ...opened, drafts, after: () => desk.ask('imports.confirmRest', { drafts, differing: 'ledger' }) };
}

describe('several files in one go', () => {
  test('are previewed and imported one after another; the second finds whom the first brought', async ({ desk }) => {
    const opened = await choose(desk, { '一号楼.xlsx': [wang, liu], '二号楼.xlsx': [liu, sun] });
    if (opened.outcome === 'cancelled') throw new Error('cancelled');
    expect(opened.files.map(({ fileName, run }) => [fileName, run])).toEqual([
      ['一号楼.xlsx', null],
      ['二号楼.xlsx', null],
    ]);
    const { draft, mapping } = opened.preview;
    const first = await desk.ask('imports.confirm', { draft, mapping });
    expect(first.files[0]?.run?.counts.created).toBe(2);
    const next = await desk.ask('imports.preview', { draft: first.files[1]?.draft ?? '', mapping: null });
    expect(next.counts).toMatchObject({ residents: 2, created: 1, unchanged: 1 });
    expect(next.findings).toContainEqual(
      expect.objectContaining({ row: 2, code: 'row-in-other-file', message: expect.stringContaining('一号楼.xlsx') }),
    );
  });

  test('a file that cannot be read is refused in words and does not stop the others', async ({ desk }) => {
    const opened = await takeAll(desk, {
      '坏.xlsx': new SheetRefusal('文件不完整，打不开。'),
      '好.xlsx': [wang],
      '公式.xlsx': [liu, script],
      '末.xlsx': [sun],
    });
    expect(opened.preview.fileName).toBe('好.xlsx');
    const { files } = await opened.after();
    expect(files.map(({ run, refused }) => run?.counts.created ?? refused)).toEqual([
      '文件不完整，打不开。',
      1,
      expect.stringContaining('第3行'),
      1,
    ]);
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 2 });
    expect(await desk.ask('imports.list', {})).toHaveLength(2);
  });

  test('the same file twice brings everybody once, and each run is taken back by itself', async ({ desk }) => {
    const { after } = await takeAll(desk, { '甲.xlsx': [wang, liu], '乙.xlsx': [wang, liu, sun] });
    const { files } = await after();
    expect(files.map(({ run }) => run?.counts.created)).toEqual([2, 1]);
    await desk.ask('imports.undo', { id: files[1]?.run?.id ?? 0 });
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 2 });
  });

  test('where none can be read, each says why; too many are too many', async ({ desk }) => {
    desk.platform.workbooks.set('/in/a.xlsx', new SheetRefusal('文件不完整，打不开。'));
    desk.platform.workbooks.set('/in/b.xlsx', { sheets: [] });
    desk.platform.chosen.openMany = ['/in/a.xlsx', '/in/b.xlsx'];
    const words = await desk.refusal('imports.open', {});
    expect(words).toContain('a.xlsx：文件不完整，打不开。');
    expect(words).toContain('b.xlsx：这个文件里没有认出居民台账');
    desk.platform.chosen.openMany = Array.from({ length: 31 }, (_, at) => `/in/${at}.xlsx`);
    expect(await desk.refusal('imports.open', {})).toContain('最多选30张');
  });

  test('a fault in one file leaves the files before it in the ledger and says so as a fault', async ({ desk }) => {
    const { drafts } = await takeAll(desk, { '甲.xlsx': [wang], '乙.xlsx': [liu] });
    desk.sqlite.exec(
      `create trigger broken before insert on "importRun" when new.fileName = '乙.xlsx' begin select raise(abort, 'no'); end`,
    );
    expect(await desk.reply('imports.confirmRest', { drafts, differing: 'ledger' })).toMatchObject({
      ok: false,
      failure: { code: 'fault' },
    });
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 1 });
  });
});
