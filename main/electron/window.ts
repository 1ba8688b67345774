import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { HOME } from './protocol';
import { openingScreen } from './switches';

/** What every window of this app is allowed: nothing beyond drawing its page. */
export const closedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

/** The one script every page of ours is given. */
export const PRELOAD = path.join(import.meta.dirname, '../preload/preload.cjs');

const MOST_REOPENINGS = 3;

/** Opens the window of the staff; it shows itself when its first picture is ready. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1100,
    minHeight: 640,
    show: false,
    title: '家门口',
    backgroundColor: '#F5F6F7',
    autoHideMenuBar: true,
    webPreferences: {
      ...closedPreferences,
      preload: PRELOAD,
      v8CacheOptions: 'bypassHeatCheck',
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  reopenAfterCrash(window);
  void window.loadURL(`${HOME}/${openingScreen()}`);
  return window;
}

/** A page that broke is opened again; one that keeps breaking is left standing. */
export function reopenAfterCrash(window: BrowserWindow): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, gone) => {
    crashes += 1;
    if (gone.reason !== 'clean-exit' && crashes <= MOST_REOPENINGS) window.webContents.reload();
  });
}

/** How long something may take at the closing before the window says so. Milliseconds. */
const SILENT_MS = 1000;

/** The window stays until the ledger is locked and backed up; `say` is called when that takes longer than a moment. */
export function stayUntil(window: BrowserWindow, leave: () => Promise<void>, say: () => void): void {
  let leaving = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    const wait = setTimeout(say, SILENT_MS);
    void leave().finally(() => {
      clearTimeout(wait);
      window.destroy();
    });
  });
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
