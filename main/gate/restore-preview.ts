// What a restore would take away: the present log and the one in the backup, from where they part.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { RestorePreview } from '../../shared/backups';
import { livingIn } from '../backups/facts';
import { gapsIn } from '../verify/anchors';
import { actOf } from '../words/acts';

type Outlook = Pick<RestorePreview, 'known' | 'now' | 'lost' | 'lostFrom' | 'lostTo' | 'lines' | 'regained' | 'erased'>;

export const unknown: Outlook = {
  ...{ known: false, now: null, lost: 0, lostFrom: null, lostTo: null, lines: [], regained: 0, erased: 0 },
};

const lastId = (sqlite: Sqlite) => sqlite.prepare('SELECT ifnull(max(id), 0) FROM main.auditEntry').pluck().get() as number;
const hashAt = (sqlite: Sqlite, id: number) => sqlite.prepare('SELECT hash FROM main.auditEntry WHERE id = ?').pluck().get(id);

/** The number of the last entry both logs have. Each entry carries those before it, so halving finds it. */
function common(one: Sqlite, other: Sqlite): number {
  let [same, differs] = [0, Math.min(lastId(one), lastId(other)) + 1];
  while (differs - same > 1) {
    const middle = Math.floor((same + differs) / 2);
    if (hashAt(one, middle) === hashAt(other, middle)) same = middle;
    else differs = middle;
  }
  return same;
}

/**
 * The numbers of the entries that a restore takes away: after `from`, up to `to`. An earlier restore that is among them is forgotten
 * with them, so what that one took away is counted here.
 */
export function takenAway(present: Sqlite, backup: Sqlite): { from: number; to: number } {
  const parted = common(present, backup);
  const earlier = gapsIn(present).filter(({ id }) => id > parted);
  return {
    from: Math.min(parted, ...earlier.map(({ from }) => from)),
    to: Math.max(lastId(present), ...earlier.map(({ to }) => to)),
  };
}

type Line = { operation: string; who: string; times: number; first: string; last: string };

/** Coming and going, and the backups themselves, are nothing that could be lost. */
const idle: ReadonlySet<string> = new Set(['door', 'safety']);

/** What is missed most stands first: people of the ledger before papers that were printed of them. */
const weight = ({ operation }: Line): number => {
  const kind = actOf(operation)?.kind;
  if (kind === 'imports' || kind === 'ledger') return 0;
  return kind === 'output' || kind === 'reveal' || kind === 'accounts' ? 2 : 1;
};

/** Two logs of one station, from where they part. */
export function compareLogs(present: Sqlite, backup: Sqlite): Outlook {
  const from = common(present, backup);
  // One command leaves several entries at the same instant: it is one act.
  const after = `SELECT operation, staffName AS who, count(DISTINCT at) AS times, min(at) AS first, max(at) AS last FROM main.auditEntry
    WHERE id > ? AND result = 'done' GROUP BY operation, staffName ORDER BY times DESC, max(id) DESC`;
  const lines = (present.prepare(after).all(from) as Line[])
    .filter(({ operation }) => !idle.has(actOf(operation)?.kind ?? ''))
    .sort((one, other) => weight(one) - weight(other));
  const regained = backup.prepare(after).all(from) as Line[];
  const erased = (sqlite: Sqlite) =>
    sqlite.prepare("SELECT count(*) FROM main.erasure WHERE subject = 'person'").pluck().get() as number;
  const sum = (all: Line[]) => all.reduce((whole, { times }) => whole + times, 0);
  return {
    known: true,
    now: livingIn(present),
    lost: sum(lines),
    lostFrom: lines.map(({ first }) => first).sort()[0] ?? null,
    lostTo:
      lines
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
    lines: lines.map(({ operation, who, times, last }) => ({ words: actOf(operation)?.act ?? '更正', who, times, last })),
    regained: sum(regained.filter(({ operation }) => !idle.has(actOf(operation)?.kind ?? ''))),
    erased: Math.max(0, erased(present) - erased(backup)),
  };
}
