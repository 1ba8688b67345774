// Elders of the test estate and their visits, in few words.
import type { Input } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import { enter } from '../residents/people';
import type { Desk } from '../support/desk';

export const groupId = (desk: Desk, name: string): number =>
  desk.sqlite.prepare('select id from careGroup where name = ?').pluck().get(name) as number;

/** `day` at ten in the morning in China. */
export const goTo = (desk: Desk, day: string): void => {
  desk.now = `${day}T02:00:00.000Z`;
};

/** Weekly for those who live alone, monthly for the very old. */
export async function setTiers(desk: Desk): Promise<void> {
  await desk.ask('visits.setTier', { groupId: groupId(desk, '独居老人'), every: 'weekly' });
  await desk.ask('visits.setTier', { groupId: groupId(desk, '高龄老人'), every: 'monthly' });
}

export const elder = (desk: Desk, name: string, room: string, ...tags: string[]) => {
  const [building = '', unit = '', number = ''] = room.split('-');
  return enter(desk, { name, to: { roomId: desk.room(building, unit, number) }, on: desk.now.slice(0, 10), tags });
};

export const visit = (desk: Desk, personId: number, changes: Partial<Input<'visits.record'>> = {}) =>
  desk.ask('visits.record', {
    personId,
    on: desk.now.slice(0, 10),
    purpose: 'routine',
    result: 'met',
    visitor: 'staff',
    ...changes,
  });

export const overdue = async (desk: Desk): Promise<string[]> =>
  (await desk.ask('visits.plan', { show: 'overdue' })).rows.map(({ name }) => name);

/** A card that went out for somebody, and what came back of it. */
export async function visitedByCard(desk: Desk, personId: number): Promise<void> {
  const on = desk.now.slice(0, 10);
  await visit(desk, personId, { purpose: 'familyDoctor', service: 'followUp', nextOn: daysAfter(on, 7) });
  await desk.ask('visits.issueCards', { until: daysAfter(on, 7) });
  const card = desk.sqlite.prepare('select number from visitCard where personId = ?').pluck().get(personId) as string;
  await visit(desk, personId, { card, needs: [{ theme: 'company' }] });
}
