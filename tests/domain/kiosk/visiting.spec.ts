// A volunteer at the front desk (前台): card or number and PIN, in and out, their own hours; nobody else's name in any answer.
import { randomUUID } from 'node:crypto';
import type { Input } from '../../../shared/operations';
import { type Desk, describe, expect, NOW, test, theHead } from '../support/desk';
import { activity, volunteer } from '../support/volunteers';

type Who = Input<'kiosk.mine'>['who'];

const PIN = '482915';
const MINUTE = 60_000;

const pass = (desk: Desk, minutes: number) => {
  desk.now = new Date(Date.parse(desk.now) + minutes * MINUTE).toISOString();
};
const field = (desk: Desk, id: number, column: 'cardKey' | 'number') =>
  desk.sqlite.prepare(`select ${column} from volunteer where id = ?`).pluck().get(id) as string;
const cardOf = (desk: Desk, id: number): Who => ({ card: field(desk, id, 'cardKey') });

/** An activity of today under a name. */
function held(desk: Desk, name: string, startsAt: string, endsAt: string): number {
  const id = activity(desk, { startsAt, endsAt });
  desk.sqlite.prepare('update activity set name = ? where id = ?').run(name, id);
  return id;
}

/** Somebody with a PIN; then the kiosk has the desk. */
async function atKiosk(desk: Desk, name = '王芳') {
  const id = volunteer(desk, name);
  desk.session = theHead;
  await desk.ask('volunteers.setPin', { id, pin: PIN });
  desk.session = { ...theHead, role: 'kiosk' };
  return { id, card: cardOf(desk, id), typed: (pin = PIN): Who => ({ number: field(desk, id, 'number'), pin }) };
}

const punch = (desk: Desk, who: Who, rest: Partial<Input<'kiosk.punch'>> = {}) =>
  desk.ask('kiosk.punch', { requestId: randomUUID(), who, ...rest });

describe('a card', () => {
  test('signs in and, half an hour later, out', async ({ desk }) => {
    const { card } = await atKiosk(desk);
    expect(await punch(desk, card)).toEqual({
      ...{ name: '王芳', act: '已签到', time: '16:00' },
      words: '记在日常服务。走的时候记得签退。',
    });
    pass(desk, 30);
    expect(await punch(desk, card)).toEqual({
      ...{ name: '王芳', act: '已签退', time: '16:30' },
      words: '这次30分钟，等工作站审核。',
    });
  });

  test('with two activities on at once counts for the one its owner signed up for, unless another was chosen', async ({
    desk,
  }) => {
    const { id, card } = await atKiosk(desk);
    const other = await atKiosk(desk, '李刚');
    const [first, own] = [held(desk, '消防演练', '15:30', '18:00'), held(desk, '便民磨刀', '16:20', '18:00')];
    held(desk, '夜间巡逻', '20:00', '22:00');
    desk.session = theHead;
    await desk.ask('activities.signUp', { id: own, volunteerIds: [id] });
    desk.session = { ...theHead, role: 'kiosk' };
    const offered = { activityId: first, unsure: true };
    expect((await punch(desk, card, offered)).words).toContain('记在便民磨刀');
    expect((await punch(desk, other.card, offered)).words).toContain('记在消防演练');
    pass(desk, 5);
    await punch(desk, card, { ...offered, way: 'out' });
    pass(desk, 5);
    expect((await punch(desk, card, { activityId: first })).words).toContain('记在消防演练');
  });

  test('held before the reader twice says the same again', async ({ desk }) => {
    const { card } = await atKiosk(desk);
    await punch(desk, card);
    pass(desk, 0.5);
    expect(await punch(desk, card)).toMatchObject({ act: '已签到', time: '16:00' });
    expect(desk.sqlite.prepare('select state from hourEntry').pluck().all()).toEqual(['open']);
  });

  test('that was replaced, or is of somebody who has left, is refused without a name', async ({ desk }) => {
    const { id, card, typed } = await atKiosk(desk);
    expect(await desk.refusal('kiosk.mine', { who: { card: '9'.repeat(20) } })).toContain('认不出来');
    desk.session = theHead;
    await desk.ask('volunteers.end', { id, on: '2026-11-22', reason: '搬走' });
    desk.session = { ...theHead, role: 'kiosk' };
    for (const who of [card, typed()]) {
      const request = { requestId: randomUUID(), who };
      for (const words of [await desk.refusal('kiosk.punch', request), await desk.refusal('kiosk.mine', { who })])
        expect(words).not.toContain('王芳');
    }
    expect(desk.sqlite.prepare('select count(*) from hourEntry').pluck().get()).toBe(0);
  });
});

