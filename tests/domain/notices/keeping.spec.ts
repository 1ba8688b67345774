import type { NoticeKind } from '../../../shared/features/notice-words';
import { NoticeKind as Kinds, noticeKindWords } from '../../../shared/features/notice-words';
import { type Desk, describe, expect, test } from '../support/desk';
import { addDeputy, doc, draftOf, htmlOf, issue, paragraph, rewrite, said, table, wordsOf, write } from './support';

const written = (desk: Desk): number => desk.sqlite.prepare('select count(*) from auditEntry').pluck().get() as number;

describe('a notice as it is written', () => {
  test('is kept at every pause without an entry in the log', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '停水' });
    const before = written(desk);
    await rewrite(desk, id, revision, {
      title: '停水两天',
      paper: 'A3',
      landscape: true,
      letterhead: true,
      seal: 'over',
      code: 'call',
    });
    expect(written(desk)).toBe(before);
    expect(await desk.ask('notices.card', { id })).toMatchObject({
      title: '停水两天',
      paper: 'A3',
      landscape: true,
      seal: 'over',
    });
  });

  test('is one where a save is sent again because its answer was lost', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '停水' });
    const draft = { ...(await draftOf(desk, id)), title: '停气' };
    const first = await desk.ask('notices.keep', { id, revision, draft });
    expect(await desk.ask('notices.keep', { id, revision, draft })).toEqual(first);
  });

  test('written in two windows becomes two drafts, none of them lost', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '停水' });
    const draft = await draftOf(desk, id);
    await rewrite(desk, id, revision, { title: '甲窗口' });
    const late = await desk.ask('notices.keep', { id, revision, draft: { ...draft, title: '乙窗口' } });
    if (late.outcome !== 'beside') throw new Error('it was kept');
    expect((await desk.ask('notices.card', { id })).title).toBe('甲窗口');
    expect(await desk.ask('notices.card', { id: late.id })).toMatchObject({ title: '乙窗口', state: 'draft' });
  });

  test('refuses what is no text of the editor', async ({ desk }) => {
    const { id, revision } = await write(desk, {});
    const draft = { ...(await draftOf(desk, id)), content: '{"type":"doc","content":[{"type":"image"}]}' };
    expect(await desk.reply('notices.keep', { id, revision, draft })).toMatchObject({
      failure: { code: 'invalid', fields: { 'draft.content': expect.stringContaining('只贴文字') } },
    });
  });

  test('is given up for a reason', async ({ desk }) => {
    const { id, revision } = await write(desk, { title: '停水' });
    await desk.ask('notices.drop', { id, reason: '不停了' });
    expect(await desk.refusal('notices.issue', { id, revision })).toContain('不发了');
    expect(await desk.ask('notices.card', { id })).toMatchObject({ state: 'dropped', ended: { reason: '不停了' } });
  });
});

describe('templates', () => {
  test.for(Kinds.options)(
    'the one for %s can be shown, asks for its gaps, and nothing on it has to be masked',
    async (kind, { desk }) => {
      const { id } = await desk.ask('notices.begin', { kind: kind as NoticeKind });
      const { sheets } = await desk.ask('notices.preview', { id });
      expect(sheets).toBe(1);
      const { findings, blanks } = await desk.ask('notices.guard', { id });
      expect(findings).toEqual([]);
      expect(blanks.length > 0).toBe(kind !== 'blank');
      expect(noticeKindWords[kind as NoticeKind]).not.toBe('');
    },
  );

  test('of the station begin with what was saved, its look included', async ({ desk }) => {
    const { id } = await write(desk, { title: '停水', content: said('{{时间}}停水'), paper: 'A3', seal: 'beside' });
    await desk.ask('notices.saveTemplate', { id, name: '我们的停水' });
    expect(await desk.reply('notices.saveTemplate', { id, name: '我们的停水' })).toMatchObject({ failure: { code: 'invalid' } });
    const [template] = await desk.ask('notices.templates', {});
    const begun = await desk.ask('notices.begin', { templateId: template?.id ?? 0 });
    expect(await desk.ask('notices.card', { id: begun.id })).toMatchObject({ title: '停水', paper: 'A3', seal: 'beside' });
    await desk.ask('notices.endTemplate', { id: template?.id ?? 0, reason: '不用了' });
    expect(await desk.ask('notices.templates', {})).toEqual([]);
    expect(await desk.refusal('notices.begin', { templateId: template?.id ?? 0 })).toContain('另选一个');
  });
});

