// What a process did to its files, call by call, as strace saw it. Only the main thread writes here, so only it is followed
// and the order is exact; an acknowledgement is a write to stdout in the same list.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

export type Step =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync'; file: string }
  | { kind: 'gone'; file: string }
  | { kind: 'said'; line: string };

export const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

const CALLS = 'openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink';
const TEXT = '"((?:\\\\x[0-9a-f]{2})*)"';
const patterns = {
  open: new RegExp(`^openat\\(\\w+, ${TEXT}.*\\) = (\\d+)`),
  put: new RegExp(`^pwrite64\\((\\d+), ${TEXT}, \\d+, (\\d+)\\) = \\d+`),
  say: new RegExp(`^write\\(1, ${TEXT}, \\d+\\) = \\d+`),
  sync: /^(?:fsync|fdatasync)\((\d+)\)\s+= 0/,
  cut: /^ftruncate\((\d+), (\d+)\)\s+= 0/,
  drop: new RegExp(`^unlink\\(${TEXT}\\)\\s+= 0`),
};
const bytesOf = (hex = '') => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

/** Reads one line; null when it is of no interest. `open` knows which file a number stands for. */
function stepOf(line: string, open: Map<string, string>): Step | null {
  const at = (number = '') => open.get(number) ?? '';
  const opened = patterns.open.exec(line);
  if (opened) open.set(opened[2] ?? '', bytesOf(opened[1]).toString());
  const put = patterns.put.exec(line);
  if (put) return { kind: 'write', file: at(put[1]), bytes: bytesOf(put[2]), at: Number(put[3]) };
  const said = patterns.say.exec(line);
  if (said) return { kind: 'said', line: bytesOf(said[1]).toString().trim() };
  const sync = patterns.sync.exec(line);
  if (sync) return { kind: 'sync', file: at(sync[1]) };
  const cut = patterns.cut.exec(line);
  if (cut) return { kind: 'cut', file: at(cut[1]), length: Number(cut[2]) };
  const drop = patterns.drop.exec(line);
  return drop ? { kind: 'gone', file: bytesOf(drop[1]).toString() } : null;
}

/**
 * Runs a script under strace to its end and returns what it did to files whose names begin with `base` (but for the shared
 * memory beside them, which a power loss takes anyway). Throws when the script fails.
 */
export function traced(base: string, script: string, args: readonly string[]): Step[] {
  const log = `${base}.trace`;
  const strace = ['-xx', '-s', '300000', '-e', `trace=${CALLS}`, '-o', log, process.execPath, script, ...args];
  execFileSync('strace', strace, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  const open = new Map<string, string>();
  const steps = readFileSync(log, 'latin1')
    .split('\n')
    .map((line) => stepOf(line, open));
  rmSync(log);
  const ours = (file: string) => file.startsWith(base) && !file.endsWith('-shm');
  return steps.filter((step) => step !== null).filter((step) => step.kind === 'said' || ours(step.file));
}
