// Volunteers and activities as rows, for the tests of hours, points, gifts and the front desk.
import { RUN, runCommand } from '../../../main/command';
import { type Posted, transfer } from '../../../main/features/points/queries';
import type { CommandPowers } from '../../../main/powers';
import { dayInChina } from '../../../shared/text';
import type { Desk } from './desk';

let made = 0;

/** Somebody who is no resident. Returns the id. `staffId`: the account of this volunteer. */
export function volunteer({ sqlite }: Pick<Desk, 'sqlite'>, name = '王芳', staffId: number | null = null): number {
  made += 1;
  const row = sqlite
    .prepare(`insert into volunteer (number, name, latin, staffId, cardKey, joinedOn) values
      ((select ifnull(max(number), 10000) + 1 from volunteer), ?, 'w', ?, ?, '2026-01-01')`)
    .run(name, staffId, String(made).padStart(20, '0'));
  return Number(row.lastInsertRowid);
}

type Held = { heldOn?: string; startsAt?: string; endsAt?: string; countsAs?: string };

/** An activity; by default 2026-11-22 from 14:00 to 17:00. Returns the id. */
export function activity({ sqlite }: Pick<Desk, 'sqlite'>, { heldOn, startsAt, endsAt, countsAs }: Held = {}): number {
  const row = sqlite
    .prepare(`insert into activity (name, heldOn, startsAt, endsAt, place, content, served, responsible, recorder, countsAs)
      values ('清扫楼道', ?, ?, ?, '小区', '', '', '', '', ?)`)
    .run(heldOn ?? '2026-11-22', startsAt ?? '14:00', endsAt ?? '17:00', countsAs ?? 'service');
  return Number(row.lastInsertRowid);
}

/** Another account that may review. Returns the id. */
export const colleague = ({ sqlite }: Pick<Desk, 'sqlite'>, name = '张副站长'): number =>
  Number(
    sqlite.prepare("insert into staff (name, role, createdAt, publicKey) values (?, 'deputy', '', 'key')").run(name)
      .lastInsertRowid,
  );

/** One transaction as a feature's command would have it, under a name of the tests. */
export const write = <T>(desk: Desk, change: (powers: CommandPowers) => Promise<T>): Promise<T> => {
  const running = () => ({ run: RUN, ran: desk.ran ?? Date.parse(desk.now) });
  const { now, session } = desk;
  return runCommand({ ...desk, running }, 'points.adjust', { now, today: dayInChina(now), session }, change);
};

/** Points out of nothing, so that there is something to spend. */
export const grant = (desk: Desk, volunteerId: number, points: number): Promise<Posted> => {
  made += 1;
  const posting = { id: `grant-${made}`, points, code: 'adjusted' as const, words: '测试' };
  return write(desk, (powers) => transfer(powers, { ...posting, from: 'adjusted', to: { volunteerId } }));
};
