// What an import does to people the ledger knows, and to places it does not know.

import type { Cell } from '../../../main/sheets/workbook';
import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { cells, importRows, wang } from '../support/sheet';

describe('an import and the ledger', () => {
  test('fills in what the ledger did not know and leaves what the sheet does not say', async ({ desk }) => {
    await importRows(desk, [...wang.slice(0, 8), '', ...wang.slice(9)]);
    const { preview } = await importRows(desk, [...wang.slice(0, 6), '', '', '13900000009', '', '退役军人']);
    expect(preview.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const [hit] = await desk.ask('residents.search', { text: '139000000' });
    expect(hit).toMatchObject({ name: '王小明', residency: '户籍', sex: '1' });
    const card = await desk.ask('residents.card', { id: hit?.id ?? 0 });
    expect(card.tagged.map((one) => one.tag)).toEqual(['退役军人']);
  });

  test('an undone update gives the old values back', async ({ desk }) => {
    await importRows(desk, wang);
    const { run } = await importRows(desk, [...wang.slice(0, 8), '13911112222', ...wang.slice(9, 10), '低保对象']);
    await desk.ask('imports.undo', { id: run.id });
    expect(await desk.ask('residents.search', { text: '13911112222' })).toEqual([]);
    const [hit] = await desk.ask('residents.search', { text: '13900000001' });
    expect(hit?.tags).toEqual([]);
  });

  test('is not taken back from under a child whose guardian came with it', async ({ desk }) => {
    const { run } = await importRows(desk, wang);
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    const child = await enter(desk, {
      name: '王小小',
      birthOn: '2020-05-06',
      to: { roomId: desk.room('3号楼', '2单元', '1101') },
    });
    const guardian = { personId: hit?.id ?? 0 };
    await desk.ask('groups.setGuardian', { id: child.id, guardian, relation: '51', on: TODAY });
    expect(await desk.refusal('imports.undo', { id: run.id })).toContain('监护人');
    expect(await desk.ask('residents.search', { text: '王小明' })).toHaveLength(1);
  });

  test('never gives one ID number to two people', async ({ desk }) => {
    await importRows(desk, wang);
    const other: Cell[] = cells('1号楼|1单元|102|李大勇|李大勇|户主|男|110105194912310038||常住（户籍）|');
    const { preview, run } = await importRows(desk, other);
    expect(preview.findings).toContainEqual(
      expect.objectContaining({ row: 2, column: '身份证号码', code: 'id-duplicate', level: 'error' }),
    );
    expect(run.counts.created).toBe(1);
    expect(JSON.stringify(preview.findings)).not.toContain('110105194912310038');
  });

  test('never moves anyone: a new address is said, not taken', async ({ desk }) => {
    await importRows(desk, wang);
    const { preview } = await importRows(desk, ['3号楼', '2单元', '1101', ...wang.slice(3)]);
    expect(preview.findings.map((finding) => finding.code)).toContain('place-differs');
    expect(preview.counts).toMatchObject({ created: 0, updated: 0 });
    const [hit] = await desk.ask('residents.search', { text: '王小明' });
    expect(hit).toMatchObject({ building: '1号楼', room: '101' });
  });

  test('a newcomer joins the family that is there', async ({ desk }) => {
    await importRows(desk, wang);
    await importRows(desk, wang, cells('1号楼|1单元|101|王小明|王小宝|子|男|||常住（户籍）|'));
    expect(await desk.ask('summary.counts', {})).toMatchObject({ households: 1, residents: 2 });
  });

  test('rooms, units and buildings that are not on the list come with it', async ({ desk }) => {
    const { preview } = await importRows(desk, ['9号楼', '3单元', 'B101', ...wang.slice(3)]);
    expect(preview.newPlaces).toEqual({ buildings: 1, units: 1, rooms: 1 });
    expect((await desk.ask('estate.tree', {})).map((building) => building.name)).toContain('9号楼');
  });
});
