// A chain that was cut short, or written anew from some entry on, is whole by itself. It is not what a printed paper and the
// header of a backup remember.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Anchor, Fault } from './verdict';

const since = (good: number) => (good === 0 ? '从头' : `从第${good + 1}条`);

/** Compares the chain with where it ended before; null when every anchor lies on it. */
export function checkAnchors(sqlite: Sqlite, anchors: readonly Anchor[]): Fault | null {
  const hashAt = sqlite.prepare('SELECT hash FROM main.auditEntry WHERE id = ?').pluck();
  const last = sqlite.prepare('SELECT ifnull(max(id), 0) FROM main.auditEntry').pluck().get() as number;
  let good = 0;
  for (const { id, hash, words } of [...anchors].sort((one, other) => one.id - other.id)) {
    const found = hashAt.get(id) as string | undefined;
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
