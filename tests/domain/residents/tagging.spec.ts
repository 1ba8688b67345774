import { describe, expect, test } from '../support/desk';
import { enter, lifeOf, notesOf, WOMAN_1949 } from './people';

describe('a care group', () => {
  test('is joined from a day on and counted among those who are here', async ({ desk }) => {
    const { id } = await enter(desk);
    await enter(desk, { name: '张伟', tags: ['独居老人', '残疾人'] });
    await desk.ask('residents.tag', { id, tag: '独居老人', on: '2026-10-01' });
    expect((await desk.ask('residents.card', { id })).tagged).toEqual([{ tag: '独居老人', since: '2026-10-01' }]);
    expect(await desk.ask('residents.tags', {})).toEqual([
      { tag: '独居老人', residents: 2 },
      { tag: '残疾人', residents: 1 },
    ]);
    await desk.ask('residents.moveOut', { id, on: '2026-11-01', reason: '搬走' });
    expect(await desk.ask('residents.tags', {})).toContainEqual({ tag: '独居老人', residents: 1 });
  });

  test('is not joined twice, nor by somebody who left, nor tomorrow', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    expect(await desk.refusal('residents.tag', { id, tag: '独居老人', on: '2026-10-01' })).toBe(
      '王秀英已经登记为独居老人（2026年3月5日起）。',
    );
    expect(await desk.refusal('residents.tag', { id, tag: '残疾人', on: '2026-11-23' })).toContain('不能晚于今天');
    await desk.ask('residents.moveOut', { id, on: '2026-11-01', reason: '搬走' });
    expect(await desk.refusal('residents.tag', { id, tag: '残疾人', on: '2026-11-02' })).toBe('王秀英已于2026年11月1日迁出。');
  });

  test('is left on a day, for a reason, and can be joined again', async ({ desk }) => {
    const { id } = await enter(desk, { tags: ['独居老人'] });
    const leave = { id, tag: '独居老人', reason: '子女搬来同住' };
    expect(await desk.refusal('residents.untag', { ...leave, on: '2026-03-04' })).toBe(
      '独居老人从2026年3月5日开始登记，日期不能更早。',
    );
    await desk.ask('residents.untag', { ...leave, on: '2026-10-01' });
    expect((await desk.ask('residents.card', { id })).tags).toEqual([]);
    expect(await desk.refusal('residents.untag', { ...leave, on: '2026-10-02' })).toBe('王秀英现在没有登记为独居老人。');
    await desk.ask('residents.tag', { id, tag: '独居老人', on: '2026-11-01' });
    expect((await notesOf(desk, 'person', id)).at(-2)).toMatchObject({
      after: { endedOn: '2026-10-01', endReason: '子女搬来同住' },
    });
  });
});

describe('a full number', () => {
  test('is handed out once, with the reason noted and the number not', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949, phone: '13800138000' });
    expect(await desk.ask('residents.reveal', { id, field: 'idNumber', reason: '办理老年卡' })).toEqual({ value: WOMAN_1949 });
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({
      operation: 'residents.reveal',
      before: null,
      after: { revealed: 'idNumber', reason: '办理老年卡' },
    });
  });

  test('that is not there cannot be shown', async ({ desk }) => {
    const { id } = await enter(desk);
    expect(await desk.refusal('residents.reveal', { id, field: 'phone', reason: '回电话' })).toBe('王秀英没有登记联系电话。');
  });

  test('stands in no list, search, card or history', async ({ desk }) => {
    const { id } = await enter(desk, { idNumber: WOMAN_1949, phone: '13800138000', phone2: '029-86001234' });
    await desk.ask('residents.amend', { id, changes: { phone: '13900139000', idNumber: null } });
    await desk.ask('residents.amend', { id, changes: { idNumber: WOMAN_1949 } });
    const shown = JSON.stringify([
      await desk.ask('residents.search', { text: '王' }),
      await desk.ask('residents.list', { filter: {}, page: {} }),
      await desk.ask('residents.card', { id }),
      await lifeOf(desk, id),
    ]);
    for (const secret of [WOMAN_1949, '13800138000', '13900139000', '86001234']) expect(shown).not.toContain(secret);
    expect(shown).toContain('110***********002X');
    expect(shown).toContain('138****8000 → 139****9000');
  });
});
