// P-17: signing in and out through the whole gate (parse, role, transaction, stay, audit entry, reply) against a commit of one row on a
// file with the same encryption and the same settings. Hours of a year lie in the file already.
import { middle, rawCommits } from './commit';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const VOLUNTEERS = 200;
const ENTRIES = 40_000;

function fill({ sqlite }: BenchStation): void {
  sqlite.exec('begin');
  const volunteer = sqlite.prepare(
    "insert into volunteer (id, number, name, latin, cardKey, joinedOn) values (?, ?, '王芳', 'w', ?, '2026-01-01')",
  );
  for (let id = 1; id <= VOLUNTEERS; id += 1) volunteer.run(id, String(10_000 + id), String(id).padStart(20, '0'));
  const entry =
    sqlite.prepare(`insert into hourEntry (requestId, volunteerId, source, countsAs, state, startedAt, endedAt, minutes,
    closedBy, clockDoubt, words, staffId, writtenAt) values (?, ?, 'timed', 'service', 'pending', ?, ?, 60, 'self', 0, '', 1, ?)`);
  const review = sqlite.prepare(
    `insert into hourReview (entryId, decision, reason, staffId, at) values (?, 'approved', '', 1, '')`,
  );
  const began = Date.parse('2026-01-01T00:00:00.000Z');
  for (let at = 1; at <= ENTRIES; at += 1) {
    const started = began + at * 600_000;
    const [from, to] = [new Date(started).toISOString(), new Date(started + 3_600_000).toISOString()];
    entry.run(`filled-entry-${at}`, 1 + (at % VOLUNTEERS), from, to, to);
    review.run(at);
  }
  sqlite.exec('commit');
}

/** 21 pairs; every volunteer in turn signs in, then out. */
export async function punchBench(): Promise<Result[]> {
  const station = await openBenchStation();
  const raw = rawCommits(station);
  let turn = 0;
  const punch = () => {
    turn += 1;
    const volunteerId = 1 + (turn % VOLUNTEERS);
    // Within a minute the second look at a card means nothing: every stay begins anew once it is closed.
    station.clock(Math.floor(turn / VOLUNTEERS) * 30 + (turn % VOLUNTEERS) / VOLUNTEERS);
    return station.ask('hours.punch', { requestId: `bench-request-${turn}`, volunteerId });
  };
  try {
    fill(station);
    return [
      await compare({
        ...{
          name: 'punch in or out through the gate, p50',
          yardstick: 'raw one-row FULL commit, same encryption',
          goal: 2,
          pairs: 21,
        },
        ours: () => middle(punch),
        theirs: () => middle(raw.commit),
      }),
    ];
  } finally {
    raw.close();
    await station.discard();
  }
}
