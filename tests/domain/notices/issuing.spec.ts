import { type Desk, describe, expect, test } from '../support/desk';
import { addDeputy, asDeputy, draftOf, htmlOf, issue, listOf, rewrite, said, wordsOf, write } from './support';

const appoint = (desk: Desk, unit: string, name: string, phone: string) =>
  desk.ask('chiefs.appoint', {
    ...{ buildingId: desk.building('1号楼'), unitId: desk.unit('1号楼', unit), name, phone, on: '2026-11-01' },
  });

/** Water off in three units, two of which have a chief. */
async function waterOff(desk: Desk, copies = 1) {
  await appoint(desk, '1单元', '王芳', '13800138000');
  await appoint(desk, '2单元', '赵六', '13900139000');
  const units = [desk.unit('1号楼', '2单元'), desk.unit('1号楼', '1单元'), desk.unit('3号楼', '2单元')];
  return write(
    desk,
    {
      content: said('{{楼栋}}{{单元}}的住户：', '{{何时}}停水，请找{{楼栋长}}（{{楼栋长电话}}）。'),
      fills: [{ name: '何时', value: '11月25日8时至18时' }],
      aim: { board: 1, units: units.map((unitId) => ({ unitId, copies })) },
    },
    { kind: 'water' },
  );
}

describe('a notice for several stairwells', () => {
  test('is one paper with a list on top, each copy with its unit, its chief and a number of its own', async ({ desk }) => {
    const notice = await waterOff(desk);
    const paper = await issue(desk, notice);
    expect(paper).toMatchObject({ number: '通知2026-0001', kind: 'notices', sheets: 5, title: '停水通知' });
    const html = await htmlOf(desk, paper.id);
    const [list, first, second, third, board] = wordsOf(html);
    expect(list).toContain('张贴清单');
    expect(list).toContain('共4份，3个单元，张贴到2026年11月25日。');
    expect(listOf(html)).toEqual([
      ['1', '1号楼', '1单元', '1', '王芳', '', ''],
      ['2', '1号楼', '2单元', '1', '赵六', '', ''],
      ['3', '3号楼', '2单元', '1', '', '', ''],
      ['4', '公告栏', '', '1', '', '', ''],
    ]);
    expect(first).toContain('1号楼1单元的住户：');
    expect(first).toContain('11月25日8时至18时停水，请找王芳（13800138000）。');
    expect(first).toMatch(/通知2026-0001-1$/);
    expect(second).toContain('请找赵六（13900139000）。');
    expect(third).toContain('3号楼2单元的住户：');
    // Nobody looks after it: the station does.
    expect(third).toContain('请找幸福里工作站（029-12345678）。');
    expect(board).toContain('11月25日8时至18时停水');
    expect(board).toContain('通知2026-0001-4');
  });

  test('is entered sheet by sheet where it is to be posted', async ({ desk }) => {
    const notice = await waterOff(desk, 2);
    const paper = await issue(desk, notice);
    const rows = desk.sqlite
      .prepare('select number, firstPage, pages, place, namesChief from posting where paperId = ?')
      .all(paper.id);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual({ number: '通知2026-0001-1', firstPage: 2, pages: 1, place: '1号楼1单元', namesChief: 1 });
    expect(rows[6]).toEqual({ number: '通知2026-0001-7', firstPage: 8, pages: 1, place: '小区公告栏', namesChief: 0 });
  });

  test('is shown before it goes out as the sheet it will be', async ({ desk }) => {
    const notice = await waterOff(desk);
    const unitId = desk.unit('1号楼', '1单元');
    const preview = await desk.ask('notices.preview', { id: notice.id, unitId });
    expect(preview.sheets).toBe(1);
    const paper = await issue(desk, notice);
    const bare = (html: string) => (/<section class="sheet notice">.*?<\/section>/s.exec(html) ?? [''])[0];
    expect(bare(preview.html).replaceAll('通知（草稿）', '通知2026-0001-1')).toBe(bare(await htmlOf(desk, paper.id)));
  });

  test('says for a board which buildings are meant', async ({ desk }) => {
    const { id } = await waterOff(desk);
    const [board] = wordsOf((await desk.ask('notices.preview', { id })).html);
    // All three units there are: the whole estate.
    expect(board).toContain('的住户：');
    const draft = await draftOf(desk, id);
    await rewrite(desk, id, (await desk.ask('notices.card', { id })).revision, {
      aim: { ...draft.aim, units: draft.aim.units.slice(0, 2) },
    });
    expect(wordsOf((await desk.ask('notices.preview', { id })).html)[0]).toContain('1号楼的住户：');
  });
});

