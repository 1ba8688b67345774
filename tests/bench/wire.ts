// What the wire costs (P-15, P-16): a question that is parsed, admitted by role and password, answered and parsed again, from the page of
// the real window to the desk and back, against a bare `invoke` that only says it again; and a thousand lines of the ledger, as many as
// five pages hold, against the same lines as objects that lie ready in a bare main process. Serial, in batches.
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { type Bench, inWindowOf } from './demo-station';
import { compare, type Result } from './measure';
import { sandboxed } from './sandbox';

/** Calls of one batch. */
const CALLS = 1000;
/** A page as large as the contract allows, so many of them, so often. */
const SIZE = 200;
const PAGES = 5;
const FETCHES = 10;
const PAIRS = 11;

type Rows = { rows: unknown[]; next: unknown };

/** In the page of the app: milliseconds of so many small questions, one behind the other. */
async function askSerially(calls: number): Promise<number> {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const reply = JSON.parse(await window.desk.invoke('station.get', {}));
    if (!reply.ok) throw new Error('the desk did not answer');
  }
  return performance.now() - began;
}

const askOnce = async () => JSON.parse(await window.desk.invoke('station.get', {}));

/** In the bare page: the same number of echoes. */
async function echoSerially({ calls, said }: { calls: number; said: unknown }): Promise<number> {
  const { bare } = globalThis as unknown as { bare: { echo(said: unknown): Promise<unknown> } };
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) await bare.echo(said);
  return performance.now() - began;
}

/** In the page of the app: milliseconds of a thousand lines, from page to page of the ledger; the lines of the last time. */
async function fetchRows({ size, pages, fetches }: { size: number; pages: number; fetches: number }) {
  let lines: unknown[] = [];
  const began = performance.now();
  for (let fetch = 0; fetch < fetches; fetch += 1) {
    let after: unknown = null;
    lines = [];
    for (let page = 0; page < pages; page += 1) {
      const reply = JSON.parse(await window.desk.invoke('residents.list', { filter: {}, page: { after, size } }));
      if (!reply.ok) throw new Error('the ledger did not answer');
      const { rows, next } = reply.value as Rows;
      lines.push(...rows);
      after = next;
    }
  }
  return { took: (performance.now() - began) / fetches, lines };
}

/** In the bare page: the same lines, which lie ready. */
async function fetchLaid(fetches: number): Promise<number> {
  const { bare } = globalThis as unknown as { bare: { rows(): Promise<unknown[]> } };
  const began = performance.now();
  for (let fetch = 0; fetch < fetches; fetch += 1) if ((await bare.rows()).length === 0) throw new Error('no rows');
  return (performance.now() - began) / fetches;
}

async function inBareWindow<T>({ electron, project }: Bench, laid: unknown[], measure: (bare: Page) => Promise<T>): Promise<T> {
  const echo = path.join(project, 'tests/bench/bare/echo.mjs');
  const app = await _electron.launch({ executablePath: electron, args: [echo], chromiumSandbox: sandboxed });
  try {
    const bare = await app.firstWindow();
    await bare.waitForLoadState();
    await app.evaluate((_electron, rows) => Object.assign(globalThis, { rowsLaidReady: rows }), laid);
    return await measure(bare);
  } finally {
    await app.close();
  }
}

async function against(window: Page, bare: Page, said: unknown): Promise<Result[]> {
  const calls = await compare({
    name: 'a question through the window, the gate and back',
    yardstick: 'bare `invoke` that echoes the same answer',
    ...{ goal: 1.2, pairs: PAIRS },
    ours: async () => (await window.evaluate(askSerially, CALLS)) / CALLS,
    theirs: async () => (await bare.evaluate(echoSerially, { calls: CALLS, said })) / CALLS,
  });
  const rows = await compare({
    name: '1 000 lines of the ledger, five pages, read and sent',
    yardstick: 'bare `invoke` of the same objects, lying ready',
    ...{ goal: 0.5, pairs: PAIRS },
    ours: async () => (await window.evaluate(fetchRows, { size: SIZE, pages: PAGES, fetches: FETCHES })).took,
    theirs: () => bare.evaluate(fetchLaid, FETCHES),
  });
  return [calls, rows];
}

/** Both at 20 000 people, one line of the table each. */
export const wireBench = (bench: Bench): Promise<Result[]> =>
  inWindowOf(bench, 20_000, async (window) => {
    const { lines } = await window.evaluate(fetchRows, { size: SIZE, pages: PAGES, fetches: 1 });
    if (lines.length !== SIZE * PAGES) throw new Error(`only ${lines.length} lines came`);
    const said = await window.evaluate(askOnce);
    return inBareWindow(bench, lines, (bare) => against(window, bare, said));
  });
