// Cold start: from spawning the process until the ledger of 988 residents is painted, against until a bare Electron window
// is. Both pages leave a mark when their second frame is up; the clock is the parent's.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { type Bench, demoOf, peopleWithCare } from './demo-station';
import { compare, type Result } from './measure';
import { unsandboxed } from './sandbox';

const BARE = path.join(import.meta.dirname, '../../tests/bench/bare/window.mjs');

type Launch = { electron: string; app: string; args: string[]; mark: string; switches?: readonly string[] };
/** A started app: its first process, and milliseconds from spawn to the mark. */
type Started = { pid: number; took: number };

/** Resolves to the address of the page debugger, which both sides carry alike. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.on('exit', () => reject(new Error(`ended early: ${said.slice(-400)}`)));
  });
}

/** Starts an app and ends it when it was measured. Looks only after the start is over, so that looking costs nothing. */
async function started(launch: Launch, measure: (app: Started) => Promise<number>): Promise<number> {
  const { electron, app, args, mark, switches = unsandboxed } = launch;
  const home = mkdtempSync(path.join(tmpdir(), 'doorstep-start-'));
  const began = Date.now();
  const child = spawn(electron, [...switches, '--remote-debugging-port=0', `--user-data-dir=${home}`, app, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that its children end with it.
    detached: true,
  });
  try {
    const address = await debuggerOf(child);
    await wait(3000);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('no window');
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { polling: 200 });
    const at = await page.evaluate(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
      mark,
    );
    await browser.close();
    return await measure({ pid: child.pid ?? 0, took: at - began });
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    // What its children still had open is gone a moment later.
    await wait(500);
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** The least an Electron app can be, on screen. */
export const bareStarted = (
  electron: string,
  measure: (app: Started) => Promise<number>,
  switches?: readonly string[],
): Promise<number> => started({ electron, app: BARE, args: [], mark: 'painted', ...(switches && { switches }) }, measure);

/** The app on a copy of this data folder, its ledger on screen. */
export async function ledgerStarted(
  { electron, root, data }: { electron: string; root: string; data: string },
  measure: (app: Started) => Promise<number>,
  switches?: readonly string[],
): Promise<number> {
  const copy = mkdtempSync(path.join(tmpdir(), 'doorstep-data-'));
  cpSync(data, copy, { recursive: true });
  try {
    const args = ['--demo', '--at=/residents', `--data=${copy}`];
    return await started({ electron, app: root, args, mark: 'ledger', ...(switches && { switches }) }, measure);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const took = async (app: Started) => app.took;

/** From spawning the app on a copy of this data folder to its ledger on screen. */
export const toLedger = (electron: string, root: string, data: string): Promise<number> =>
  ledgerStarted({ electron, root, data }, took);

/** `data` holds a demo station, which is copied for every start. */
export function startBench(electron: string, root: string, data: string): Promise<Result> {
  return compare({
    name: 'cold start to the painted ledger of 988 residents',
    yardstick: 'bare Electron window, second frame',
    goal: 1.25,
    pairs: 11,
    ours: () => toLedger(electron, root, data),
    theirs: () => bareStarted(electron, took),
  });
}

/** Nothing at the start may grow with the ledger. */
export async function largeStartBench({ electron, project, folder }: Bench): Promise<Result[]> {
  const [large, small] = [path.join(folder, 'start-200k'), path.join(folder, 'start-988')];
  await demoOf(large, peopleWithCare(200_000));
  await demoOf(small, peopleWithCare(988));
  const result = await compare({
    name: 'cold start to the painted ledger of 200 k residents',
    yardstick: 'the same of 988 residents',
    ...{ goal: 1.1, pairs: 11 },
    ours: () => toLedger(electron, project, large),
    theirs: () => toLedger(electron, project, small),
  });
  return [result];
}
