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

type Launch = { electron: string; app: string; args: string[]; mark: string };

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

/** Milliseconds from spawn to the mark. Looks only after the start is over, so that looking costs nothing. */
async function timeTo({ electron, app, args, mark }: Launch): Promise<number> {
  const home = mkdtempSync(path.join(tmpdir(), 'doorstep-start-'));
  const began = Date.now();
  const child = spawn(electron, [...unsandboxed, '--remote-debugging-port=0', `--user-data-dir=${home}`, app, ...args], {
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
    return at - began;
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    // What its children still had open is gone a moment later.
    await wait(500);
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** From spawning the app on a copy of this data folder to its ledger on screen. */
export async function toLedger(electron: string, root: string, data: string): Promise<number> {
  const copy = mkdtempSync(path.join(tmpdir(), 'doorstep-data-'));
  cpSync(data, copy, { recursive: true });
  try {
    return await timeTo({ electron, app: root, args: ['--demo', '--at=/residents', `--data=${copy}`], mark: 'ledger' });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** `data` holds a demo station, which is copied for every start. */
export function startBench(electron: string, root: string, data: string): Promise<Result> {
  const bare = path.join(import.meta.dirname, '../../tests/bench/bare/window.mjs');
  return compare({
    name: 'cold start to the painted ledger of 988 residents',
    yardstick: 'bare Electron window, second frame',
    goal: 1.25,
    pairs: 11,
    ours: () => toLedger(electron, root, data),
    theirs: () => timeTo({ electron, app: bare, args: [], mark: 'painted' }),
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
