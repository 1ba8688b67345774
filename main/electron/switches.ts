import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** The folder of the ledgers and of the browser's own files: `--data=DIR`, else DOORSTEP_DATA, else the user's own. Made when missing, for this user's eyes only. */
export function dataFolder(): string {
  const named = app.commandLine.getSwitchValue('data') || process.env.DOORSTEP_DATA;
  const folder = named ? path.resolve(named) : path.join(app.getPath('appData'), 'Doorstep');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Started to show the demonstration station. */
export const wantsDemo = (): boolean => app.commandLine.hasSwitch('demo');

/** The screen to open on, as the window's address names it: `--at=/residents`. Empty for the first screen. */
export function openingScreen(): string {
  const named = app.commandLine.getSwitchValue('at');
  return /^\/[\w/-]*$/.test(named) ? `#${named}` : '';
}
