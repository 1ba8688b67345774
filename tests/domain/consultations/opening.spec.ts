// Who is asked is settled when a consultation opens, and stands still from then on.
import { describe, expect, test } from '../support/desk';
import { answer, draft, head, house, ofBuilding, open, ownedBuilding } from './support';

describe('a consultation of owners', () => {
  test('asks every room once, lived in or not, and counts one owner of two rooms once', async ({ desk }) => {
    await ownedBuilding(desk);
    await head(desk, '刘洋', '1单元', '102');
    const scope = ofBuilding(desk);
    const before = await desk.ask('consultations.preview', { matter: null, asks: 'owners', scope });
    expect(before).toEqual({ rows: 6, owners: 5, area: 63_000, lacking: 0, lackingRooms: [], nameless: 0 });
    const { rows } = await open(desk, { scope });
    expect(rows.map(({ room, name, area }) => [room, name, area])).toEqual([
      ['101', '王芳', 8000],
      ['102', '李强', 9000],
      ['201', '王芳', 10_000],
      ['202', '赵敏', 11_000],
      ['101', '孙丽', 12_000],
      ['102', '周平', 13_000],
    ]);
    expect(rows[0]?.owner).toBe(rows[2]?.owner);
    expect(new Set(rows.map(({ owner }) => owner)).size).toBe(5);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(6);
  });

  test('takes two rooms under one name for two owners where the phone is another, or unknown', async ({ desk }) => {
    const [first, second, third] = await ownedBuilding(desk);
    for (const room of [first, second, third]) await house(desk, room ?? 0, { ownerName: '王芳', ownerPhone: null });
    const { rows } = await open(desk, { scope: ofBuilding(desk) });
    expect(new Set(rows.map(({ owner }) => owner)).size).toBe(6);
  });

  test('that decides something is not opened while a room has no area, and says which', async ({ desk }) => {
    await ownedBuilding(desk);
    const asked = { matter: 7, asks: 'owners' as const, scope: { buildingIds: [] } };
    const preview = await desk.ask('consultations.preview', asked);
    expect(preview).toMatchObject({
      rows: 8,
      lacking: 2,
      lackingRooms: [{ words: '3号楼2单元101' }, { words: '3号楼2单元1101' }],
    });
    expect(await desk.refusal('consultations.open', draft(asked))).toContain('有2套房没有建筑面积');
    expect(await desk.ask('consultations.open', draft({ ...asked, matter: null }))).toMatchObject({ id: 1 });
  });

  test('takes its rule from what is decided: items 6 to 8 three quarters, the others more than half', async ({ desk }) => {
    await ownedBuilding(desk);
    for (const matter of [1, 5, 6, 7, 8, 9]) {
      const { id } = await open(desk, { matter, scope: ofBuilding(desk) });
      const { kind } = await desk.ask('consultations.card', { id });
      expect(kind).toBe(matter >= 6 && matter <= 8 ? 'special278' : 'ordinary278');
    }
  });

  test('keeps area and owner as they were, whatever the house ledger says later', async ({ desk }) => {
    const [room = 0] = await ownedBuilding(desk);
    const { id } = await open(desk, { scope: ofBuilding(desk) });
    await house(desk, room, { area: 200, ownerName: '新房主' });
    const { rows } = await desk.ask('consultations.rows', { id });
    expect(rows[0]).toMatchObject({ name: '王芳', area: 8000 });
    expect(() => desk.sqlite.prepare('update consultationRoom set roomId = ? where id = ?').run(room + 1, rows[0]?.id)).toThrow(
      'append-only',
    );
  });

  test('asks nobody where nobody is, and not until yesterday', async ({ desk }) => {
    const nobody = { matter: null, asks: 'households' as const, scope: ofBuilding(desk) };
    expect(await desk.refusal('consultations.preview', nobody)).toContain('没有住户');
    const late = await desk.reply('consultations.open', draft({ dueOn: '2026-11-21' }));
    expect(late).toMatchObject({ failure: { code: 'invalid', fields: { dueOn: '截止日不能早于今天。' } } });
  });

  test('of owners is never put to households', async ({ desk }) => {
    await head(desk, '刘洋', '1单元', '102');
    const asked = draft({ matter: 5, asks: 'households' });
    expect(await desk.reply('consultations.open', asked)).toMatchObject({
      failure: { code: 'invalid', fields: { asks: expect.stringContaining('每套房') } },
    });
  });
});

describe('a consultation of households', () => {
  test('asks each household that lives there by its head, two behind one door twice', async ({ desk }) => {
    await head(desk, '刘洋', '1单元', '102');
    const first = await head(desk, '王秀英', '1单元', '101');
    await desk.ask('residents.register', {
      ...{ name: '张伟', relation: '02', residency: '户籍', to: { householdId: first.householdId }, on: '2026-03-06' },
    } as never);
    await head(desk, '租客', '1单元', '101');
    const { rows } = await open(desk, { asks: 'households', scope: ofBuilding(desk) });
    expect(rows.map(({ room, name, area }) => [room, name, area])).toEqual([
      ['101', '张伟', null],
      ['101', '租客', null],
      ['102', '刘洋', null],
    ]);
  });

  test('can be put to those whom a saved query means, and nobody else', async ({ desk }) => {
    await head(desk, '刘洋', '1单元', '102');
    await head(desk, '王秀英', '2单元', '101');
    const filter = { unitId: desk.unit('1号楼', '1单元') };
    const { id: queryId } = await desk.ask('queries.save', { name: '一单元', filter });
    const { id, rows } = await open(desk, { asks: 'households', scope: { queryId } });
    expect(rows.map(({ name }) => name)).toEqual(['刘洋']);
    expect((await desk.ask('consultations.card', { id })).scopeWords).toBe('查询“一单元”里的住户');
  });

  test('keeps a place that was imported from being taken back', async ({ desk }) => {
    await head(desk, '刘洋', '1单元', '102');
    const { rows } = await open(desk, { asks: 'households' });
    await answer(desk, rows[0]?.id ?? 0);
    expect(() => desk.sqlite.prepare('delete from household').run()).toThrow();
    expect(() => desk.sqlite.prepare('delete from consultationRoom').run()).toThrow('append-only');
  });
});
