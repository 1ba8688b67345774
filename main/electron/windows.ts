// The two windows of the app, of which one is open at a time: that of the staff, and the kiosk's. The other one is destroyed, so
// that nothing of what was on it is left in the memory of a page.
import { app, type BrowserWindow, type WebContents } from 'electron';
import type { Asker } from '../gate/kiosk';
import { openKioskWindow } from './kiosk-window';
import { focusWindow, openWindow, stayUntil } from './window';

type Options = {
  /** Has the desk lock and back up; resolves when the windows may go. */
  leave(): Promise<void>;
};

/** Opens the window of the staff. */
export function openWindows({ leave }: Options) {
  let asker: Asker = 'staff';
  let ending = false;
  let current = openFor('staff');

  /** The desk gives up the kiosk on its way out: no other window is wanted then. */
  function end(): Promise<void> {
    ending = true;
    return leave();
  }

  function openFor(next: Asker): BrowserWindow {
    const window = next === 'kiosk' ? openKioskWindow(end) : openWindow();
    if (next === 'staff') stayUntil(window, end, () => tell('leaving', {}));
    // The hidden paper window is no reason to stay.
    window.on('closed', () => window === current && app.quit());
    return window;
  }

  /** To the window of the staff; the kiosk is told nothing that it did not ask. */
  function tell(name: string, payload: unknown): void {
    if (asker === 'staff' && !current.isDestroyed()) current.webContents.send('desk', name, payload);
  }

  return {
    tell,
    /** The window that is open. */
    current: () => current,
    focus: () => focusWindow(current),
    /** Whose window this is; null for one that is not ours. */
    askerOf: (contents: WebContents): Asker | null => (!current.isDestroyed() && contents === current.webContents ? asker : null),
    /** The kiosk has the desk, or has it no longer. */
    seat(kiosk: boolean): void {
      const next = kiosk ? 'kiosk' : 'staff';
      if (next === asker || ending || current.isDestroyed()) return;
      const left = current;
      asker = next;
      current = openFor(next);
      left.destroy();
    },
  };
}
