// The yardstick of the cold start: the least an Electron app can be. One window, one page, painted.
// No await at the top: Electron is not ready before this module has run.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(import.meta.dirname, 'page.html'));
});
