// The window itself: sandboxed, ours, and reaching the desk by two functions.
import { readFileSync } from 'node:fs';
import type { Desk } from './fixtures';
import { expect, sandboxed, test } from './fixtures';

/** Process ids of the app's pages. */
const pagePids = ({ app }: Desk) =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getOSProcessId()));

test('every page runs in the sandbox of the system', async ({ desk }) => {
  test.skip(!sandboxed, 'this machine lets the test user have no sandbox');
  for (const pid of await pagePids(desk)) {
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  }
});

test('every page has the closed preferences', async ({ desk }) => {
  const preferences = await desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  expect(preferences).not.toHaveLength(0);
  for (const one of preferences) {
    expect(one).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  }
});

test('the window knows nothing of Node', async ({ desk }) => {
  const known = await desk.window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  );
  expect(known).toEqual([]);
});

test('the window reaches the desk by two functions and cannot change them', async ({ desk }) => {
  const seen = await desk.window.evaluate(() => {
    const { desk } = window as unknown as { desk: Record<string, unknown> };
    return {
      names: Object.keys(desk).sort(),
      frozen: Object.isFrozen(desk),
      kinds: Object.values(desk).map((one) => typeof one),
    };
  });
  expect(seen).toEqual({ names: ['invoke', 'on'], frozen: true, kinds: ['function', 'function'] });
});

test('the window is ours in name, size and menu', async ({ desk }) => {
  const seen = await desk.app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return {
      title: window?.getTitle(),
      size: window?.getSize(),
      least: window?.getMinimumSize(),
      menu: Menu.getApplicationMenu(),
    };
  });
  expect(seen).toEqual({ title: '家门口', size: [1366, 768], least: [880, 440], menu: null });
});
