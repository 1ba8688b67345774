// The kiosk's window (前台): full screen, a session of its own in memory, a page of its own. Nothing leads out of it: it closes when the
// desk says so, or with the whole app.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, clipboard, type Session, screen, session } from 'electron';
import { fileAnswer, HOME, RENDERER } from './protocol';
import { closedPreferences, PRELOAD, reopenAfterCrash } from './window';

const PAGE = 'kiosk.html';
const KIOSK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page and the files it names: no screen of the staff can be loaded here, whatever runs in the page. */
function filesOfPage(): ReadonlySet<string> {
  const html = readFileSync(path.join(RENDERER, PAGE), 'utf8');
  return new Set([PAGE, ...[...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file ?? '')]);
}

/** The session of the kiosk; not kept on the disk, and shared with no other window. */
function kioskSession(): Session {
  const own = session.fromPartition('kiosk');
  if (own.protocol.isProtocolHandled('app')) return own;
  const files = filesOfPage();
  own.protocol.handle('app', ({ url }) =>
    fileAnswer(files.has(new URL(url).pathname.slice(1)) ? url : `${HOME}/nothing`, KIOSK_POLICY),
  );
  return own;
}

/** Keys that mean something to a browser or the system and nothing to a volunteer: with Ctrl, Alt or the system key, and F1 to F24. */
const isCommand = ({ control, alt, meta, key }: Electron.Input) => control || alt || meta || /^F\d{1,2}$/.test(key);

/** Opens the kiosk over the whole screen. `leave` is waited for when the whole app ends. */
export function openKioskWindow(leave: () => Promise<void>): BrowserWindow {
  // What the office copied last is not to be pasted here.
  clipboard.clear();
  const window = new BrowserWindow({
    // Where nobody manages windows the size has to be said besides.
    ...screen.getPrimaryDisplay().bounds,
    kiosk: true,
    show: false,
    title: '家门口 前台',
    backgroundColor: '#F5F6F7',
    autoHideMenuBar: true,
    webPreferences: { ...closedPreferences, preload: PRELOAD, session: kioskSession(), devTools: false },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => isCommand(input) && event.preventDefault());
  reopenAfterCrash(window);
  closeWithApp(window, leave);
  void window.loadURL(`${HOME}/${PAGE}`);
  return window;
}

/** Alt+F4 closes nothing; the end of the app does, once the ledger is locked and backed up. */
function closeWithApp(window: BrowserWindow, leave: () => Promise<void>): void {
  let quitting = false;
  let leaving = false;
  const quit = () => {
    quitting = true;
  };
  app.on('before-quit', quit);
  window.on('close', (event) => {
    event.preventDefault();
    if (!quitting || leaving) return;
    leaving = true;
    void leave().finally(() => window.destroy());
  });
  window.on('closed', () => app.off('before-quit', quit));
}
