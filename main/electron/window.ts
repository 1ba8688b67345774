import path from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
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

/** As large as it opens where the screen has room; a smaller screen it fills. */
const USUAL = { width: 1366, height: 768 };
/** What Windows at 150 % leaves of a screen of 1366×768 is 911×464: a window that may not be that small hangs over the edge. */
const LEAST = { minWidth: 880, minHeight: 440 };

/** Opens the window of the staff; it shows itself when its first picture is ready. */
export function openWindow(): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(USUAL.width, room.width),
    height: Math.min(USUAL.height, room.height),
    ...LEAST,
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
  window.once('ready-to-show', () => {
    if (room.width <= USUAL.width || room.height <= USUAL.height) window.maximize();
    window.show();
  });
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
