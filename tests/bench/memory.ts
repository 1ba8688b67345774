// What the app takes of the memory of the PC (P-04): the proportional set of all its processes, half a minute after its ledger of 20 000
// residents was painted and nobody did anything, against that of the least an Electron app can be. Megabytes stand where other benches
// have milliseconds.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, demoOf, peopleWithCare } from './demo-station';
import { compare, type Result } from './measure';
import { bareStarted, ledgerStarted } from './start';

const PEOPLE = 20_000;
const IDLE_MS = 30_000;
const KB_OF_MB = 1024;
/** The sandbox lets nobody read what a process has in memory: both sides go without it here. */
const READABLE = ['--no-sandbox'];

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );

const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/** What a process has in memory, its share of what it has together with others; in MB. */
function megabytesOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`process ${pid} does not say what it has in memory`);
  return Number(kilobytes) / KB_OF_MB;
}

async function idle({ pid }: { pid: number }): Promise<number> {
  await wait(IDLE_MS);
  return treeOf(pid).reduce((sum, one) => sum + megabytesOf(one), 0);
}

export async function memoryBench({ electron, project, folder }: Bench): Promise<Result[]> {
  const data = path.join(folder, 'memory-20k');
  await demoOf(data, peopleWithCare(PEOPLE));
  const result = await compare({
    name: 'memory of all processes after 30 s, ledger of 20 k residents',
    yardstick: 'bare Electron window, the same time',
    ...{ goal: 1.3, pairs: 3 },
    ours: () => ledgerStarted({ electron, root: project, data }, idle, READABLE),
    theirs: () => bareStarted(electron, idle, READABLE),
  });
  return [result];
}
