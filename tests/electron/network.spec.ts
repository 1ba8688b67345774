// No phone-home, by the kernel's word: every connection any process of the app asks for during a window's life is listed.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { figure } from '../faults/support/figures';
import { expect, test } from './fixtures';
import { openKiosk } from './front-desk';
import { open } from './steps';

const ROOT = path.resolve(import.meta.dirname, '../..');
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;

/** What a desktop program says to its own machine: display, message bus, printer, names of users. Nothing of it leaves the PC. */
const local = /sun_path=@?"[^"]*(X11-unix|dbus|bus|cups|nscd|pulse|SingletonSocket|Singleton)/;

/** Every entry of the rail, one after the other. Returns how many there were. */
async function everyScreen(window: Page): Promise<number> {
  const rail = window.getByRole('navigation', { name: '主导航' });
  const closed = rail.locator('button[aria-expanded=false][id]');
  while ((await closed.count()) > 0) await closed.first().click();
  const entries = await rail.getByRole('link').all();
  for (const entry of entries) {
    await entry.click();
    await expect(entry).toHaveAttribute('aria-current', 'page');
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  }
  return entries.length;
}

test('no screen of the window, and no kiosk, asks for a connection beyond this machine', async ({ data }) => {
  test.skip(!canTrace, 'strace is not here');
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-trace-'));
  const [log, script] = [path.join(folder, 'trace'), path.join(folder, 'traced')];
  const binary = process.env.DOORSTEP_ELECTRON ?? '';
  writeFileSync(script, `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=connect -o '${log}' '${binary}' "$@"\n`);
  chmodSync(script, 0o755);
  // A traced process gains no rights from its files, so Chromium's sandbox helper cannot work under strace.
  const app = await electron.launch({ executablePath: script, args: [ROOT, `--data=${data}`, '--demo', '--no-sandbox'] });
  try {
    const window = await app.firstWindow();
    await expect(window.getByRole('heading', { name: '今日' })).toBeVisible();
    expect(await everyScreen(window)).toBeGreaterThan(30);
    await open(window, '今日');
    const kiosk = await openKiosk({ app, window, data });
    await kiosk.getByRole('button', { name: '我的积分' }).click();
  } finally {
    await app.close();
  }
  const asked = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('connect('));
  rmSync(folder, { recursive: true, force: true });
  expect(asked.length, 'the display at least is connected to').toBeGreaterThan(0);
  expect(asked.filter((line) => !line.includes('AF_UNIX'))).toEqual([]);
  expect(asked.filter((line) => !local.test(line))).toEqual([]);
  figure('B.8 no phone-home', `${asked.length} connections asked for, 0 but to sockets of this machine`);
});
