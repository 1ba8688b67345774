// Approved hours as rows, for the papers of volunteers.
import { randomUUID } from 'node:crypto';
import type { Desk } from '../support/desk';

type Given = {
  volunteerId: number;
  on: string;
  minutes: number;
  activityId?: number;
  source?: 'timed' | 'hand';
  countsAs?: 'service' | 'training' | 'drill';
  state?: 'pending' | 'approved' | 'returned';
  corrects?: number;
};

/** Hours that began at nine, reviewed by another account. Returns the id of the entry. */
export function hoursOf({ sqlite }: Pick<Desk, 'sqlite'>, given: Given): number {
  const { volunteerId, on, minutes, activityId = null, source = 'timed', countsAs = 'service', corrects = null } = given;
  const state = given.state ?? 'approved';
  const start = new Date(`${on}T09:00:00+08:00`);
  const end = new Date(start.getTime() + Math.max(minutes, 1) * 60_000);
  const row = sqlite
    .prepare(`insert into hourEntry (requestId, volunteerId, activityId, source, countsAs, state, startedAt, endedAt, minutes, clockDoubt,
      words, staffId, writtenAt, corrects) values (?, ?, ?, ?, ?, 'pending', ?, ?, ?, 0, '值守', 1, ?, ?)`)
    .run(
      ...[randomUUID(), volunteerId, activityId, source, countsAs, start.toISOString(), end.toISOString(), minutes],
      ...[end.toISOString(), corrects],
    );
  const id = Number(row.lastInsertRowid);
  if (state !== 'pending')
    sqlite.prepare("insert into hourReview (entryId, decision, reason, staffId, at) values (?, ?, '', 1, '')").run(id, state);
  return id;
}

export const issuing = {
  ...{ committee: '幸福里社区居民委员会', personInCharge: '赵主任', handler: '李站长', contact: '029-12345678' },
  ...{ noticeFrom: '2026-11-10', noticeTo: '2026-11-16', noticePlace: '社区公示栏', words: '' },
};

/** The paper as it was frozen. */
export const htmlOf = async (desk: Desk, id: number): Promise<string> => (await desk.ask('papers.html', { id })).html;
