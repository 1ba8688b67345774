import { type Desk, describe, expect, test } from '../support/desk';

const cards = (desk: Desk, unitIds: number[] | null = null) => desk.ask('papers.issueContactCards', { unitIds });
const appoint = (desk: Desk, name: string, phone: string | null = '13800138000') =>
  desk.ask('chiefs.appoint', {
    ...{ buildingId: desk.building('1号楼'), unitId: desk.unit('1号楼', '1单元') },
    ...{ name, phone, on: '2026-11-22' },
  });
const sheetsOf = async (desk: Desk, paperId: number) => (await desk.ask('postings.sheets', { paperId })).rows;
const stands = async (desk: Desk, paperId: number) => (await sheetsOf(desk, paperId)).map(({ state }) => state);
const post = (desk: Desk, paperId: number, sheets: number[], on = '2026-11-22') =>
  desk.ask('postings.post', { paperId, sheets, on, how: 'tick' });

describe('contact cards that were issued', () => {
  test('wait to be posted, each at its unit, by the chief of the unit', async ({ desk }) => {
    await appoint(desk, '王桂芳');
    const { id } = await cards(desk);
    const rows = await sheetsOf(desk, id);
    expect(rows.map(({ number, place, poster, state }) => [number, place, poster, state])).toEqual([
      ['联系卡2026-0001-1', '1号楼1单元', '王桂芳', 'toPost'],
      ['联系卡2026-0001-2', '1号楼2单元', '', 'toPost'],
      ['联系卡2026-0001-3', '3号楼2单元', '', 'toPost'],
    ]);
    const { rows: batches, counts } = await desk.ask('postings.batches', {});
    expect(batches).toMatchObject([{ id, number: '联系卡2026-0001', sheets: 3, toPost: 3, up: 0, takeDownOn: null }]);
    expect(counts).toEqual({ toPost: 1, late: 0, reprint: 0 });
  });

  test('hang once the list came back, and their numbers alone say which', async ({ desk }) => {
    const { id } = await cards(desk);
    expect(await post(desk, id, [1, 3, 3])).toEqual({ changed: 2 });
    expect(await stands(desk, id)).toEqual(['up', 'toPost', 'up']);
    expect(await desk.refusal('postings.post', { paperId: id, sheets: [1, 2], on: '2026-11-22', how: 'tick' })).toBe(
      '第1张已经记过张贴，请去掉后再记。',
    );
    expect(await desk.refusal('postings.post', { paperId: id, sheets: [2, 9], on: '2026-11-22', how: 'tick' })).toBe(
      '联系卡2026-0001只有3张，没有第9张，请核对。',
    );
    expect(await stands(desk, id)).toEqual(['up', 'toPost', 'up']);
  });

  test('cannot hang before they were printed, nor tomorrow', async ({ desk }) => {
    const { id } = await cards(desk);
    const on = (day: string) => desk.refusal('postings.post', { paperId: id, sheets: [1], on: day, how: 'staff' });
    expect(await on('2026-11-21')).toContain('才编号');
    expect(await on('2026-11-23')).toContain('不能晚于今天');
  });

  test('take down the earlier cards of the same units when they are put up', async ({ desk }) => {
    const before = await cards(desk);
    await post(desk, before.id, [1]);
    const after = await cards(desk, [desk.unit('1号楼', '1单元'), desk.unit('1号楼', '2单元')]);
    expect(await stands(desk, before.id)).toEqual(['up', 'toPost', 'toPost']);
    await post(desk, after.id, [1, 2]);
    expect(await stands(desk, before.id)).toEqual(['down', 'ended', 'toPost']);
    expect((await sheetsOf(desk, before.id))[1]?.endReason).toBe('换成了新的联系卡');
  });
});