describe('what does not belong on a wall', () => {
  test('keeps a notice in until one button masked it, in title, text, table and what was filled in', async ({ desk }) => {
    const content = doc(
      paragraph('请3-2-1101的住户打13912345678'),
      table([
        ['姓名', '身份证'],
        ['周强', '110101199003078515'],
      ]),
      paragraph('{{联系}}'),
    );
    const { id, revision } = await write(desk, {
      ...{ title: '找1101室', content, fills: [{ name: '联系', value: '打13912345679' }] },
    });
    const { findings } = await desk.ask('notices.guard', { id });
    expect(findings.map(({ kind }) => kind)).toEqual(['room', 'room', 'phone', 'id', 'phone']);
    expect(await desk.refusal('notices.checkAlone', { id, revision })).toContain('有5处不能贴出去');
    expect(await desk.ask('notices.mask', { id, revision })).toEqual({ id, masked: 5 });
    const paper = await issue(desk, { id, revision: revision + 1 });
    const [sheet = ''] = wordsOf(await htmlOf(desk, paper.id));
    expect(sheet).toContain('找某室');
    expect(sheet).toContain('请3-2的住户打139****5678');
    expect(sheet).toContain('110***********8515');
    expect(sheet).toContain('打139****5679');
    expect(await desk.refusal('notices.mask', { id, revision: revision + 1 })).toContain('已经发出');
  });

  test('is also a number that is whole only once its gap is filled', async ({ desk }) => {
    const { id } = await write(desk, {
      title: '找人',
      content: said('打139{{后面}}'),
      fills: [{ name: '后面', value: '12345678' }],
    });
    expect((await desk.ask('notices.guard', { id })).findings).toMatchObject([{ kind: 'phone' }]);
  });

  test('is no phone of the station, of the notice itself or of a chief', async ({ desk }) => {
    addDeputy(desk);
    await desk.ask('chiefs.appoint', {
      ...{ buildingId: desk.building('1号楼'), unitId: null, name: '王芳', phone: '13800138000', on: '2026-11-01' },
    });
    const { id } = await write(desk, { title: '停水', phone: '13912345678', content: said('打13800138000或13912345678。') });
    expect((await desk.ask('notices.guard', { id })).findings).toEqual([]);
  });
});

describe('strange words', () => {
  const TRAP = '<script>canary()</script><img src=x onerror=canary()>';
  test('print as text in every field there is', async ({ desk }) => {
    const short = '<script>canary()</script>';
    const { id, revision } = await write(desk, {
      ...{
        title: short,
        content: doc(
          paragraph(TRAP),
          table([
            [TRAP, TRAP],
            [TRAP, TRAP],
          ]),
        ),
        issuer: short,
        letterhead: true,
      },
      ...{ fills: [{ name: '甲', value: TRAP }] },
    });
    const next = await rewrite(desk, id, revision, { content: doc(paragraph(`${TRAP}{{甲}}`), table([[TRAP], [TRAP]])) });
    const paper = await issue(desk, { id, revision: next });
    const html = await htmlOf(desk, paper.id);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the text for a group', () => {
  test('is of what went out, says who and until when, and is noted when it is copied', async ({ desk }) => {
    const notice = await write(desk, { title: '停水', content: said('停水一天。') });
    expect(await desk.refusal('notices.chatText', { id: notice.id, most: 2000 })).toContain('还没有发出');
    await issue(desk, notice);
    const { parts } = await desk.ask('notices.chatText', { id: notice.id, most: 2000 });
    expect(parts).toEqual([
      '【停水】\n停水一天。\n\n电话：029-1234 5678\n幸福里工作站　2026年11月22日\n通知2026-0001　有效到2026年11月29日',
    ]);
    await desk.ask('notices.copied', { id: notice.id, part: 1, parts: 1 });
    expect(desk.sqlite.prepare("select count(*) from auditEntry where operation = 'notices.copied'").pluck().get()).toBe(1);
  });
});

describe('the list of notices', () => {
  test('is paged, and narrowed by month, state and words', async ({ desk }) => {
    for (const title of ['停水', '停气', '停电']) await write(desk, { title, content: said('各位住户：') });
    const first = await desk.ask('notices.list', { size: 2 });
    expect(first).toMatchObject({ total: 3, all: 3, rows: [{ title: '停电' }, { title: '停气' }] });
    expect((await desk.ask('notices.list', { size: 2, after: first.next })).rows).toMatchObject([{ title: '停水' }]);
    expect((await desk.ask('notices.list', { text: '停气' })).total).toBe(1);
    expect((await desk.ask('notices.list', { text: '各位', month: '2026-11', state: 'draft' })).total).toBe(3);
    expect((await desk.ask('notices.list', { month: '2026-10' })).total).toBe(0);
  });
});