describe('a notice that is not ready', () => {
  test('says what is lacking, one thing after the other', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '', content: said('{{时间}}停水'), phone: '' });
    const guard = await desk.ask('notices.guard', { id });
    expect(guard.blanks).toEqual(['时间']);
    expect(guard.lacking).toEqual(['还没有写标题。', '还没有写电话，有事的人不知道打给谁。']);
    expect(await desk.refusal('notices.ask', { id, revision })).toBe('还没有写标题。');
    const next = await rewrite(desk, id, revision, { title: '停水', phone: '029-12345678' });
    expect(await desk.refusal('notices.issue', { id, revision: next })).toBe('还有没填的地方：时间。');
    expect(await desk.refusal('notices.issue', { id, revision })).toContain('刚才又改了');
  });

  test('goes out only after somebody else looked at what stands there now', async ({ desk }) => {
    addDeputy(desk);
    const { id, revision } = await write(desk, { title: '停水', content: said('停水一天。') });
    expect(await desk.refusal('notices.issue', { id, revision })).toContain('还没有人看过');
    expect(await desk.refusal('notices.check', { id, revision })).toContain('要请另一个人看一遍');
    await desk.ask('notices.ask', { id, revision });
    asDeputy(desk);
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual({
      words: '份通知等你看一遍',
      count: 1,
      to: '/notices?state=draft',
    });
    await desk.ask('notices.check', { id, revision });
    expect(await desk.ask('notices.card', { id })).toMatchObject({ checked: { by: '赵敏', alone: false }, mine: false });
    // A word more, and nobody has looked.
    const next = await rewrite(desk, id, revision, { title: '停水一天' });
    expect((await desk.ask('notices.card', { id })).checked).toBeNull();
    expect(await desk.refusal('notices.issue', { id, revision: next })).toContain('还没有人看过');
  });

  test('is confirmed by a head who is alone, with the password; with a reason where somebody else could look', async ({
    desk,
  }) => {
    const { id, revision } = await write(desk, { title: '停水', content: said('停水一天。') });
    desk.proved = false;
    expect(await desk.reply('notices.checkAlone', { id, revision })).toMatchObject({ failure: { code: 'password' } });
    desk.proved = true;
    addDeputy(desk);
    expect(await desk.reply('notices.checkAlone', { id, revision })).toMatchObject({
      failure: { fields: { reason: expect.any(String) } },
    });
    await desk.ask('notices.checkAlone', { id, revision, reason: '副站长外出' });
    expect(await desk.ask('notices.card', { id })).toMatchObject({ checked: { by: '李站长', alone: true } });
    await desk.ask('notices.issue', { id, revision });
  });
});

describe('a notice that went out', () => {
  test('never changes: not by the desk, not in the file', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '停水', content: said('停水一天。') });
    const paper = await issue(desk, { id, revision });
    const before = await htmlOf(desk, paper.id);
    const draft = { ...(await draftOf(desk, id)), title: '不停水' };
    expect(await desk.refusal('notices.keep', { id, revision, draft })).toContain('已经发出（通知2026-0001）');
    for (const change of [`title = '改'`, `state = 'draft'`, `phone = ''`, `checkedBy = 9`])
      expect(() => desk.sqlite.exec(`update notice set ${change}`)).toThrow('what went out is frozen');
    expect(() => desk.sqlite.exec('delete from notice')).toThrow('notice is kept');
    expect(() => desk.sqlite.exec('update noticeUnit set copies = 9')).toThrow('frozen');
    expect(await htmlOf(desk, paper.id)).toBe(before);
  });

  test('is withdrawn for a reason and stays in the list', async ({ desk }) => {
    const notice = await write(desk, { title: '停水', content: said('停水一天。') });
    await issue(desk, notice);
    await desk.ask('notices.withdraw', { id: notice.id, reason: '改了日子' });
    expect(await desk.refusal('notices.withdraw', { id: notice.id, reason: '再撤' })).toContain('已在2026年11月22日撤回');
    const { rows } = await desk.ask('notices.list', {});
    expect(rows).toMatchObject([{ state: 'withdrawn', number: '通知2026-0001', title: '停水' }]);
    expect((await desk.ask('notices.list', { text: '2026-0001' })).total).toBe(1);
    expect((await desk.ask('notices.list', { text: '2026-0002' })).total).toBe(0);
    expect(desk.sqlite.prepare('select endReason from posting').pluck().all()).toEqual(['改了日子']);
  });

  test('is replaced by a new one, which takes it back as it goes out', async ({ desk }) => {
    const old = await write(desk, { title: '停水', content: said('停水一天。') });
    await issue(desk, old);
    const next = await write(desk, { content: said('停水两天。') }, { noticeId: old.id, replacing: true });
    expect(await desk.refusal('notices.begin', { noticeId: old.id, replacing: true })).toContain('已经有一份代替它的通知');
    expect(await desk.ask('notices.card', { id: old.id })).toMatchObject({
      state: 'issued',
      replacedBy: { id: next.id, number: null },
    });
    await issue(desk, next);
    expect(await desk.ask('notices.card', { id: old.id })).toMatchObject({
      ...{ state: 'withdrawn', ended: { on: '2026-11-22', reason: '由通知2026-0002代替' } },
      replacedBy: { number: '通知2026-0002' },
    });
    expect(await desk.ask('notices.card', { id: next.id })).toMatchObject({ replaces: { number: '通知2026-0001' } });
  });
});