describe('a pressed key', () => {
  test('signs nobody out who wanted to sign in, and nobody in who wanted to sign out', async ({ desk }) => {
    const { card } = await atKiosk(desk);
    expect(await desk.refusal('kiosk.punch', { requestId: randomUUID(), who: card, way: 'out' })).toContain('还没有签到');
    await punch(desk, card, { way: 'in' });
    pass(desk, 60);
    expect(await punch(desk, card, { way: 'in' })).toMatchObject({
      act: '已签到',
      time: '16:00',
      words: expect.stringContaining('已经签过到'),
    });
    expect(await punch(desk, card, { way: 'out' })).toMatchObject({ act: '已签退', time: '17:00' });
    expect(desk.sqlite.prepare('select minutes from hourEntry').pluck().all()).toEqual([60]);
  });

  test('to sign out after closing ends the stay at closing, and begins no other', async ({ desk }) => {
    const { card } = await atKiosk(desk);
    await punch(desk, card, { way: 'in' });
    pass(desk, 6 * 60);
    await punch(desk, card, { way: 'out' });
    const rows = desk.sqlite.prepare('select state, closedBy from hourEntry').all();
    expect(rows).toEqual([{ state: 'pending', closedBy: 'closing' }]);
  });
});

describe('number and PIN', () => {
  test('do what the card does', async ({ desk }) => {
    const { typed } = await atKiosk(desk);
    expect(await punch(desk, typed())).toMatchObject({ name: '王芳', act: '已签到' });
  });

  test('that are wrong say so in the same words whether the number or the PIN is, and a wrong PIN is in the log', async ({
    desk,
  }) => {
    const { id, typed } = await atKiosk(desk);
    const wrong = await desk.refusal('kiosk.mine', { who: typed('999888') });
    expect(await desk.refusal('kiosk.mine', { who: { number: '99999', pin: PIN } })).toBe(wrong);
    expect(wrong).not.toContain('王芳');
    const noted = desk.sqlite.prepare("select operation, subjectId, after from auditEntry where operation like 'kiosk.%'").all();
    expect(noted).toEqual([{ operation: 'kiosk.mine', subjectId: id, after: '{"wrongPin":true}' }]);
  });

  test('open nothing for whoever has set no PIN', async ({ desk }) => {
    const { id, typed } = await atKiosk(desk);
    desk.session = theHead;
    await desk.ask('volunteers.setPin', { id, pin: null });
    desk.session = { ...theHead, role: 'kiosk' };
    expect(await desk.refusal('kiosk.mine', { who: typed() })).toContain('没有设密码');
  });
});

describe('what the kiosk shows', () => {
  test('is the station and what of today is not over, the activity that is on marked', async ({ desk }) => {
    held(desk, '早市劝导', '07:00', '09:00');
    const on = held(desk, '义务理发', '16:20', '18:00');
    held(desk, '夜巡', '20:00', '21:00');
    await atKiosk(desk);
    const home = await desk.ask('kiosk.home', {});
    expect(home).toMatchObject({ station: '幸福里工作站', demo: false, day: '2026年11月22日 星期日' });
    expect(home.activities).toEqual([
      { id: on, name: '义务理发', from: '16:20', to: '18:00', now: true },
      { id: expect.any(Number), name: '夜巡', from: '20:00', to: '21:00', now: false },
    ]);
    const { card } = await atKiosk(desk, '李刚');
    expect(await punch(desk, card, { activityId: on })).toMatchObject({ words: expect.stringContaining('义务理发') });
  });

  test('is one volunteer’s own hours, points and last lines, and of nobody else', async ({ desk }) => {
    const other = await atKiosk(desk, '赵大勇');
    await punch(desk, other.card);
    const { card } = await atKiosk(desk, '王芳');
    await punch(desk, card);
    pass(desk, 95);
    await punch(desk, card);
    const mine = await desk.ask('kiosk.mine', { who: card });
    expect(mine).toEqual({
      name: '王芳',
      figures: [
        { words: '积分', value: '0', measure: '分' },
        { words: '计时时长', value: '0', measure: '分钟' },
        { words: '补登时长', value: '0', measure: '分钟' },
        { words: '待审核', value: '1', measure: '小时35分' },
      ],
      here: '',
      lines: [{ id: expect.any(Number), day: '2026年11月22日', words: '日常服务', minutes: '计时 1小时35分', state: '待审核' }],
    });
    expect(JSON.stringify(mine)).not.toContain('赵大勇');
    expect((await desk.ask('kiosk.mine', { who: other.card })).here).toBe('16:00 签到，还没有签退。');
  });

  test('is written down under whoever opened the front desk', async ({ desk }) => {
    const { card } = await atKiosk(desk);
    await punch(desk, card);
    const noted = desk.sqlite.prepare("select staffName, operation, at from auditEntry where operation = 'kiosk.punch'").all();
    expect(noted).toEqual([{ staffName: '李站长', operation: 'kiosk.punch', at: NOW }]);
  });
});
