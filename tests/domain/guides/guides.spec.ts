import { type GuideDraft, guideText } from '../../../shared/features/guides';
import type { Input } from '../../../shared/operations';
import { notesOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';

const CARD: GuideDraft = {
  title: '老年优待证办理',
  who: '满65岁的老人，本地户籍或持居住证',
  documents: '身份证原件\n一寸白底照片2张',
  steps: '带材料到窗口\n当场填表\n十个工作日后来取',
  place: '未央宫街道便民服务中心3号窗口',
  hours: '周一至周五 9:00—17:00',
  phone: '029-86001234',
  notice: '不收费。行动不便可以找楼栋长代办。',
  source: '街道便民服务中心公布',
  checkedOn: TODAY,
};
const add = async (desk: Desk, rest: Partial<GuideDraft> = {}) => (await desk.ask('guides.add', { ...CARD, ...rest })).id;
const list = (desk: Desk, wanted: Input<'guides.list'> = {}) => desk.ask('guides.list', wanted);

describe('a guide', () => {
  test('is a new version when what it says changes, and the same one when it was only checked', async ({ desk }) => {
    const id = await add(desk, { checkedOn: '2026-11-01' });
    await desk.ask('guides.amend', { ...CARD, id, checkedOn: '2026-11-01', place: '街道便民服务中心5号窗口' });
    expect(await desk.ask('guides.card', { id })).toMatchObject({ version: 2, checkedOn: '2026-11-01' });
    await desk.ask('guides.check', { id });
    expect(await desk.ask('guides.card', { id })).toMatchObject({ version: 2, checkedOn: TODAY });
    const same = { ...CARD, id, place: '街道便民服务中心5号窗口' };
    expect(await desk.refusal('guides.amend', same)).toContain('核对过了');
    expect((await notesOf(desk, 'guide', id)).map(({ after }) => after)).toMatchObject([
      { title: CARD.title },
      { version: 2, changed: ['在哪里办'] },
      { checkedOn: TODAY },
    ]);
  });

  test('that nobody checked for more than 180 days says so, on the list, on the home screen and on paper', async ({ desk }) => {
    const id = await add(desk, { checkedOn: '2026-05-26' });
    expect(await list(desk)).toMatchObject({ total: 1, stale: 0, rows: [{ stale: false }] });
    desk.now = '2026-11-23T08:00:00.000Z';
    expect(await list(desk, { view: 'stale' })).toMatchObject({ stale: 1, rows: [{ id, stale: true }] });
    const line = { words: '张办事指南半年没有核对', count: 1, to: '/guides?view=stale' };
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual(line);
    const { id: paper } = await desk.ask('guides.issue', { id });
    expect((await desk.ask('papers.html', { id: paper })).html).toContain('已超过180天');
    expect(guideText(await desk.ask('guides.card', { id }))).toContain('去之前先打电话问清');
    await desk.ask('guides.check', { id });
    expect(await list(desk)).toMatchObject({ stale: 0 });
  });

  test('counts who asks, takes back what was noted by mistake, and stands before those asked for less', async ({ desk }) => {
    const [rare, often] = [await add(desk), await add(desk, { title: '医保卡激活' })];
    for (let times = 0; times < 3; times += 1) await desk.ask('guides.asked', { id: often });
    await desk.ask('guides.asked', { id: rare });
    await desk.ask('guides.asked', { id: often, mistaken: true });
    const { rows, next } = await list(desk, { size: 1 });
    expect(rows).toMatchObject([{ id: often, asked: 2, askedLately: 2 }]);
    expect((await list(desk, { size: 1, after: next })).rows).toMatchObject([{ id: rare, asked: 1 }]);
    desk.now = '2026-12-25T08:00:00.000Z';
    expect(await desk.ask('guides.card', { id: often })).toMatchObject({ asked: 2, askedLately: 0 });
    await desk.ask('guides.asked', { id: rare, mistaken: true });
    expect(await desk.refusal('guides.asked', { id: rare, mistaken: true })).toContain('还没有人问过');
    expect(() => desk.sqlite.prepare('update guideAsking set times = 1').run()).toThrow('append-only');
  });

  test('is found by what it is about and what to bring', async ({ desk }) => {
    await add(desk);
    await add(desk, { title: '医保卡激活', documents: '社保卡' });
    const found = async (text: string) => (await list(desk, { text })).rows.map(({ title }) => title);
    expect(await found('照片')).toEqual([CARD.title]);
    expect(await found('社保卡')).toEqual(['医保卡激活']);
    expect(await found('%')).toEqual([]);
  });

  test('ends for a reason, is not printed any more, and comes back', async ({ desk }) => {
    const id = await add(desk);
    await desk.ask('guides.end', { id, reason: '政策取消' });
    expect((await list(desk)).rows).toEqual([]);
    expect((await list(desk, { view: 'ended' })).rows).toMatchObject([{ id, endReason: '政策取消' }]);
    expect(await desk.refusal('guides.issue', { id })).toContain('停用');
    const again = await add(desk);
    expect(await desk.reply('guides.resume', { id })).toMatchObject({ failure: { fields: { title: expect.any(String) } } });
    await desk.ask('guides.end', { id: again, reason: '重复' });
    await desk.ask('guides.resume', { id });
    expect((await list(desk)).rows).toMatchObject([{ id, endedOn: null }]);
  });

  test('is read by a chief, and written by the office alone', async ({ desk }) => {
    const id = await add(desk);
    desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
    expect((await list(desk)).rows).toMatchObject([{ id }]);
    expect(await desk.refusal('guides.check', { id })).toContain('站长');
  });
});

describe('a guide on paper', () => {
  test('is the same card on an A4 and an A5, and prints what was typed as text', async ({ desk }) => {
    const hostile = '<img src=x onerror=alert(1)>';
    const id = await add(desk, { who: hostile });
    const htmlOf = async (format: 'A4' | 'A5') => {
      const { id: paper, number, sheets } = await desk.ask('guides.issue', { id, format });
      expect(sheets).toBe(1);
      return { number, html: (await desk.ask('papers.html', { id: paper })).html };
    };
    const [large, small] = [await htmlOf('A4'), await htmlOf('A5')];
    expect([large.number, small.number]).toEqual(['办事指南2026-0001', '办事指南2026-0002']);
    expect(small.html).toContain('@page{size:A5;');
    for (const { html } of [large, small]) {
      expect(html).not.toContain(hostile);
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(html).toContain('一寸白底照片2张');
    }
  });

  test('goes on to a second sheet rather than leaving something out', async ({ desk }) => {
    const steps = Array.from({ length: 30 }, (_, at) => `第${at + 1}件事，到窗口排号、交材料、等叫号`).join('\n');
    const id = await add(desk, { steps });
    const { id: paper, sheets } = await desk.ask('guides.issue', { id });
    const { html } = await desk.ask('papers.html', { id: paper });
    expect(sheets).toBe(2);
    expect(html).toContain('第30件事');
    expect(html).toContain('共 2 页　第 2 页');
  });

  test('reads as plain lines in a chat', async ({ desk }) => {
    const id = await add(desk, { who: '', notice: '' });
    expect(guideText(await desk.ask('guides.card', { id }))).toBe(
      [
        '【老年优待证办理】',
        '带什么：',
        '1. 身份证原件',
        '2. 一寸白底照片2张',
        '怎么办：',
        '1. 带材料到窗口',
        '2. 当场填表',
        '3. 十个工作日后来取',
        '在哪里办：未央宫街道便民服务中心3号窗口',
        '什么时间：周一至周五 9:00—17:00',
        '问谁：029-86001234',
        '（2026年11月22日核对）',
      ].join('\n'),
    );
  });
});
