import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { joining, outsider } from './helpers';

const team = (desk: Desk, name: string) => desk.ask('teams.add', { name, category: 'general', words: '' });

describe('a team', () => {
  test('has members for a term each, and one leader', async ({ desk }) => {
    const { id } = await team(desk, '小蜜蜂');
    const one = await joining(desk, outsider(), { teamId: id });
    const other = await joining(desk, outsider({ name: '黄河' }), { teamId: id });
    await desk.ask('teams.join', { id, volunteerId: one.id, leads: true, on: TODAY });
    await desk.ask('teams.join', { id, volunteerId: other.id, leads: true, on: TODAY });
    expect((await desk.ask('teams.list', {}))[0]).toMatchObject({ members: 2, leader: { name: '黄河' } });
    const terms = await desk.ask('teams.members', { id });
    expect(terms.filter(({ endedOn }) => endedOn === null).map(({ name, leads }) => [name, leads])).toEqual([
      ['黄河', true],
      ['白浪', false],
    ]);
    expect(await desk.refusal('teams.join', { id, volunteerId: one.id, on: TODAY })).toContain('已经在');
  });

  test('may share a volunteer with others; leaving one leaves the others', async ({ desk }) => {
    const [first, second] = [await team(desk, '小蜜蜂'), await team(desk, '满天星')];
    const { id } = await joining(desk, outsider(), { teamId: first.id });
    await desk.ask('teams.join', { id: second.id, volunteerId: id, on: TODAY });
    const { terms } = await desk.ask('volunteers.card', { id });
    expect(terms.map((term) => term.team)).toEqual(['小蜜蜂', '满天星']);
    await desk.ask('teams.leave', { id: terms[0]?.id ?? 0, on: TODAY, reason: '时间不合适' });
    const page = await desk.ask('volunteers.list', { filter: { teamId: second.id }, page: {} });
    expect(page.rows[0]).toMatchObject({ id, teams: ['满天星'] });
    expect((await desk.ask('volunteers.list', { filter: { teamId: first.id }, page: {} })).total).toBe(0);
  });

  test('that ends, ends the terms in it; its name may be used again', async ({ desk }) => {
    const { id } = await team(desk, '小蜜蜂');
    const member = await joining(desk, outsider(), { teamId: id });
    expect(await desk.ask('teams.end', { id, on: TODAY, reason: '并入满天星' })).toEqual({ id, members: 1 });
    expect((await desk.ask('volunteers.card', { id: member.id })).terms[0]).toMatchObject({
      endedOn: TODAY,
      endReason: '队伍解散',
    });
    expect(await desk.refusal('teams.join', { id, volunteerId: member.id, on: TODAY })).toContain('解散');
    await team(desk, '小蜜蜂');
    await expect(team(desk, '小蜜蜂')).rejects.toThrow('已经有');
  });
});

describe('a certificate', () => {
  test('that runs out soon is called in', async ({ desk }) => {
    const { id } = await joining(desk, outsider());
    await joining(desk, outsider({ name: '黄河' }));
    await desk.ask('volunteers.addSkill', { id, name: '急救员', certificateNo: 'JJ20240815', expiresOn: '2026-12-01' });
    await desk.ask('volunteers.addSkill', { id, name: '书法' });
    const expiring = await desk.ask('volunteers.list', { filter: { show: 'expiring' }, page: {} });
    expect(expiring.rows.map(({ name, skills }) => [name, skills])).toEqual([['白浪', ['急救员', '书法']]]);
    const { certificates } = await desk.ask('volunteers.card', { id });
    expect(certificates[0]).toMatchObject({ name: '急救员', certificateNo: 'J*****815', expiresOn: '2026-12-01' });
    await desk.ask('volunteers.endSkill', { id: certificates[0]?.id ?? 0, reason: '换了新证' });
    expect((await desk.ask('volunteers.list', { filter: { show: 'expiring' }, page: {} })).total).toBe(0);
    expect(await desk.ask('volunteers.skills', {})).toEqual(['书法']);
  });
});

describe('somebody who would like to help', () => {
  test('waits on the list until they join', async ({ desk }) => {
    const { id: personId } = await enter(desk);
    const { id } = await desk.ask('leads.add', { who: { personId }, source: '走访', words: '会理发', on: TODAY });
    expect(await desk.ask('leads.list', {})).toMatchObject([{ id, name: '王秀英', source: '走访', state: 'open', by: '李站长' }]);
    expect(await desk.refusal('leads.add', { who: { personId }, source: '来站', on: TODAY })).toContain('已经在');
    const volunteer = await joining(desk, { personId }, { leadId: id });
    expect(await desk.ask('leads.list', {})).toEqual([]);
    expect(await desk.ask('leads.list', { state: 'joined' })).toMatchObject([{ id, volunteerId: volunteer.id, endedOn: TODAY }]);
    expect(await desk.refusal('leads.drop', { id, reason: '没空' })).toContain('办完');
  });

  test('or does not, for a reason', async ({ desk }) => {
    const { id } = await desk.ask('leads.add', { who: { name: '黄河', phone: '13800138000' }, source: '来站', on: TODAY });
    await desk.ask('leads.drop', { id, reason: '没空' });
    expect(await desk.ask('leads.list', { state: 'dropped' })).toMatchObject([
      { name: '黄河', phone: '138****8000', endReason: '没空' },
    ]);
  });
});
