// The yardstick of the wire: the least a question from a page to the main process and back can be. Nothing is looked at or looked up:
// what is asked comes back, and rows are those that were laid ready.
import path from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';

void app.whenReady().then(() => {
  const preload = path.join(import.meta.dirname, 'echo-preload.cjs');
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true, preload } });
  ipcMain.handle('echo', (_event, said) => said);
  ipcMain.handle('rows', () => globalThis.rowsLaidReady);
  void window.loadFile(path.join(import.meta.dirname, 'page.html'));
});
