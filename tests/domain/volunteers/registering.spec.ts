import { isPin, volunteerByCard, volunteerByNumber } from '../../../main/features/volunteers/queries';
import { enter, idNumber, notesOf } from '../residents/people';
import { describe, expect, TODAY, test, theHead } from '../support/desk';
import { joining, keyOf, outsider } from './helpers';

describe('a volunteer', () => {
  test('who lives here is registered from the resident in one act, and nothing of them is written down twice', async ({
    desk,
  }) => {
    const { id: personId } = await enter(desk, { phone: '13912345678' });
    const { id, number } = await joining(desk, { personId });
    expect(number).toBe('10001');
    const card = await desk.ask('volunteers.card', { id });
    expect(card).toMatchObject({ name: '王秀英', personId, phone: '139****5678', place: '1号楼1单元101室', joinedOn: TODAY });
    const own = desk.sqlite.prepare('SELECT name, phone, idNumber, address, latin FROM volunteer').get();
    expect(Object.values(own as object)).toEqual([null, null, null, null, null]);
    await desk.ask('residents.amend', { id: personId, changes: { phone: '13900001111' } });
    expect((await desk.ask('volunteers.card', { id })).phone).toBe('139****1111');
    expect(await desk.ask('volunteers.ofPerson', { personId })).toEqual({ id, number, endedOn: null });
    expect(await desk.refusal('volunteers.register', { who: { personId }, on: TODAY })).toContain('编号10001');
  });

  test('whom the ledger does not know has own fields, and gives them up when they turn out to live here', async ({ desk }) => {
    const { id } = await joining(desk, outsider());
    const known = { who: outsider({ idNumber: idNumber('19600101', '111') }), on: TODAY };
    await desk.ask('volunteers.register', known);
    await expect(desk.ask('volunteers.register', known)).rejects.toThrow('10002');
    const { id: personId } = await enter(desk, { name: '白浪' });
    await desk.ask('volunteers.link', { id, personId });
    expect(await desk.ask('volunteers.card', { id })).toMatchObject({ personId, phone: null, place: '1号楼1单元101室' });
    expect(await desk.refusal('volunteers.amend', { id, changes: { phone: '13700001111' } })).toContain('居民卡片');
  });

  test('keeps a number for ever: nobody gets one that was given before', async ({ desk }) => {
    const first = await joining(desk, outsider());
    await desk.ask('volunteers.end', { id: first.id, on: TODAY, reason: '搬走' });
    expect((await joining(desk, outsider({ name: '黄河' }))).number).toBe('10002');
    expect(await volunteerByNumber(desk.db, first.number)).toMatchObject({ id: first.id, name: '白浪', endedOn: TODAY });
  });

  test('with an ID number of a resident is taken from the residents', async ({ desk }) => {
    await enter(desk, { idNumber: idNumber('19600101', '111') });
    const who = outsider({ idNumber: idNumber('19600101', '111') });
    await expect(desk.ask('volunteers.register', { who, on: TODAY })).rejects.toThrow('从居民里选');
  });

  test('is found by name, pinyin, initials, number and the end of a phone', async ({ desk }) => {
    const { id: personId } = await enter(desk, { phone: '13912345678' });
    await joining(desk, { personId });
    await joining(desk, outsider());
    const found = async (text: string) => (await desk.ask('volunteers.search', { text })).map(({ name }) => name);
    for (const text of ['秀英', 'wangxiuying', 'wxy', '10001', '5678'])
      expect([text, await found(text)]).toEqual([text, ['王秀英']]);
    for (const text of ['白', 'bailang', 'bl', '10002', '8000']) expect([text, await found(text)]).toEqual([text, ['白浪']]);
    expect(await found('3-2-1101')).toEqual([]);
    expect(await found('100')).toEqual(['王秀英', '白浪']);
  });
});

describe('a card', () => {
  test('that is issued anew voids the one before', async ({ desk }) => {
    const { id, number } = await joining(desk, outsider());
    const first = await desk.ask('volunteers.issueCards', { ids: [id] });
    expect(first).toMatchObject({ number: '志愿者卡2026-0001', sheets: 1, title: '志愿者卡 10001' });
    const key = keyOf(desk, id);
    const { html } = await desk.ask('papers.html', { id: first.id });
    expect(html).toContain(number);
    expect(html).not.toContain(key);
    expect(await volunteerByCard(desk.db, key)).toMatchObject({ id });
    expect((await desk.ask('volunteers.search', { text: key }))[0]).toMatchObject({ id });
    await desk.ask('volunteers.issueCards', { ids: [id] });
    expect(keyOf(desk, id)).toBe(key);
    await desk.ask('volunteers.issueCards', { ids: [id], renew: true });
    expect(await volunteerByCard(desk.db, key)).toBeUndefined();
    expect(keyOf(desk, id)).toMatch(/^\d{20}$/);
  });

  test('of many stands ten to a sheet', async ({ desk }) => {
    const ids = [];
    for (let at = 0; at < 11; at += 1) ids.push((await joining(desk, outsider({ name: `志愿${at}` }))).id);
    expect(await desk.ask('volunteers.issueCards', { ids })).toMatchObject({ sheets: 2, title: '志愿者卡（11人）' });
  });

  test('opens nothing once its volunteer left', async ({ desk }) => {
    const { id } = await joining(desk, outsider());
    const key = keyOf(desk, id);
    await desk.ask('volunteers.end', { id, on: TODAY, reason: '身体原因' });
    expect(await volunteerByCard(desk.db, key)).toBeUndefined();
    expect(await desk.refusal('volunteers.issueCards', { ids: [id] })).toContain('退出');
  });
});

describe('a PIN', () => {
  test('is six digits nobody tries first, and is kept as a digest only', async ({ desk }) => {
    const { id } = await joining(desk, outsider());
    for (const pin of ['111111', '123456', '987654', '121212', '123123'])
      await expect(desk.ask('volunteers.setPin', { id, pin })).rejects.toThrow('太好猜');
    await desk.ask('volunteers.setPin', { id, pin: '730284' });
    const hash = desk.sqlite.prepare('SELECT pinHash FROM volunteer').pluck().get() as string;
    expect(hash).toMatch(/^\$argon2id\$/);
    expect([await isPin(hash, '730284'), await isPin(hash, '730285'), await isPin(null, '730284')]).toEqual([true, false, false]);
    expect(JSON.stringify(await notesOf(desk, 'volunteer', id))).not.toContain('730284');
    expect((await desk.ask('volunteers.card', { id })).hasPin).toBe(true);
    await desk.ask('volunteers.setPin', { id, pin: null });
    expect((await desk.ask('volunteers.card', { id })).hasPin).toBe(false);
  });
});

describe('whoever only looks', () => {
  test('sees volunteers with masked numbers, and cannot ask for the full one', async ({ desk }) => {
    const { id } = await joining(desk, outsider({ idNumber: idNumber('19600101', '111') }));
    desk.session = { ...theHead, role: 'viewer' };
    const card = JSON.stringify(await desk.ask('volunteers.card', { id }));
    expect(card).toContain('138****8000');
    expect(card).not.toMatch(/13800138000|6101121960/);
    expect((await desk.reply('volunteers.reveal', { id, field: 'phone', reason: '看看' })).ok).toBe(false);
  });
});
