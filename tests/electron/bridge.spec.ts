// The one channel to the desk: nonsense and strangers are answered, never obeyed and never thrown.
import { expect, test } from './fixtures';

test('nonsense is answered, never thrown', async ({ desk }) => {
  const replies = await desk.window.evaluate(async () => {
    const { invoke } = (window as unknown as { desk: { invoke(...said: unknown[]): Promise<string> } }).desk;
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
          (reply) => JSON.parse(reply).ok,
          () => 'thrown',
        ),
      ),
    );
  });
  expect(replies).toEqual(replies.map(() => false));
});

test('another window and a frame inside the page are refused in words', async ({ desk }) => {
  const replies = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
    });
    await stranger.loadURL('app://doorstep/index.html');
    const fromWindow = await stranger.webContents.executeJavaScript("desk.invoke('gate.state', {}).then(JSON.parse)");
    await stranger.webContents.executeJavaScript(
      "new Promise((done) => { const f = document.createElement('iframe'); f.srcdoc = '<p>x'; f.onload = done; document.body.append(f); }).then(() => 1)",
    );
    const frame = stranger.webContents.mainFrame.frames[0];
    const fromFrame = frame
      ? await frame.executeJavaScript("window.desk ? desk.invoke('gate.state', {}).then(JSON.parse) : 'no desk'")
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
    return JSON.parse(String(handlers.get('desk')?.({ sender: ours.webContents, senderFrame }, 'gate.state', {})));
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
