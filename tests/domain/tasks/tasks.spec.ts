import { convene } from '../minutes/helpers';
import { notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

const TASK = { title: '清走三单元旧家具', owner: '王芳', unit: '幸福里物业', dueOn: '2026-11-25' };
const open = async (desk: Desk, rest: Partial<typeof TASK> = {}) => (await desk.ask('tasks.add', { ...TASK, ...rest })).id;
const card = (desk: Desk, id: number) => desk.ask('tasks.card', { id });

describe('a task', () => {
  test('comes of a decision, and goes with it while the minutes are a draft', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    const decided = { meetingId, agendaItemId: first, text: TASK.title, open: true, task: TASK };
    const { id } = await desk.ask('minutes.decide', decided);
    const task = async () => (await desk.ask('minutes.of', { meetingId })).items[1]?.decisions[0]?.task;
    expect(await task()).toMatchObject({ ...TASK, state: 'open', late: false, meeting: { id: meetingId } });
    await desk.ask('minutes.amendDecision', { id, text: '清走三单元全部杂物', open: false });
    expect(await task()).toMatchObject({ title: '清走三单元全部杂物' });
    await desk.ask('minutes.endDecision', { id, reason: '改由城管办' });
    const { rows } = await desk.ask('tasks.list', { view: 'ended' });
    expect(rows).toMatchObject([{ state: 'dropped', result: '会议决定收回：改由城管办' }]);
  });

  test('is late the day after it was due, and done with a result', async ({ desk }) => {
    const id = await open(desk);
    const late = async () => (await desk.ask('tasks.list', {})).late;
    desk.now = '2026-11-25T15:59:00.000Z';
    expect(await late()).toBe(0);
    desk.now = '2026-11-25T16:00:00.000Z';
    expect(await late()).toBe(1);
    const waiting = (await desk.ask('today.overview', {})).waiting;
    expect(waiting).toContainEqual({ words: '件任务过了期限', count: 1, to: '/tasks?view=late' });
    await desk.ask('tasks.note', { id, words: '清走一半' });
    await desk.ask('tasks.amend', { id, ...TASK, dueOn: '2026-11-30', reason: '车没到' });
    expect(await late()).toBe(0);
    await desk.ask('tasks.done', { id, result: '全部清走，已复查' });
    const { task, notes } = await card(desk, id);
    expect(task).toMatchObject({ state: 'done', result: '全部清走，已复查', endedOn: '2026-11-26' });
    expect(notes.map(({ kind, words }) => [kind, words])).toEqual([
      ['done', '全部清走，已复查'],
      ['amended', '期限2026年11月25日 → 2026年11月30日。原因：车没到'],
      ['progress', '清走一半'],
    ]);
    expect(await desk.refusal('tasks.note', { id, words: '又来了' })).toContain('已经办完');
    await desk.ask('tasks.resume', { id, reason: '又堆上了' });
    expect((await card(desk, id)).task).toMatchObject({ state: 'open', endedOn: null, result: '' });
    expect((await notesOf(desk, 'task', id)).at(-1)).toMatchObject({ after: { reason: '又堆上了' } });
  });

  test('keeps its notes for ever', async ({ desk }) => {
    const id = await open(desk);
    await desk.ask('tasks.note', { id, words: '问过了' });
    expect(() => desk.sqlite.prepare(`update taskNote set words = ''`).run()).toThrow('append-only');
    expect(() => desk.sqlite.prepare('delete from taskNote').run()).toThrow('kept');
    expect(() => desk.sqlite.prepare('delete from task').run()).toThrow('kept');
  });

  test('is refused an owner whose account has ended, and an amendment that changes nothing', async ({ desk }) => {
    expect(await desk.reply('tasks.add', { ...TASK, ownerStaffId: 99 })).toMatchObject({
      failure: { fields: { owner: expect.any(String) } },
    });
    const id = await open(desk);
    expect(await desk.refusal('tasks.amend', { id, ...TASK, reason: '看看' })).toContain('没有改动');
  });
});

describe('the list of tasks', () => {
  test('has open ones by due day, those without one last; ended ones the latest first; page after page', async ({ desk }) => {
    const due = ['2026-12-03', '2026-11-20', '2026-12-01', '2026-11-20'];
    const ids = [];
    for (const dueOn of due) ids.push(await open(desk, { dueOn }));
    const { id: never } = await desk.ask('tasks.add', { ...TASK, dueOn: null });
    const all = async (view: 'open' | 'ended') => {
      const seen = [];
      let after: { day: string; id: number } | null = null;
      do {
        const page: { rows: { id: number }[]; next: { day: string; id: number } | null } = await desk.ask('tasks.list', {
          view,
          after,
          size: 2,
        });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      return seen;
    };
    expect(await all('open')).toEqual([ids[1], ids[3], ids[2], ids[0], never]);
    for (const id of ids) await desk.ask('tasks.drop', { id, reason: '不用了' });
    expect(await all('ended')).toEqual([...ids].reverse());
    expect(await all('open')).toEqual([never]);
  });

  test('goes on paper, of one meeting or of all', async ({ desk }) => {
    expect(await desk.refusal('tasks.issueList', {})).toContain('没有在办');
    const { meetingId } = await convene(desk);
    await desk.ask('tasks.add', { ...TASK, meetingId });
    await open(desk, { title: '修路灯' });
    const one = await desk.ask('tasks.issueList', { meetingId });
    expect(one).toMatchObject({ number: '任务清单2026-0001', kind: 'taskList' });
    const htmlOf = async (id: number) => (await desk.ask('papers.html', { id })).html;
    expect(await htmlOf(one.id)).not.toContain('修路灯');
    const all = await htmlOf((await desk.ask('tasks.issueList', {})).id);
    expect(all).toContain('修路灯');
    expect(all).toContain('清走三单元旧家具');
  });

  test('offers accounts and whoever was given one before', async ({ desk }) => {
    await open(desk);
    expect(await desk.ask('tasks.owners', {})).toEqual([
      { owner: '李站长', unit: '', ownerStaffId: 1 },
      { owner: '王芳', unit: '幸福里物业', ownerStaffId: null },
    ]);
  });
});
