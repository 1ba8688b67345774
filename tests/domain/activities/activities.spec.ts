import type { Input } from '../../../shared/operations';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { joining, outsider } from '../volunteers/helpers';

const draft = (rest: Partial<Input<'activities.add'>> = {}) => ({
  ...{ name: '楼道清洁', heldOn: TODAY, startsAt: '09:00', endsAt: '11:00', place: '3号楼' },
  ...rest,
});
const add = async (desk: Desk, rest: Partial<Input<'activities.add'>> = {}) => (await desk.ask('activities.add', draft(rest))).id;
const volunteer = async (desk: Desk, name: string) => (await joining(desk, outsider({ name, phone: null }))).id;

describe('an activity', () => {
  test('counts 次 and 人次 apart: what was held, and who came', async ({ desk }) => {
    const [one, other] = [await volunteer(desk, '白浪'), await volunteer(desk, '黄河')];
    const first = await add(desk);
    const second = await add(desk, { startsAt: '14:00', endsAt: '15:00' });
    await add(desk, { heldOn: '2026-11-29' });
    await desk.ask('activities.signUp', { id: first, volunteerIds: [one, other] });
    await desk.ask('activities.signUp', { id: second, volunteerIds: [one] });
    const { people } = await desk.ask('activities.card', { id: first });
    await desk.ask('activities.attend', { id: first, attended: people.map(({ id }) => id), servedCount: 40 });
    const { figures, rows } = await desk.ask('activities.month', { month: '2026-11' });
    expect(figures).toEqual({ held: 2, attended: 2, served: 40, cancelled: 0 });
    expect(rows.map(({ state, signedUp, attended }) => [state, signedUp, attended])).toEqual([
      ['today', 2, 2],
      ['today', 1, 0],
      ['ahead', 0, 0],
    ]);
  });

  test('counts who signed in at the desk, each once, whether on the sheet or not', async ({ desk }) => {
    const [one, other] = [await volunteer(desk, '白浪'), await volunteer(desk, '黄河')];
    const id = await add(desk, { startsAt: '15:00', endsAt: '18:00' });
    await desk.ask('activities.signUp', { id, volunteerIds: [one] });
    for (const volunteerId of [one, other]) {
      await desk.ask('hours.punch', { requestId: `punched-${volunteerId}`, volunteerId, activityId: id });
    }
    const card = await desk.ask('activities.card', { id });
    expect(card.attended).toBe(2);
    expect(card.people).toMatchObject([{ name: '白浪', attended: true }]);
    await desk.ask('activities.attend', { id, attended: card.people.map((row) => row.id), servedCount: null });
    expect((await desk.ask('activities.card', { id })).attended).toBe(2);
  });

  test('gives hours to those on its sheet who did not sign in at the desk, once, and they wait for review', async ({ desk }) => {
    const ids = [await volunteer(desk, '白浪'), await volunteer(desk, '黄河'), await volunteer(desk, '丁一')];
    const id = await add(desk, { heldOn: '2026-11-20', startsAt: '14:00', endsAt: '17:00', countsAs: 'training' });
    await desk.ask('activities.signUp', { id, volunteerIds: ids });
    const span = { volunteerId: ids[0] ?? 0, on: '2026-11-20', activityId: id, from: '14:00', to: '15:00', words: '早走' };
    await desk.ask('hours.add', { requestId: 'left-early', ...span });
    const { people } = await desk.ask('activities.card', { id });
    expect(people.map(({ hours }) => hours)).toEqual([true, false, false]);
    const came = people.slice(0, 2).map((row) => row.id);
    const sheet = { id, attended: came, servedCount: null, hours: { requestId: 'from-the-sheet', from: '14:00', to: '17:00' } };
    expect(await desk.ask('activities.attend', sheet)).toMatchObject({ attended: 2, written: 1 });
    expect(await desk.ask('activities.attend', sheet)).toMatchObject({ attended: 2, written: 0 });
    const { rows } = await desk.ask('hours.list', { activityId: id });
    expect(rows.map(({ name, minutes, source, state, countsAs }) => [name, minutes, source, state, countsAs])).toEqual([
      ['黄河', 180, 'hand', 'pending', 'training'],
      ['白浪', 60, 'hand', 'pending', 'training'],
    ]);
  });

  test('whose sheet overlaps other hours of somebody is not written at all', async ({ desk }) => {
    const ids = [await volunteer(desk, '白浪'), await volunteer(desk, '黄河')];
    const id = await add(desk, { heldOn: '2026-11-20', startsAt: '14:00', endsAt: '17:00' });
    await desk.ask('activities.signUp', { id, volunteerIds: ids });
    const elsewhere = { volunteerId: ids[1] ?? 0, on: '2026-11-20', from: '16:00', to: '18:00', words: '值班' };
    await desk.ask('hours.add', { requestId: 'elsewhere', ...elsewhere });
    const attended = (await desk.ask('activities.card', { id })).people.map((row) => row.id);
    const hours = { requestId: 'from-the-sheet', from: '14:00', to: '17:00' };
    expect(await desk.refusal('activities.attend', { id, attended, servedCount: 9, hours })).toContain('重叠');
    expect(await desk.ask('activities.card', { id })).toMatchObject({ attended: 0, servedCount: null });
    expect((await desk.ask('hours.list', { activityId: id })).total).toBe(0);
  });

  test('that is still to come has nobody who came', async ({ desk }) => {
    const id = await add(desk, { heldOn: '2026-11-29' });
    expect(await desk.refusal('activities.attend', { id, attended: [], servedCount: null })).toContain('到时再登记');
  });

  test('at a venue keeps it for itself; one that begins when it ends does not clash', async ({ desk }) => {
    const { id: venueId } = await desk.ask('projects.addVenue', { name: '大讲堂' });
    const id = await add(desk, { venueId, place: '' });
    expect((await desk.ask('activities.card', { id })).place).toBe('大讲堂');
    expect(await desk.refusal('activities.add', draft({ venueId, startsAt: '10:59', endsAt: '12:00' }))).toContain('楼道清洁');
    await add(desk, { venueId, startsAt: '11:00', endsAt: '12:00' });
    await desk.ask('activities.cancel', { id, reason: '下雨' });
    await add(desk, { venueId, startsAt: '09:30', endsAt: '10:30' });
  });

  test('takes nobody who is elsewhere at that time', async ({ desk }) => {
    const one = await volunteer(desk, '白浪');
    const [first, second] = [await add(desk), await add(desk, { name: '理发', startsAt: '10:00', endsAt: '12:00' })];
    await desk.ask('activities.signUp', { id: first, volunteerIds: [one] });
    const words = await desk.refusal('activities.signUp', { id: second, volunteerIds: [one] });
    expect(words).toBe('白浪同一时间报了“楼道清洁”（09:00到11:00），请先取消那边的报名。');
    const { people } = await desk.ask('activities.card', { id: first });
    await desk.ask('activities.signOff', { id: people[0]?.id ?? 0, reason: '改去理发' });
    await desk.ask('activities.signUp', { id: second, volunteerIds: [one] });
    expect(await desk.refusal('activities.signUp', { id: second, volunteerIds: [one] })).toContain('已经报名');
  });

  test('ends after it begins, somewhere', async ({ desk }) => {
    await expect(desk.ask('activities.add', draft({ endsAt: '09:00' }))).rejects.toThrow('晚于');
    await expect(desk.ask('activities.add', draft({ place: '' }))).rejects.toThrow('地点');
    await expect(desk.ask('activities.add', draft({ startsAt: '9:00' }))).rejects.toThrow('09:30');
  });

  test('that was held cannot be called off', async ({ desk }) => {
    const id = await add(desk, { heldOn: '2026-11-01' });
    expect(await desk.refusal('activities.cancel', { id, reason: '下雨' })).toContain('已于2026年11月1日举行');
  });

  test('has a sheet to sign on, with everybody who signed up', async ({ desk }) => {
    const id = await add(desk);
    await desk.ask('activities.signUp', { id, volunteerIds: [await volunteer(desk, '白浪')] });
    const paper = await desk.ask('activities.issueSheet', { id });
    expect(paper).toMatchObject({ number: '签到表2026-0001', sheets: 1, title: '楼道清洁签到表' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain('白浪');
    expect(html).toContain('09:00–11:00');
  });
});

describe('a series', () => {
  test('stands on the calendar day by day, and is called off from one day on', async ({ desk }) => {
    const made = await desk.ask('activities.addSeries', {
      ...draft(),
      every: 'week',
      fromOn: '2026-11-22',
      untilOn: '2026-12-20',
    });
    expect(made.activities).toBe(5);
    const december = await desk.ask('activities.month', { month: '2026-12' });
    expect(december.rows.map(({ heldOn }) => heldOn)).toEqual(['2026-12-06', '2026-12-13', '2026-12-20']);
    const id = december.rows[1]?.id ?? 0;
    expect((await desk.ask('activities.card', { id })).ahead).toBe(1);
    expect(await desk.ask('activities.cancel', { id, reason: '放假', rest: true })).toEqual({ id, activities: 2 });
    expect((await desk.ask('activities.month', { month: '2026-12' })).figures.cancelled).toBe(2);
  });

  test('of months stays at the end of short ones', async ({ desk }) => {
    await desk.ask('activities.addSeries', { ...draft(), every: 'month', fromOn: '2026-12-31', untilOn: '2027-03-31' });
    const days = [];
    for (const month of ['2026-12', '2027-01', '2027-02', '2027-03'])
      days.push(...(await desk.ask('activities.month', { month })).rows.map(({ heldOn }) => heldOn));
    expect(days).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
  });

  test('that finds its venue taken once is not entered at all', async ({ desk }) => {
    const { id: venueId } = await desk.ask('projects.addVenue', { name: '大讲堂' });
    await add(desk, { venueId, heldOn: '2026-12-06' });
    const series = { ...draft({ venueId, name: '朗诵' }), every: 'week' as const, fromOn: '2026-11-22', untilOn: '2026-12-20' };
    expect(await desk.refusal('activities.addSeries', series)).toContain('2026年12月6日');
    expect((await desk.ask('activities.month', { month: '2026-11' })).rows).toEqual([]);
  });
});

describe('a project', () => {
  test('is done with partners, and tells how often and how many came', async ({ desk }) => {
    const partner = await desk.ask('projects.addPartner', { name: '春蕾社工', kind: 'worker', contact: '刘老师' });
    const other = await desk.ask('projects.addPartner', { name: '第三小学', kind: 'school' });
    const partners = [{ partnerId: partner.id, words: '带队' }];
    const { id: projectId } = await desk.ask('projects.add', { name: '银龄课堂', partners });
    const id = await add(desk, { projectId });
    await desk.ask('activities.signUp', { id, volunteerIds: [await volunteer(desk, '白浪')] });
    const { people } = await desk.ask('activities.card', { id });
    await desk.ask('activities.attend', { id, attended: people.map((one) => one.id), servedCount: null });
    expect(await desk.ask('projects.list', {})).toMatchObject([
      { name: '银龄课堂', held: 1, attended: 1, partners: [{ name: '春蕾社工', words: '带队' }] },
    ]);
    await desk.ask('projects.amend', { id: projectId, name: '银龄课堂', partners: [{ partnerId: other.id, words: '' }] });
    expect((await desk.ask('projects.list', {}))[0]?.partners.map(({ name }) => name)).toEqual(['第三小学']);
    await desk.ask('projects.end', { id: projectId, reason: '到期' });
    await expect(desk.ask('activities.add', draft({ projectId, startsAt: '15:00', endsAt: '16:00' }))).rejects.toThrow(
      '已经结束',
    );
  });
});
