// What the tests of hours ask again and again.
import { type Desk, NOW, theHead } from '../support/desk';

let asked = 0;
export const requestId = () => {
  asked += 1;
  return `review-request-${asked}`;
};

type Wanted = { on?: string; from?: string; to?: string; activityId?: number | null };
/** Written down by hand: 2026-11-20 from 9:00 to 11:30 by default. The id of the entry. */
export const add = async (desk: Desk, volunteerId: number, wanted: Wanted = {}) =>
  (
    await desk.ask('hours.add', {
      requestId: requestId(),
      volunteerId,
      on: '2026-11-20',
      from: '09:00',
      to: '11:30',
      words: '忘了刷卡',
      ...wanted,
    })
  ).id;

/** Timed by the desk: in and out so many minutes later. The id of the entry. */
export async function timed(desk: Desk, volunteerId: number, minutes: number): Promise<number> {
  // In the morning, so that nothing closes before it is over.
  if (desk.now === NOW) desk.now = '2026-11-22T01:00:00.000Z';
  const { id } = await desk.ask('hours.punch', { requestId: requestId(), volunteerId });
  desk.now = new Date(Date.parse(desk.now) + minutes * 60_000).toISOString();
  await desk.ask('hours.punch', { requestId: requestId(), volunteerId });
  return id;
}
export const approve = (desk: Desk, ids: number[], reason = '') =>
  desk.ask('hours.review', { ids, decision: 'approved', reason });
export const sums = async (desk: Desk, volunteerId: number) => (await desk.ask('points.sums', { volunteerId })).hours;
export const points = async (desk: Desk, volunteerId: number) => (await desk.ask('points.statement', { volunteerId })).closing;
export const seat = (desk: Desk, staffId: number) => {
  desk.session = { ...theHead, staffId, staffName: '张副站长', role: 'deputy' };
};
