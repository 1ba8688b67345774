// The packaged app, as it is shipped: it starts, it holds only what runs, and its fuses are turned.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from '@playwright/test';
import { tamperedWith } from '../../main/self-audit';
import { expect, sandboxed, test } from './fixtures';

const FOLDER = process.env.DOORSTEP_PACKAGED ?? '';
const BINARY = path.join(FOLDER, 'doorstep');
const ASAR = path.join(FOLDER, 'resources/app.asar');

// As the binary stores them: the digits 0 and 1.
const OFF = 48;
const ON = 49;

const FUSES: [FuseV1Options, number][] = [
  [FuseV1Options.RunAsNode, OFF],
  [FuseV1Options.EnableCookieEncryption, ON],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
  [FuseV1Options.EnableNodeCliInspectArguments, OFF],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
  [FuseV1Options.OnlyLoadAppFromAsar, ON],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, OFF],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
];

/** The address the app's own DevTools server tells on stderr. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    app.stderr?.on('data', (text) => {
      const address = /DevTools listening on ws:\/\/([^/]+)\//.exec(String(text))?.[1];
      if (address) resolve(`http://${address}`);
    });
    app.on('exit', (code) => reject(new Error(`the packaged app ended with code ${code}`)));
  });
}

test('the packaged app starts and welcomes', async ({ data }) => {
  const args = [`--data=${data}`, '--remote-debugging-port=0', ...(sandboxed ? [] : ['--no-sandbox'])];
  const app = spawn(BINARY, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(app));
    const context = browser.contexts()[0];
    const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!window) throw new Error('the packaged app opened no window');
    await expect(window.getByText('新建工作站').first()).toBeVisible();
    expect(existsSync(path.join(data, 'doorstep.log'))).toBe(false);
  } finally {
    app.kill();
    await new Promise((resolve) => app.once('close', resolve));
  }
});

test('the packaged app keeps its fuses turned', async () => {
  const wire = await getCurrentFuseWire(BINARY);
  for (const [fuse, state] of FUSES) expect(wire[fuse], FuseV1Options[fuse]).toBe(state);
});

test('the packaged app runs no code handed to it from outside', () => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const run = spawnSync(BINARY, ['-e', 'console.log("ran")', '--version'], { env, encoding: 'utf8', timeout: 2_000 });
  expect(run.stdout).not.toContain('ran');
});

test('the packaged app holds what runs and nothing else', () => {
  const names = listPackage(ASAR, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  const outside = names.filter((name) => !/^\/(out|package\.json$|node_modules($|\/better-sqlite3-multiple-ciphers))/.test(name));
  expect(outside).toEqual([]);
  expect(names.filter((name) => name.endsWith('.node'))).toHaveLength(1);
  expect(names.some((name) => /\/(src|deps)\/|\.ts$|\.map$/.test(name))).toBe(false);
  const unpacked = readdirSync(`${ASAR}.unpacked`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(unpacked.map((entry) => path.extname(entry.name))).toEqual(['.node']);
  expect(existsSync(path.join(FOLDER, 'resources/default_app.asar'))).toBe(false);
});

test('the packaged app is as it was sealed, and one that is not says so and goes no further', async ({ data }) => {
  expect(await tamperedWith(BINARY, path.join(FOLDER, 'resources'))).toBeNull();
  const copy = path.join(data, 'copy');
  cpSync(FOLDER, copy, { recursive: true });
  appendFileSync(path.join(copy, 'resources/app.asar'), 'x');
  const args = [`--data=${data}`, ...(sandboxed ? [] : ['--no-sandbox'])];
  const app = spawn(path.join(copy, 'doorstep'), args, { stdio: 'ignore' });
  try {
    const log = path.join(data, 'doorstep.log');
    await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : '')).toContain('app.asar');
  } finally {
    app.kill('SIGKILL');
    await new Promise((resolve) => app.once('close', resolve));
  }
});

test('the packed app adds less than 12 MB to a bare Electron', () => {
  const bare = statSync(path.join(path.dirname(process.env.DOORSTEP_ELECTRON ?? ''), 'resources/default_app.asar'));
  expect(statSync(ASAR).size).toBeLessThanOrEqual(12_000_000 + bare.size);
});
