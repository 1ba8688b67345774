// What a page of this app cannot do: load from elsewhere, leave, open windows, ask for devices, reach a network.
import { listening, tryEveryWayOut } from './canary';
import type { Desk } from './fixtures';
import { expect, test } from './fixtures';

const status = (window: Desk['window'], address: string) =>
  window.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.status,
        () => 'blocked',
      ),
    address,
  );

test('the policy travels with every answer and scripts from elsewhere do not run', async ({ desk }) => {
  const policies = await desk.window.evaluate(async () => {
    const addresses = ['/', '/index.html', '/nothing.js', '/%2e%2e%2fpackage.json'];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).headers.get('content-security-policy')));
  });
  for (const policy of policies) expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  const ran = await desk.window.evaluate(async () => {
    let violations = 0;
    // Each of the three is refused before it is asked whether one of them ran.
    const refused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => {
        violations += 1;
        if (violations === 3) resolve();
      });
    });
    for (const source of ['', 'https://example.com/x.js', 'data:text/javascript,window.ran=1']) {
      const script = document.createElement('script');
      if (source) script.src = source;
      else script.textContent = 'window.ran = 1';
      document.body.append(script);
    }
    await refused;
    return { ran: 'ran' in window, violations };
  });
  expect(ran).toEqual({ ran: false, violations: 3 });
});

test('the page itself asks for nothing its policy forbids', async ({ desk }) => {
  const asked = await desk.window.evaluate(async () => {
    const seen: string[] = [];
    const observer = new ReportingObserver((reports) => seen.push(...reports.map((report) => JSON.stringify(report))), {
      types: ['csp-violation'],
      buffered: true,
    });
    observer.observe();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return seen;
  });
  expect(asked).toEqual([]);
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

test('the app sends nothing to any network, whatever a page of it tries', async ({ desk }) => {
  const canary = await listening();
  try {
    await tryEveryWayOut(desk.window, canary.ports);
    for (const host of canary.ports.hosts)
      await desk.app.evaluate(async ({ BrowserWindow }, url) => {
        await BrowserWindow.getAllWindows()[0]
          ?.webContents.session.fetch(url)
          .catch(() => {});
      }, `http://${host}:${canary.ports.tcp}/`);
    expect(canary.heard).toEqual({ connections: 0, packets: 0 });
  } finally {
    canary.close();
  }
});

/** Where a page could be sent beside the addresses whose refusal is waited for below; about:blank, which holds nothing, it may become. */
const NOWHERE = [
  ...['http://127.0.0.1/', 'http://localhost:8080/x', 'https://[::1]/', 'ftp://example.com/', 'ws://example.com/'],
  ...['file:///', 'file://server/share/x', 'filesystem:app://doorstep/temporary/x', 'view-source:app://doorstep/index.html'],
  ...['chrome://settings', 'devtools://devtools/bundled/inspector.html', 'app://other/index.html', 'app:kiosk.html'],
  ...['ms-msdt:/id', 'mailto:a@example.com', 'tel:110', 'app://doorstep/kiosk.html', 'blob:app://doorstep/x'],
];

test('the window goes nowhere and opens nothing', async ({ desk }) => {
  const before = desk.window.url();
  // Whoever refuses says so: the page on its console, or our guard by stopping the way out.
  const refused: string[] = [];
  desk.window.on('console', (message) => refused.push(message.text()));
  await desk.app.evaluate(({ BrowserWindow }) => {
    const stopped: string[] = [];
    Object.assign(globalThis, { stopped });
    const watch = ({ url, defaultPrevented }: { url: string; defaultPrevented: boolean }) =>
      defaultPrevented && stopped.push(url);
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', watch);
  });
  const stopped = () => desk.app.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
  const addresses = {
    'https://example.com/': 'https://example.com/',
    'file:///etc/passwd': 'Not allowed to load local resource: file:///etc/passwd',
    'data:text/html,x': 'Not allowed to navigate top frame to data URL: data:text/html,x',
    'javascript:window.ran=1': 'Refused to run the JavaScript URL',
    'app://doorstep/nothing.html': 'app://doorstep/nothing.html',
  };
  for (const address of NOWHERE)
    expect(
      await desk.window.evaluate((url) => {
        location.href = url;
        return window.open(url) === null;
      }, address),
      address,
    ).toBe(true);
  for (const [address, words] of Object.entries(addresses)) {
    await desk.window.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
      return window.open(url) === null;
    }, address);
    await expect.poll(async () => [...refused, ...(await stopped())].some((said) => said.startsWith(words)), address).toBe(true);
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
      ...(await Promise.all(
        ['notifications', 'camera', 'microphone', 'geolocation', 'midi', 'clipboard-read', 'idle-detection', 'local-fonts']
          .map((name) => navigator.permissions.query({ name: name as PermissionName }))
          .map((asked) => asked.then(({ state }) => (state === 'granted' ? 'granted' : 'denied'))),
      )),
    ];
  });
  expect(outcomes.length).toBeGreaterThanOrEqual(12);
  expect(outcomes).toEqual(outcomes.map(() => 'denied'));
});
