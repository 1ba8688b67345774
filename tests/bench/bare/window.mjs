// The yardstick of the cold start: the least an Electron app can be. One window, one page, painted.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
window.once('ready-to-show', () => window.show());
await window.loadFile(path.join(import.meta.dirname, 'page.html'));
