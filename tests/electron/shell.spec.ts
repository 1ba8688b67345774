// What a page of this app can reach: its own files and the desk, nothing else.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Desk } from './fixtures';
import { expect, sandboxed, test } from './fixtures';

/** Process ids of the app's pages. */
const pagePids = ({ app }: Desk) =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getOSProcessId()));

const status = (window: Desk['window'], address: string) =>
  window.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.status,
        () => 'blocked',
      ),
    address,
  );

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

test('nonsense is answered, never thrown', async ({ desk }) => {
  const replies = await desk.window.evaluate(async () => {
    const { invoke } = (window as unknown as { desk: { invoke(...said: unknown[]): Promise<{ ok: boolean }> } }).desk;
    const nonsense: unknown[][] = [
      [],
      [null],
      [{}],
      [42, {}],
      [['residents.list'], {}],
      ['__proto__', {}],
      ['no.such', {}],
      ['x', () => 1],
    ];
    return Promise.all(
      nonsense.map((said) =>
        invoke(...said).then(
          (reply) => reply.ok,
          () => 'thrown',
        ),
      ),
    );
  });
  expect(replies).toEqual(replies.map(() => false));
});

test('the policy travels with every answer and scripts from elsewhere do not run', async ({ desk }) => {
  const policies = await desk.window.evaluate(async () => {
    const addresses = ['/', '/index.html', '/nothing.js', '/%2e%2e%2fpackage.json'];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).headers.get('content-security-policy')));
  });
  for (const policy of policies) expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  const ran = await desk.window.evaluate(async () => {
    const hear: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => hear.push(event.effectiveDirective));
    for (const source of ['', 'https://example.com/x.js', 'data:text/javascript,window.ran=1']) {
      const script = document.createElement('script');
      if (source) script.src = source;
      else script.textContent = 'window.ran = 1';
      document.body.append(script);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ran: 'ran' in window, violations: hear.length };
  });
  expect(ran).toEqual({ ran: false, violations: 3 });
});

test('addresses outside the interface are refused', async ({ desk }) => {
  expect(await status(desk.window, 'file:///etc/passwd')).toBe('blocked');
  for (const address of ['app://other/index.html', 'app://doorstep/..%2f..%2fpackage.json', 'app://doorstep/%5c..%5cx.js']) {
    expect(await status(desk.window, address), address).not.toBe(200);
  }
  // The browser itself folds the plain dots away; what is left must still be nothing of ours.
  expect(await status(desk.window, 'app://doorstep/../../package.json')).toBe(404);
  expect(await status(desk.window, 'app://doorstep/..%2f..%2fpackage.json')).toBe(400);
});

test('the app sends nothing to any network', async ({ desk }) => {
  let hits = 0;
  const server = createServer((_request, answer) => {
    hits += 1;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const outcomes = await desk.window.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      const beacon = navigator.sendBeacon(url, 'x');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        beacon,
        fetch: await fetch(url).then(
          () => 'sent',
          () => 'blocked',
        ),
      };
    }, address);
    expect(outcomes.fetch).toBe('blocked');
    await desk.app.evaluate(async ({ BrowserWindow }, url) => {
      await BrowserWindow.getAllWindows()[0]
        ?.webContents.session.fetch(url)
        .catch(() => {});
    }, address);
    expect(hits).toBe(0);
  } finally {
    server.close();
  }
});

test('the window goes nowhere and opens nothing', async ({ desk }) => {
  const before = desk.window.url();
  const addresses = [
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:window.ran=1',
    'app://doorstep/nothing.html',
  ];
  for (const address of addresses) {
    await desk.window.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
      return window.open(url) === null;
    }, address);
    await desk.window.waitForTimeout(100);
    expect(desk.window.url()).toBe(before);
  }
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const attached = await desk.window.evaluate(() => {
    const view = document.createElement('webview');
    document.body.append(view);
    return 'loadURL' in view;
  });
  expect(attached).toBe(false);
});

test('every permission is denied', async ({ desk }) => {
  const outcomes = await desk.window.evaluate(async () => {
    const refusedOr = (asked: Promise<unknown>) =>
      asked.then(
        (value) => value,
        () => 'denied',
      );
    return [
      await refusedOr(Notification.requestPermission()),
      await refusedOr(navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted')),
      await refusedOr(navigator.mediaDevices.getDisplayMedia().then(() => 'granted')),
      await refusedOr(navigator.clipboard.readText().then(() => 'granted')),
      await refusedOr(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)).then(() => 'granted'),
      ),
      await refusedOr(navigator.requestMIDIAccess().then(() => 'granted')),
    ];
  });
  expect(outcomes).toEqual(outcomes.map(() => 'denied'));
});

test('another window and a frame inside the page are refused in words', async ({ desk }) => {
  const replies = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
    });
    await stranger.loadURL('app://doorstep/index.html');
    const fromWindow = await stranger.webContents.executeJavaScript("desk.invoke('gate.state', {})");
    await stranger.webContents.executeJavaScript(
      "new Promise((done) => { const f = document.createElement('iframe'); f.srcdoc = '<p>x'; f.onload = done; document.body.append(f); }).then(() => 1)",
    );
    const frame = stranger.webContents.mainFrame.frames[0];
    const fromFrame = frame
      ? await frame.executeJavaScript("window.desk ? desk.invoke('gate.state', {}) : 'no desk'")
      : 'no frame';
    stranger.destroy();
    return [fromWindow, fromFrame];
  });
  const refused = { ok: false, failure: { code: 'refused', words: '这个窗口不能使用台账。' } };
  expect(replies[0]).toEqual(refused);
  expect([refused, 'no desk']).toContainEqual(replies[1]);
});

test('a frame of our own window is refused in words', async ({ desk }) => {
  const reply = await desk.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const ours = BrowserWindow.getAllWindows()[0];
    if (!ours) return 'no window';
    // What the bridge would see, were a frame ever given the preload: our own contents, but not the main frame.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...said: unknown[]) => unknown> })._invokeHandlers;
    const senderFrame = { parent: ours.webContents.mainFrame, origin: 'app://doorstep' };
    return handlers.get('desk')?.({ sender: ours.webContents, senderFrame }, 'gate.state', {});
  });
  expect(reply).toEqual({ ok: false, failure: { code: 'refused', words: '这个窗口不能使用台账。' } });
});

test('there is one channel into the main process', async ({ desk }) => {
  const channels = await desk.app.evaluate(({ ipcMain }) => ({
    handled: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
    // Electron itself listens to 'error'.
    heard: ipcMain.eventNames().filter((name) => name !== 'error'),
  }));
  expect(channels).toEqual({ handled: ['desk'], heard: [] });
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
  expect(seen).toEqual({ title: '家门口', size: [1366, 768], least: [1100, 640], menu: null });
});
