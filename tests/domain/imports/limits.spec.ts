import { describe, expect, test } from '../support/desk';
import { cells, importRows, openNow, sheetOf, wang } from '../support/sheet';

describe('what an import refuses, remembers and respects', () => {
  test('is not taken back once someone has worked on its people', async ({ desk }) => {
    const { run } = await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.reveal', { id: hit?.id ?? 0, field: 'phone', reason: '联系本人' });
    await desk.ask('residents.amend', { id: hit?.id ?? 0, changes: { workplace: '第一中学' } });
    expect(await desk.refusal('imports.undo', { id: run.id })).toContain('1处改动');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 1 });
  });

  test('a script for a name stops the whole sheet, in words, and the ledger is as before', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang, cells('1号楼|1单元|102||<script>alert(1)</script>|户主|男||||'));
    const preview = await openNow(desk, '/in/坏.xlsx');
    expect(preview.blocked).toContain('第3行');
    expect(await desk.refusal('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toContain('第3行');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 0 });
  });

  test('a fault in the middle leaves nothing behind', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang);
    const preview = await openNow(desk, '/in/台账.xlsx');
    desk.sqlite.exec(`create trigger broken before insert on "importRun" begin select raise(abort, 'no'); end`);
    expect(await desk.reply('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toMatchObject({
      ok: false,
      failure: { code: 'fault' },
    });
    for (const table of ['person', 'household', 'residence', 'personText']) {
      expect(desk.sqlite.prepare(`select count(*) from "${table}"`).pluck().get(), table).toBe(0);
    }
  });

  test('a corrected mapping is remembered for the next sheet of the same layout', async ({ desk }) => {
    desk.platform.workbook = sheetOf(wang);
    const preview = await openNow(desk, '/in/台账.xlsx');
    const mapping = preview.mapping.map((field) => (field === 'phone' ? null : field));
    await desk.ask('imports.confirm', { draft: preview.draft, mapping });
    const again = await openNow(desk, '/in/台账.xlsx');
    expect(again.remembered).toBe(true);
    expect(again.mapping).toEqual(mapping);
  });

  test('a draft is imported once, and its findings can still be saved', async ({ desk }) => {
    const { preview } = await importRows(desk, wang, cells('1号楼|1单元|102||李大勇|户主|男||1380013800||'));
    expect(await desk.refusal('imports.confirm', { draft: preview.draft, mapping: preview.mapping })).toContain('已经导入过');
    expect(await desk.ask('imports.saveFindings', { draft: preview.draft })).toMatchObject({ outcome: 'saved' });
    expect([...desk.platform.files.keys()]).toEqual(['/out/台账_核对清单.xlsx']);
  });

  test('someone who died stays dead, whatever the sheet says', async ({ desk }) => {
    await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.recordDeath', { id: hit?.id ?? 0, on: '2026-11-22' });
    const { preview } = await importRows(desk, wang);
    expect(preview.findings.map((finding) => finding.code)).toContain('person-dead');
    expect(await desk.ask('summary.counts', {})).toMatchObject({ residents: 0 });
  });

  test('someone who left and is on the sheet again lives here again', async ({ desk }) => {
    await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    await desk.ask('residents.moveOut', { id: hit?.id ?? 0, on: '2026-11-22', reason: '搬走' });
    const { run } = await importRows(desk, wang);
    expect(run.counts).toMatchObject({ created: 0, updated: 1 });
    expect((await desk.ask('residents.card', { id: hit?.id ?? 0 })).state).toBe('present');
  });
});