describe('a sheet', () => {
  test('noted as posted by mistake waits again, and the log keeps why', async ({ desk }) => {
    const { id } = await cards(desk);
    await post(desk, id, [2]);
    await desk.ask('postings.unpost', { paperId: id, sheets: [2], reason: '看错了行' });
    expect(await stands(desk, id)).toEqual(['toPost', 'toPost', 'toPost']);
    const last = await desk.db.selectFrom('auditEntry').select('after').orderBy('id', 'desc').executeTakeFirstOrThrow();
    expect(last.after).toContain('看错了行');
  });

  test('comes down on a day it hung, once', async ({ desk }) => {
    const { id } = await cards(desk);
    expect(await desk.refusal('postings.takeDown', { paperId: id, sheets: [1], on: '2026-11-22' })).toContain('不在贴');
    await post(desk, id, [1]);
    await desk.ask('postings.takeDown', { paperId: id, sheets: [1], on: '2026-11-22' });
    expect(await stands(desk, id)).toEqual(['down', 'toPost', 'toPost']);
    expect(await desk.refusal('postings.takeDown', { paperId: id, sheets: [1], on: '2026-11-22' })).toContain('不在贴');
  });

  test('that will not be posted says why, and is on no list to tick', async ({ desk }) => {
    const { id } = await cards(desk);
    await desk.ask('postings.end', { paperId: id, sheets: [1, 2, 3], reason: '印错了' });
    expect(await stands(desk, id)).toEqual(['ended', 'ended', 'ended']);
    expect(await desk.refusal('postings.issueList', { paperIds: [id] })).toContain('都已经贴完');
  });

  test('is noted by a photo only once there is one', async ({ desk }) => {
    const { id } = await cards(desk);
    const [sheet] = await sheetsOf(desk, id);
    const byPhoto = { paperId: id, sheets: [1], on: '2026-11-22', how: 'photo' as const };
    expect(await desk.refusal('postings.post', byPhoto)).toContain('第1张还没有放照片');
    desk.platform.chosen.openMany = ['/phone/IMG_0001.jpg'];
    desk.platform.picture = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex');
    expect(await desk.ask('attachments.add', { subject: 'posting', subjectId: sheet?.id ?? 0 })).toMatchObject({
      outcome: 'kept',
    });
    await desk.ask('postings.post', byPhoto);
    expect((await sheetsOf(desk, id))[0]).toMatchObject({ state: 'up', how: 'photo' });
  });

  test('takes photos only', async ({ desk }) => {
    const { id } = await cards(desk);
    const [sheet] = await sheetsOf(desk, id);
    desk.platform.outside.set('/in/清单.pdf', Buffer.from('%PDF-1.7 list'));
    desk.platform.chosen.openMany = ['/in/清单.pdf'];
    expect(await desk.ask('attachments.add', { subject: 'posting', subjectId: sheet?.id ?? 0 })).toEqual({
      ...{ outcome: 'kept', ids: [] },
      refused: [{ name: '清单.pdf', words: '这里只收照片。请换一张JPG或PNG照片。' }],
    });
  });

  test('keeps what was printed on it, whoever writes into the file', async ({ desk }) => {
    await cards(desk);
    expect(() => desk.sqlite.prepare("update posting set place = '别处'").run()).toThrow(/keeps what was printed/);
    expect(() => desk.sqlite.prepare('delete from posting').run()).toThrow(/append-only/);
  });
});

describe('cards that name the wrong chief', () => {
  test('are found when the chief or the phone changes, and no more once new ones hang', async ({ desk }) => {
    await appoint(desk, '王桂芳');
    const { id } = await cards(desk);
    await post(desk, id, [1, 2, 3]);
    expect(await desk.ask('postings.reprints', {})).toEqual([]);
    await appoint(desk, '王桂芳', '13900139000');
    expect(await desk.ask('postings.reprints', {})).toMatchObject([
      { number: '联系卡2026-0001-1', place: '1号楼1单元', printed: '王桂芳', now: '王桂芳', phoneOnly: true },
    ]);
    await appoint(desk, '赵敏');
    const [wrong] = await desk.ask('postings.reprints', {});
    expect(wrong).toMatchObject({ printed: '王桂芳', now: '赵敏', phoneOnly: false });
    const again = await cards(desk, [wrong?.unitId ?? 0]);
    await post(desk, again.id, [1]);
    expect(await desk.ask('postings.reprints', {})).toEqual([]);
  });

  test('are those of a whole building when its chief changes, but not of a unit with a chief of its own', async ({ desk }) => {
    const building = { buildingId: desk.building('1号楼'), unitId: null, phone: null, on: '2026-11-22' };
    await appoint(desk, '王桂芳');
    const { id } = await cards(desk);
    await desk.ask('chiefs.appoint', { ...building, name: '孙大力' });
    const places = (await desk.ask('postings.reprints', {})).map(({ place, printed, now }) => [place, printed, now]);
    expect(places).toEqual([['1号楼2单元', null, '孙大力（没有电话）']]);
    expect((await sheetsOf(desk, id)).map(({ outdated }) => outdated)).toEqual([false, true, false]);
  });
});

describe('the list to tick', () => {
  test('goes by who puts the sheets up, and holds only those that wait', async ({ desk }) => {
    await appoint(desk, '王桂芳');
    const { id } = await cards(desk);
    await desk.ask('postings.assign', { paperId: id, sheets: [2], poster: '保安小周' });
    await post(desk, id, [3]);
    const paper = await desk.ask('postings.issueList', { paperIds: [id] });
    expect(paper).toMatchObject({ number: '张贴清单2026-0001', kind: 'postingList', title: '张贴清单（2张）' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['王桂芳　1张', '保安小周　1张', '联系卡2026-0001-2', '长期']) expect(html).toContain(words);
    expect(html).not.toContain('联系卡2026-0001-3');
  });

  test('is what waits on the home screen, until all of it hangs', async ({ desk }) => {
    const waiting = async () => (await desk.ask('today.overview', {})).waiting.filter(({ to }) => to === '/postings');
    const { id } = await cards(desk);
    await desk.ask('papers.print', { id, printer: 'p' });
    expect(await waiting()).toEqual([{ words: '批纸张印了还没有贴完', count: 1, to: '/postings' }]);
    await post(desk, id, [1, 2, 3]);
    expect(await waiting()).toEqual([]);
  });
});
