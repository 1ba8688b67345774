// 快速诉求: taken at the front desk by whoever sits there, read and settled by the office alone.
import { enter } from '../residents/people';
import { type Desk, describe, expect, test, theHead } from '../support/desk';

const draft = { name: '周桂香', room: '3号楼2单元1101', words: '楼道灯不亮，晚上看不清台阶', phone: '13800138000' };

const sit = (desk: Desk, role: 'kiosk' | 'frontDesk' | 'head') => {
  desk.session = { ...theHead, role };
};
const open = async (desk: Desk) => (await desk.ask('intake.list', {})).rows;

describe('somebody who comes with a request', () => {
  test('is written down at the kiosk or by the front desk, and waits for the office with the phone masked', async ({ desk }) => {
    sit(desk, 'kiosk');
    await desk.ask('intake.take', draft);
    sit(desk, 'frontDesk');
    await desk.ask('intake.take', { ...draft, name: '陈建国', phone: '' });
    expect(await desk.refusal('intake.list', {})).toContain('不在权限内');
    sit(desk, 'head');
    expect(await open(desk)).toMatchObject([
      { name: '周桂香', room: '3号楼2单元1101', phone: '138****8000', atKiosk: true, outcome: null },
      { name: '陈建国', phone: null, atKiosk: false },
    ]);
    expect((await desk.ask('today.overview', {})).waiting).toContainEqual({ words: '件诉求等着处理', count: 2, to: '/intake' });
  });

  test('is asked for what is missing, field by field', async ({ desk }) => {
    const reply = await desk.reply('intake.take', { name: ' ', room: '', words: '灯坏了', phone: '12' });
    expect(reply).toMatchObject({
      failure: { code: 'invalid', fields: { name: '请填写。', room: '请填写。', phone: expect.stringContaining('电话号码') } },
    });
  });

  test('is done or passed on once, and what came of it is kept', async ({ desk }) => {
    const { id } = await desk.ask('intake.take', draft);
    await desk.ask('intake.settle', { id, outcome: 'passedOn', words: '物业维修班' });
    expect(await desk.refusal('intake.settle', { id, outcome: 'done', words: '修好了' })).toContain('已经处理过');
    expect(await open(desk)).toEqual([]);
    const [settled] = (await desk.ask('intake.list', { settled: true })).rows;
    expect(settled).toMatchObject({ id, outcome: 'passedOn', endWords: '物业维修班' });
  });

  test('is called back: the whole number is shown for a reason, and that is noted', async ({ desk }) => {
    const { id } = await desk.ask('intake.take', draft);
    expect(await desk.ask('intake.reveal', { id, reason: '联系本人' })).toEqual({ value: '13800138000' });
    const [seen] = (await desk.ask('audit.list', { kind: 'reveal' })).entries;
    expect(seen).toMatchObject({ act: '查看电话', words: ['看了周桂香留的电话，原因：联系本人。'] });
  });

  test('leaves nothing of themselves here once they are erased', async ({ desk }) => {
    const { id } = await enter(desk, { name: draft.name, phone: draft.phone });
    await desk.ask('intake.take', draft);
    await desk.ask('intake.take', { ...draft, phone: '13911112222' });
    await desk.ask('residents.moveOut', { id, on: '2026-11-22', reason: '搬走' });
    await desk.ask('privacy.erase', { id, name: draft.name, basis: 'expired' });
    const rows = desk.sqlite.prepare('select name, room, words, phone, outcome from intake order by id').all();
    expect(rows).toMatchObject([{ room: '', words: '', phone: null, outcome: 'done' }, { name: draft.name }]);
    expect(rows[0]).not.toMatchObject({ name: draft.name });
  });
});

describe('a list of many', () => {
  test('is read page by page, the oldest that waits first, the latest that is settled first', async ({ desk }) => {
    const ids: number[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await desk.ask('intake.take', draft)).id);
    const first = await desk.ask('intake.list', { size: 3 });
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect((await desk.ask('intake.list', { size: 3, after: first.next })).rows.map(({ id }) => id)).toEqual(ids.slice(3));
    for (const id of ids) await desk.ask('intake.settle', { id, outcome: 'done', words: '办好了' });
    const settled = await desk.ask('intake.list', { settled: true, size: 4 });
    expect(settled.rows.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect((await desk.ask('intake.list', { settled: true, size: 4, after: settled.next })).rows.map(({ id }) => id)).toEqual([
      ids[0],
    ]);
  });
});
