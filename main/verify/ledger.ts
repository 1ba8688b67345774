// Everything that must hold of a station's file. Reads only: on the open ledger, on a backup, in a drill, on the command line.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { checkAnchors } from './anchors';
import { checkAttachments } from './attachments';
import { checkChain } from './chain';
import { checkGifts } from './gifts';
import { checkHandedOut } from './handed-out';
import { checkFiled } from './log';
import { checkPeople } from './people';
import { checkPoints } from './points';
import { checkSchema } from './schema';
import { checkSums } from './sums';
import { checkTallies } from './tallies';
import type { Anchor, Check, Fault, Step, Verdict } from './verdict';

/** The pages of the file hold together, and every reference leads somewhere. */
function checkFile(sqlite: Sqlite): Fault | null {
  const found = sqlite.pragma('main.quick_check(1)', { simple: true });
  if (found !== 'ok') return { damaged: true, words: '资料文件有损坏，请用最近一份好的备份还原。' };
  const broken = sqlite.pragma('main.foreign_key_check') as { table: string }[];
  return broken[0] ? { words: `台账前后不一致：“${broken[0].table}”里有一条指向不存在的内容。` } : null;
}

const step = (words: string): Step => ({ done: 0, total: 1, words });

function* firstFault(sqlite: Sqlite, anchors: readonly Anchor[]): Check {
  yield step('正在检查资料文件');
  const file = checkFile(sqlite) ?? checkSchema(sqlite);
  if (file) return file;
  yield step('正在核对台账');
  const people = checkPeople(sqlite);
  yield step('正在核对积分');
  const points = (yield* checkPoints(sqlite)) ?? checkGifts(sqlite);
  yield step('正在核对表决');
  const tallies = checkTallies(sqlite) ?? checkSums(sqlite);
  const attachments = (yield* checkAttachments(sqlite)) ?? (yield* checkHandedOut(sqlite));
  // The chain comes last, so that nothing is written between its end and the answer.
  return (
    (yield* checkChain(sqlite)) ??
    checkFiled(sqlite) ??
    checkAnchors(sqlite, anchors) ??
    people ??
    points ??
    tallies ??
    attachments
  );
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code));

/** Everything is read twice, first as pages, then as what they say: so much of it stays in memory until then. KiB. */
const ROOM = 256 * 1024;

/** Makes room; returns how to give it back. */
function roomIn(sqlite: Sqlite): () => void {
  const before = sqlite.pragma('main.cache_size', { simple: true });
  sqlite.pragma(`main.cache_size = -${ROOM}`);
  return () => {
    if (sqlite.open) sqlite.pragma(`main.cache_size = ${before}`);
  };
}

/** As verifyLedger, and can be left between two steps: for a check that shows how far it is and can be cancelled. Whoever ends it early throws into it. */
export function* verifying(sqlite: Sqlite, anchors: readonly Anchor[] = []): Generator<Step, Verdict> {
  const giveBack = roomIn(sqlite);
  try {
    const fault = yield* firstFault(sqlite, anchors);
    if (fault) return { ok: false, ...fault };
    const head = sqlite.prepare('SELECT id, hash FROM main.auditEntry ORDER BY id DESC LIMIT 1').get();
    const last = (head as { id: number; hash: string } | undefined) ?? null;
    return { ok: true, entries: last?.id ?? 0, head: last };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { ok: false, damaged: true, words: '资料文件有损坏，读不出来。请用最近一份好的备份还原。' };
  } finally {
    giveBack();
  }
}

/**
 * Checks the whole file: pages, references, tables and triggers, the audit chain (against anchors kept elsewhere, when given),
 * people and search. Any open connection, also one that is read only. Returns the first fault in a sentence; throws only for a mistake of the app.
 */
export function verifyLedger(sqlite: Sqlite, anchors: readonly Anchor[] = []): Verdict {
  const walk = verifying(sqlite, anchors);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}
