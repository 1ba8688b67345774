import { buildingsOf, countsOf, within } from '../../../renderer/features/zones/chosen-units';
import { type Desk, describe, expect, test } from '../support/desk';

const first = (desk: Desk) => desk.unit('1号楼', '1单元');
const second = (desk: Desk) => desk.unit('1号楼', '2单元');
const third = (desk: Desk) => desk.unit('3号楼', '2单元');

const valve = (desk: Desk, unitIds: number[], name = '东区总阀') => desk.ask('zones.add', { kind: 'valve', name, unitIds });

describe('a zone', () => {
  test('holds units of several buildings, each once, in house order', async ({ desk }) => {
    await valve(desk, [third(desk), first(desk), third(desk)]);
    expect(await desk.ask('zones.list', {})).toEqual([
      { id: 1, kind: 'valve', name: '东区总阀', unitIds: [first(desk), third(desk)] },
    ]);
  });

  test('keeps, for the day they ended, the units that were taken out of it', async ({ desk }) => {
    const { id } = await valve(desk, [first(desk), second(desk)]);
    desk.now = '2026-11-23T08:00:00.000Z';
    await desk.ask('zones.amend', { id, kind: 'valve', name: '东区总阀', unitIds: [second(desk), third(desk)] });
    expect((await desk.ask('zones.list', {}))[0]?.unitIds).toEqual([second(desk), third(desk)]);
    const rows = await desk.db.selectFrom('zoneUnit').select(['unitId', 'startedOn', 'endedOn']).orderBy('id').execute();
    expect(rows).toEqual([
      { unitId: first(desk), startedOn: '2026-11-22', endedOn: '2026-11-23' },
      { unitId: second(desk), startedOn: '2026-11-22', endedOn: null },
      { unitId: third(desk), startedOn: '2026-11-23', endedOn: null },
    ]);
  });

  test('that ended is on no list, and its name is free again', async ({ desk }) => {
    const { id } = await valve(desk, [first(desk)]);
    expect(await desk.refusal('zones.add', { kind: 'lift', name: '东区总阀', unitIds: [first(desk)] })).toContain('换一个名称');
    await desk.ask('zones.end', { id, reason: '阀门拆了' });
    expect(await desk.ask('zones.list', {})).toEqual([]);
    await valve(desk, [first(desk)]);
    expect(await desk.refusal('zones.end', { id, reason: '再来一次' })).toContain('重新打开');
    expect(() => desk.sqlite.prepare('delete from zone').run()).toThrow(/append-only/);
  });

  test('is refused with a unit the estate does not have, and without any', async ({ desk }) => {
    expect(await desk.refusal('zones.add', { kind: 'lift', name: '电梯', unitIds: [999] })).toContain('重新选择');
    expect(await desk.reply('zones.add', { kind: 'lift', name: '电梯', unitIds: [] })).toMatchObject({
      failure: { code: 'invalid', fields: { unitIds: '请选至少一个单元。' } },
    });
    expect(await desk.ask('zones.list', {})).toEqual([]);
  });
});

describe('choosing units', () => {
  test('counts buildings, units and homes, and forgets units that are not there', async ({ desk }) => {
    const rows = await desk.ask('chiefs.list', {});
    const chosen = within(rows, [third(desk), first(desk), 999, first(desk)]);
    expect(chosen).toEqual([first(desk), third(desk)]);
    expect(countsOf(rows, new Set(chosen))).toEqual({ buildings: 2, count: 2, households: 0 });
    expect(buildingsOf(rows).map(({ name, units }) => [name, units.length])).toEqual([
      ['1号楼', 2],
      ['3号楼', 1],
    ]);
  });
});
