import { PITCH } from '../../../main/documents/official.style';
import { agendaTimes, minutesOver } from '../../../shared/rules/agenda-times';
import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { card, hold, list } from './helpers';

describe('the notice of a meeting', () => {
  test('says when, where, what and who is invited, but names nobody on the list', async ({ desk }) => {
    const id = await hold(desk, { kind: 'joint', chair: '李站长', topicsDueOn: TODAY, words: '请带图纸' });
    await list(desk, id, ['白浪', '物业'], ['黄河', '物业'], ['江波']);
    const paper = await desk.ask('meetings.issueNotice', { id });
    expect(paper).toMatchObject({ number: '会议通知2026-0001', title: '关于召开楼道堆物议事会的通知', sheets: 2 });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    const said = html.replace(/<[^>]*>/g, '');
    for (const words of [
      ...[
        '〔2026〕1号',
        '物业、居民：',
        '小院议事厅',
        '（星期日）09:00–10:30在',
        '主持人：李站长',
        '参加：物业2人、居民',
        '请带图纸',
      ],
      ...['一、参加人员', '二、议程', '2. 09:10　各方说明情况', '三、有关事项', '联系电话：029-12345678'],
    ])
      expect(said).toContain(words);
    // Without a seal: the day begins two characters behind the name, or stands two from the right where it is longer.
    const indents = [
      ...html.matchAll(/class="line body last" style="padding-left:([\d.]+)pt">(?:幸福里工作站|2026年11月22日)/g),
    ].map(([, pt]) => Number(pt));
    expect(indents).toHaveLength(2);
    expect((indents[1] ?? 0) - (indents[0] ?? 0)).toBeCloseTo(2 * PITCH, 1);
    const { text } = await desk.ask('meetings.chatText', { id });
    expect(text.split('\n')[0]).toBe('【关于召开楼道堆物议事会的通知】');
    expect(text).toContain('2. 各方说明情况');
    expect(text).toContain('029-12345678');
    for (const name of ['白浪', '黄河', '江波']) expect(html + text).not.toContain(name);
  });

  test('marks the meeting as announced on the first day it goes out, by whichever way', async ({ desk }) => {
    const id = await hold(desk, { kind: 'assembly', heldOn: '2026-12-10' });
    const silent = async () => (await desk.ask('today.overview', {})).waiting.filter(({ words }) => words.includes('15日通知'));
    expect(await silent()).toHaveLength(1);
    await desk.ask('meetings.noticed', { id, way: '业主群' });
    expect(await silent()).toEqual([]);
    desk.now = '2026-11-25T08:00:00.000Z';
    await desk.ask('meetings.issueNotice', { id });
    expect((await card(desk, id)).noticedOn).toBe(TODAY);
    await desk.ask('meetings.cancel', { id, reason: '改期' });
    expect(await desk.refusal('meetings.issueNotice', { id })).toContain('取消');
    expect(await desk.refusal('meetings.issueSignIn', { id })).toContain('取消');
  });
});

describe('the sign-in sheet', () => {
  test('has everybody listed with the code of the row, and empty lines; it is looked at with the password', async ({ desk }) => {
    const id = await hold(desk);
    const { id: personId } = await enter(desk, { name: '张小明' });
    await desk.ask('attendees.add', { meetingId: id, people: [{ personId, unit: '1号楼', capacity: '居民代表' }] });
    await list(desk, id, ['刘律师', '正和律师事务所']);
    const paper = await desk.ask('meetings.issueSignIn', { id });
    expect(paper).toMatchObject({ number: '会议签到2026-0001', sheets: 1 });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    const codes = desk.sqlite.prepare('select rowKey from attendee order by id').pluck().all() as string[];
    for (const words of ['张小明', '居民代表', '刘律师', '应到2人', ...codes.map((code) => `alt="${code}"`)])
      expect(html).toContain(words);
    expect(html.match(/class="rowcode"/g)).toHaveLength(2);
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ ok: false, failure: { code: 'password' } });
    expect(await desk.reply('meetings.issueSignIn', { id })).toMatchObject({ ok: false, failure: { code: 'password' } });
  });

  test('of sixty people runs over several sheets', async ({ desk }) => {
    const id = await hold(desk);
    await list(desk, id, ...Array.from({ length: 60 }, (_, at): [string] => [`代表${at}`]));
    expect((await desk.ask('meetings.issueSignIn', { id })).sheets).toBeGreaterThan(3);
  });
});

describe('the times of an agenda', () => {
  test('follow from the lengths, as far as they are known', () => {
    const items = [{ minutes: 10 }, { minutes: 75 }, { minutes: null }, { minutes: 5 }];
    expect(agendaTimes('09:00', items)).toEqual(['09:00', '09:10', '10:25', null]);
    expect(minutesOver('09:00', '10:00', items)).toBe(30);
    expect(minutesOver('09:00', '10:30', items)).toBe(0);
  });
});
