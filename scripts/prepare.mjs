// Everything the app needs beyond `npm ci`: an Electron, the system libraries it opens windows with, and a SQLite driver that
// loads in both. Run by `npm start`, `npm test`, `npm run package` and the command line; `npm run setup` runs it alone.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareDriver } from './prepare/driver.mjs';
import { chooseElectron } from './prepare/electron.mjs';
import { packageFolder } from './prepare/project.mjs';
import { CannotPrepare, orStop } from './prepare/say.mjs';
import { prepareSystem } from './prepare/system.mjs';

/**
 * @param {{tests?: boolean, again?: boolean}} [wishes] `tests` adds what only the tests need; `again` forgets that the
 * official Electron could not be reached last time.
 * @returns {Promise<{dist: string, binary: string, version: string}>} the Electron to use. Ends the process with one sentence where nothing works.
 */
export const prepare = ({ tests = false, again = false } = {}) =>
  orStop(async () => {
    if (!existsSync(packageFolder('electron'))) throw new CannotPrepare('the libraries are not installed yet; run: npm ci');
    const electron = await chooseElectron({ again });
    prepareSystem(electron, { tests });
    await prepareDriver(electron);
    return electron;
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepare({ tests: process.argv.includes('--tests'), again: process.argv.includes('--again') });
}
