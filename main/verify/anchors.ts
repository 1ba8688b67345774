// A chain that was cut short, or written anew from some entry on, is whole by itself. It is not what a printed paper and the
// header of a backup remember.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { lookupIn } from './log';
import type { Anchor, Fault } from './verdict';

const since = (good: number) => (good === 0 ? '从头' : `从第${good + 1}条`);

type Restore = { id: number; at: string; before: string | null; after: string | null };
type Gap = { id: number; at: string; from: number; to: number };
type Was = { replaced?: { id: number } | null; away?: { from: number; to: number } | null };

/** What restores took away, as their own entries (`id`) say: the entries after `from`, up to `to`. */
export function gapsIn(sqlite: Sqlite): Gap[] {
  const rows = sqlite.prepare(`SELECT id, at, before, after FROM main.auditEntry
    WHERE id IN (SELECT id FROM ${lookupIn(sqlite, 'auditActs')} WHERE operation = 'gate.restore') AND result = 'done' AND salt IS NOT NULL`);
  return (rows.all() as Restore[]).map(({ id, at, before, after }) => {
    const { replaced, away } = JSON.parse(before ?? '{}') as Was;
    const { head } = JSON.parse(after ?? '{}') as { head?: { id: number } };
    return { id, at, ...(away ?? { from: head?.id ?? 0, to: replaced?.id ?? Number.MAX_SAFE_INTEGER }) };
  });
}

/** Whether a restore, which is in the log, took that entry away after it was remembered. */
const isRestoredAway = ({ id, at }: Anchor, gaps: readonly Gap[]): boolean =>
  at !== undefined && gaps.some((gap) => id > gap.from && id <= gap.to && at <= gap.at);

/** Compares the chain with where it ended before; null when every anchor lies on it. */
export function checkAnchors(sqlite: Sqlite, anchors: readonly Anchor[]): Fault | null {
  const hashAt = sqlite.prepare('SELECT hash FROM main.auditEntry WHERE id = ?').pluck();
  const last = sqlite.prepare('SELECT ifnull(max(id), 0) FROM main.auditEntry').pluck().get() as number;
  let gaps: Gap[] | undefined;
  let good = 0;
  for (const anchor of [...anchors].sort((one, other) => one.id - other.id)) {
    const { id, hash, words } = anchor;
    const found = hashAt.get(id) as string | undefined;
    if (!found?.startsWith(hash)) {
      gaps ??= gapsIn(sqlite);
      if (isRestoredAway(anchor, gaps)) continue;
    }
    if (found === undefined) {
      return {
        firstBad: last + 1,
        words: `${words}记着审计记录写到第${id}条，这里只到第${last}条：后面的被截掉了，或者换成了旧的文件。`,
      };
    }
    if (!found.startsWith(hash)) {
      return { firstBad: good + 1, words: `${words}记着的第${id}条和这里的不一样：审计记录${since(good)}起被换过。` };
    }
    good = id;
  }
  return null;
}
