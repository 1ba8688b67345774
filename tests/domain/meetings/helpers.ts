import type { Input } from '../../../shared/operations';
import { type Desk, TODAY } from '../support/desk';

export const draft = (rest: Partial<Input<'meetings.add'>> = {}): Input<'meetings.add'> => ({
  ...{ kind: 'deliberation', title: '楼道堆物议事会', heldOn: TODAY, startsAt: '09:00', endsAt: '10:30', place: '小院议事厅' },
  ...rest,
});
export const hold = async (desk: Desk, rest: Partial<Input<'meetings.add'>> = {}) =>
  (await desk.ask('meetings.add', draft(rest))).id;
export const card = (desk: Desk, id: number) => desk.ask('meetings.card', { id });

/** Puts these on the list, by name and unit. */
export const list = (desk: Desk, meetingId: number, ...people: [name: string, unit?: string][]) =>
  desk.ask('attendees.add', { meetingId, people: people.map(([name, unit = '']) => ({ name, unit })) });

/** Who of a list they are. */
export const idsOf = async (desk: Desk, meetingId: number, ...names: string[]) => {
  const { attendees } = await card(desk, meetingId);
  return names.map((name) => attendees.find((one) => one.name === name)?.id ?? 0);
};
