import { type Desk, describe, expect, test } from '../support/desk';
import { cell, convene, doc, finish, held, partsOf, said, write } from './helpers';

const htmlOf = async (desk: Desk, id: number) => (await desk.ask('papers.html', { id })).html;
describe('the minutes on paper', () => {
  test('are a copy to agree to with places to sign, then final with number, people and amendments', async ({ desk }) => {
    const { meetingId, first } = await held(desk);
    const copy = await desk.ask('minutes.issue', { meetingId });
    expect(copy).toMatchObject({ number: '纪要2026-0001', kind: 'minutes' });
    expect(await htmlOf(desk, copy.id)).toContain('（草稿）');
    await finish(desk, meetingId);
    await desk.ask('minutes.amend', { meetingId, agendaItemId: first, words: '应为五天。', reason: '笔误' });
    const html = await htmlOf(desk, (await desk.ask('minutes.issue', { meetingId })).id);
    const plain = html.replace(/<[^>]*>/g, '');
    for (const words of [
      '幸福里工作站会议纪要',
      '〔2026〕1号',
      '一、楼道堆物',
      '（一）现场情况',
      '1. 三单元',
      '3.先通知',
      '4.再清理',
      '三天内清走旧家具。由幸福里物业王芳负责，2026年11月25日前完成。',
      '出席：幸福里物业 王芳',
      '请假：街道安监科 周强（出差）',
      '应到2人，实到1人',
      '更正1（2026年11月22日，李站长）',
      '应为五天。',
    ]) {
      expect(plain.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    }
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('— 1 —');
  });

  test('stay as they were confirmed, whatever becomes of the meeting afterwards', async ({ desk }) => {
    const { meetingId } = await held(desk);
    await finish(desk, meetingId);
    const before = await htmlOf(desk, (await desk.ask('minutes.issue', { meetingId })).id);
    const { attendees } = await desk.ask('meetings.card', { id: meetingId });
    await desk.ask('attendees.amend', {
      id: attendees[0]?.id ?? 0,
      name: '王大芳',
      unit: '别的物业',
      capacity: '经理',
      standing: 'attends',
    });
    const after = await htmlOf(desk, (await desk.ask('minutes.issue', { meetingId })).id);
    expect(after.replaceAll('纪要2026-0002', '纪要2026-0001').replace(/url\("[^"]*"\)/g, '')).toBe(
      before.replace(/url\("[^"]*"\)/g, ''),
    );
  });

  test('lose no word of ten thousand lines or of a cell as long as a page', async ({ desk }) => {
    const { meetingId, first, second } = await convene(desk);
    const lines = Array.from({ length: 10_000 }, (_, at) => `第${at + 1}户同意。`);
    await write(desk, meetingId, first, said(...lines));
    const long = Array.from({ length: 300 }, (_, at) => `第${at + 1}条`).join('，');
    await write(
      desk,
      meetingId,
      second,
      doc({ type: 'table', content: [{ type: 'tableRow', content: [cell(long), cell('短')] }] }),
    );
    const paper = await desk.ask('minutes.issue', { meetingId });
    expect(paper.sheets).toBeGreaterThan(450);
    const plain = (await htmlOf(desk, paper.id)).replace(/<[^>]*>/g, '').replace(/\s/g, '');
    for (const at of [1, 500, 9_999, 10_000]) expect(plain).toContain(`第${at}户同意。`);
    for (const at of [1, 150, 300]) expect(plain).toContain(`第${at}条`);
  });
});

describe('a vote in the minutes', () => {
  test('is told with its question and how it came out, closed before anybody is asked to agree', async ({ desk }) => {
    const { meetingId, first } = await held(desk);
    const put = (question: string, way: 'hands' | 'roll' = 'hands') =>
      desk.ask('votes.open', { agendaItemId: first, question, way, rule: 'presentHalf' });
    const { id } = await put('周末一起清理楼道？');
    expect(await desk.refusal('minutes.submit', { meetingId, signers: ['王芳'] })).toBe(
      '“周末一起清理楼道？”还没有表决完，请先记下结果，或者作废。',
    );
    await desk.ask('votes.close', { id, count: { agree: 1, oppose: 0, abstain: 0 } });
    await desk.ask('votes.cancel', { id: (await put('问错的话', 'roll')).id, reason: '问法不清楚' });
    await finish(desk, meetingId);
    const html = await htmlOf(desk, (await desk.ask('minutes.issue', { meetingId })).id);
    const plain = html.replace(/<[^>]*>/g, '').replace(/\s/g, '');
    const told = '表决：周末一起清理楼道。举手，通过。到会1人，同意1人，反对0人，弃权0人。要到会的过半数：1×2＝2，大于1，通过。';
    expect(plain).toContain(told);
    expect(plain).not.toContain('问错的话');
    const saved = await desk.ask('minutes.saveDocx', { meetingId });
    const parts = await partsOf(desk.platform.files.get('path' in saved ? saved.path : '') ?? new Uint8Array());
    expect(parts.get('word/document.xml')).toContain(told);
    expect((await desk.ask('minutes.register', { text: '清理楼道' })).rows).toHaveLength(1);
  });
});

describe('决议公告', () => {
  test('tells what may be told, without names, once the minutes are final', async ({ desk }) => {
    const { meetingId } = await held(desk);
    expect(await desk.refusal('minutes.issueNotice', { meetingId })).toBe('纪要定稿以后再公告。');
    await finish(desk, meetingId);
    const html = await htmlOf(desk, (await desk.ask('minutes.issueNotice', { meetingId })).id);
    expect(html).toContain('三天内清走旧家具。由幸福里物业负责，2026年11月25日前完成。');
    expect(html).toContain('依据会议纪要〔2026〕1号');
    expect(html).not.toContain('内部通报');
    expect(html).not.toContain('王芳');
  });

  test('is refused where nothing may be told', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    await write(desk, meetingId, first, said('一'));
    await finish(desk, meetingId);
    expect(await desk.refusal('minutes.issueNotice', { meetingId })).toContain('没有标为“公开”');
  });
});
