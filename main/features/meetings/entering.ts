// Meetings that come with a station (the demo), entered by the commands the desk has.
import type { AttendeeState } from '../../../shared/features/attendees';
import { attendees } from '../../../shared/features/attendees';
import { meetings } from '../../../shared/features/meetings';
import { series } from '../../../shared/features/series';
import { topics } from '../../../shared/features/topics';
import type { CommandPowers } from '../../powers';
import { attendeeHandlers } from './attending';
import { collectHandlers } from './collecting';
import { planHandlers } from './planning';
import { attendeesOf } from './queries';
import { seriesHandlers } from './series';

/** A series with the agenda of its kind. Throws for what the contract does not take. */
export const enterSeries = async (powers: CommandPowers, draft: unknown): Promise<number> =>
  (await seriesHandlers['series.add'](powers, series['series.add'].input.parse(draft))).id;

/** A topic that waits. */
export const enterTopic = async (powers: CommandPowers, draft: unknown): Promise<number> =>
  (await collectHandlers['topics.add'](powers, topics['topics.add'].input.parse(draft))).id;

type Coming = { person: unknown; state?: AttendeeState; reason?: string };

/** A meeting with those who come, and whether they came. */
export async function enterMeeting(powers: CommandPowers, draft: unknown, people: readonly Coming[]): Promise<number> {
  const { id: meetingId } = await planHandlers['meetings.add'](powers, meetings['meetings.add'].input.parse(draft));
  for (const { person, state, reason = '' } of people) {
    const wanted = attendees['attendees.add'].input.parse({ meetingId, people: [person] });
    await attendeeHandlers['attendees.add'](powers, wanted);
    const last = Math.max(...(await attendeesOf(powers.db, meetingId)).map(({ id }) => id));
    if (state) await attendeeHandlers['attendees.mark'](powers, { meetingId, ids: [last], state, reason });
  }
  return meetingId;
}
