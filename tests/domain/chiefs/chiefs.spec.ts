import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const phone = '13800138000';

const appoint = (desk: Desk, unit: string | null, name: string, on = TODAY) =>
  desk.ask('chiefs.appoint', {
    buildingId: desk.building('1号楼'),
    unitId: unit === null ? null : desk.unit('1号楼', unit),
    name,
    phone,
    on,
  });

const chiefNames = async (desk: Desk) =>
  (await desk.ask('chiefs.list', {})).map(({ building, unit, chief }) => `${building}${unit} ${chief?.name ?? '无'}`);

const posts = (desk: Desk) => desk.db.selectFrom('post').selectAll().orderBy('id').execute();

describe('the list', () => {
  test('every unit stands in house order, also one that nobody looks after', async ({ desk }) => {
    expect(await chiefNames(desk)).toEqual(['1号楼1单元 无', '1号楼2单元 无', '3号楼2单元 无']);
  });

  test('the chief of a unit goes before the chief of its building', async ({ desk }) => {
    await appoint(desk, null, '王建国');
    await appoint(desk, '2单元', '赵敏');
    expect(await chiefNames(desk)).toEqual(['1号楼1单元 王建国', '1号楼2单元 赵敏', '3号楼2单元 无']);
    const [first, second] = await desk.ask('chiefs.list', {});
    expect(first?.chief).toMatchObject({ scope: 'building', since: TODAY, phone });
    expect(second?.chief?.scope).toBe('unit');
  });

  test('a unit shows the households and people who live there now, not those who left', async ({ desk }) => {
    const room = desk.room('1号楼', '1单元', '101');
    const { db } = desk;
    const ids = { first: 1, second: 2 };
    await db
      .insertInto('household')
      .values({ id: 1, roomId: room, openedOn: '2026-01-01', endedOn: null, endReason: null, verifiedOn: null })
      .execute();
    for (const id of Object.values(ids)) {
      desk.sqlite.prepare('insert into person (id, name) values (?, ?)').run(id, `居民${id}`);
      desk.sqlite
        .prepare('insert into residence (personId, householdId, startedOn, endedOn, endReason) values (?, 1, ?, ?, ?)')
        .run(id, '2026-01-01', id === 2 ? '2026-05-01' : null, id === 2 ? '搬走' : null);
    }
    expect((await desk.ask('chiefs.list', {}))[0]).toMatchObject({ households: 1, residents: 1 });
  });
});

describe('appointing', () => {
  test('a new chief ends the post of the former on that day, for the reason 换任', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国', '2026-03-01');
    await appoint(desk, '1单元', '赵敏', '2026-11-20');
    expect(await posts(desk)).toMatchObject([
      { name: '王建国', startedOn: '2026-03-01', endedOn: '2026-11-20', endReason: '换任' },
      { name: '赵敏', startedOn: '2026-11-20', endedOn: null },
    ]);
  });

  test('both the end of the former post and the new post are noted', async ({ desk }) => {
    const first = await appoint(desk, '1单元', '王建国', '2026-03-01');
    const second = await appoint(desk, '1单元', '赵敏');
    const notes = await desk.db.selectFrom('auditEntry').selectAll().where('subject', '=', 'post').orderBy('id').execute();
    expect(notes.map(({ operation, subjectId, before }) => [operation, subjectId, before !== null])).toEqual([
      ['chiefs.appoint', first.id, false],
      ['chiefs.appoint', first.id, true],
      ['chiefs.appoint', second.id, false],
    ]);
  });

  test('a chief who changes the phone keeps the post under a new line', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国', '2026-03-01');
    await desk.ask('chiefs.appoint', {
      buildingId: desk.building('1号楼'),
      unitId: desk.unit('1号楼', '1单元'),
      name: '王建国',
      phone: '13900139000',
      on: TODAY,
    });
    expect((await posts(desk)).map(({ endReason }) => endReason)).toEqual(['更换电话', null]);
  });

  test('the chief of a building does not end the chief of one of its units', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await appoint(desk, null, '赵敏');
    expect((await posts(desk)).every(({ endedOn }) => endedOn === null)).toBe(true);
  });

  test('the same chief is not appointed twice', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    const words = await desk.refusal('chiefs.appoint', {
      buildingId: desk.building('1号楼'),
      unitId: desk.unit('1号楼', '1单元'),
      name: '王建国',
      phone,
      on: TODAY,
    });
    expect(words).toBe('王建国已经是1号楼1单元的楼栋长，电话也没有变，不用重新登记。');
  });

  test('a post cannot begin before the former began, nor tomorrow', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国', '2026-03-01');
    const of = (on: string) => ({
      buildingId: desk.building('1号楼'),
      unitId: desk.unit('1号楼', '1单元'),
      name: '赵敏',
      phone,
      on,
    });
    expect(await desk.refusal('chiefs.appoint', of('2026-02-28'))).toContain('2026年3月1日');
    expect(await desk.refusal('chiefs.appoint', of('2026-11-23'))).toContain('不能晚于今天');
    expect(await posts(desk)).toHaveLength(1);
  });

  test('a unit of another building is refused', async ({ desk }) => {
    const input = { buildingId: desk.building('1号楼'), unitId: desk.unit('3号楼', '2单元'), name: '赵敏', phone, on: TODAY };
    expect(await desk.refusal('chiefs.appoint', input)).toBe('1号楼没有这个单元，请重新选择。');
  });
});

describe('ending', () => {
  test('a post ends on a day for a reason, and the unit stands without a chief', async ({ desk }) => {
    const { id } = await appoint(desk, '1单元', '王建国', '2026-03-01');
    await desk.ask('chiefs.end', { id, on: '2026-11-01', reason: '长期外出' });
    expect(await posts(desk)).toMatchObject([{ endedOn: '2026-11-01', endReason: '长期外出' }]);
    expect((await chiefNames(desk))[0]).toBe('1号楼1单元 无');
  });

  test('a post that has ended cannot end twice', async ({ desk }) => {
    const { id } = await appoint(desk, '1单元', '王建国', '2026-03-01');
    await desk.ask('chiefs.end', { id, on: '2026-11-01', reason: '搬迁' });
    expect(await desk.refusal('chiefs.end', { id, on: TODAY, reason: '搬迁' })).toContain('已在2026年11月1日卸任');
  });

  test('a post cannot end before it began', async ({ desk }) => {
    const { id } = await appoint(desk, '1单元', '王建国', '2026-03-01');
    expect(await desk.refusal('chiefs.end', { id, on: '2026-02-01', reason: '搬迁' })).toContain('2026年3月1日');
  });
});
