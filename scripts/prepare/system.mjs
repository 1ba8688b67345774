// The system libraries and programs Electron, the driver's build and the tests need, and how a Debian machine gets them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from './cache.mjs';
import { CannotPrepare, sayWork } from './say.mjs';
import { hasScreen } from './screen.mjs';

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libnotify4'];
const FONTS = ['fontconfig', 'fonts-noto-cjk'];
const DISPLAY = { Xvfb: 'xvfb', 'xvfb-run': 'xvfb', xauth: 'xauth' };
/** What CUPS knows of a printer that takes PDF. */
export const PRINTER_DESCRIPTION = '/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd';
const TEST_TOOLS = {
  pdftotext: 'poppler-utils',
  cupsd: 'cups',
  [PRINTER_DESCRIPTION]: 'cups-filters',
  '/usr/lib/libreoffice/program/libsclo.so': 'libreoffice-calc',
  '/usr/lib/libreoffice/program/libswlo.so': 'libreoffice-writer',
  soffice: 'libreoffice-calc',
  unzip: 'unzip',
  pg_ctlcluster: 'postgresql',
  strace: 'strace',
  setpriv: 'util-linux',
};
const BUILD_TOOLS = { make: 'make', 'g++': 'g++', python3: 'python3' };

/** Where a command is, looking into the system folders an ordinary user's PATH leaves out; null when nowhere. */
export function commandPath(name) {
  if (name.startsWith('/')) return existsSync(name) ? name : null;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((place) => existsSync(place)) ?? null;
}

/** What the app (and the tests) need before Electron can open a window. */
export function prepareSystem(electron, { tests }) {
  if (process.platform !== 'linux') return;
  const lost = missingLibraries(electron.binary);
  const packages = missingForWindows(lost, tests);
  provide(packages, tests ? 'for the tests' : 'for Electron', lost.length > 0 || tests);
  const still = packages.length > 0 ? missingLibraries(electron.binary) : [];
  if (still.length > 0)
    throw new CannotPrepare(`Electron cannot start on this machine: the system libraries ${still.join(', ')} are missing.`);
}

/** The compiler the driver's build needs. */
export function prepareBuildTools() {
  provide(missingCommands(BUILD_TOOLS), 'to build the SQLite driver', true);
}

function missingForWindows(lostLibraries, tests) {
  const packages = [
    ...(lostLibraries.length > 0 ? LIBRARIES : []),
    ...missingFonts(),
    ...(tests || !hasScreen ? missingCommands(DISPLAY) : []),
    ...(tests ? missingCommands(TEST_TOOLS) : []),
  ];
  return [...new Set(packages)];
}

/** Names of the libraries the loader does not find for a program. */
function missingLibraries(binary) {
  const run = spawnSync('ldd', [binary], { encoding: 'utf8' });
  return (run.stdout ?? '').split('\n').flatMap((line) => (line.includes('not found') ? [line.trim().split(' ')[0]] : []));
}

function missingFonts() {
  const run = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() ? [] : FONTS;
}

function missingCommands(needed) {
  const lost = Object.keys(needed).filter((name) => !commandPath(name));
  return [...new Set(lost.map((name) => needed[name]))];
}

/** Installs packages as root on Debian; otherwise says the one line that does. What is `essential` stops here when it cannot be had. */
function provide(packages, why, essential) {
  if (packages.length === 0) return;
  const mayInstall = isRoot && commandPath('apt-get');
  const complaint = mayInstall ? install(packages, why) : `run: sudo apt-get install -y ${packages.join(' ')}`;
  if (!complaint) return;
  const words = `system packages are missing ${why}; ${complaint}`;
  if (essential) throw new CannotPrepare(words);
  sayWork(words);
}

/** Null when it went well, else what apt-get complained about. */
function install(packages, why) {
  sayWork(`installing system packages ${why}: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    const names = packages.map(nameHere);
    execFileSync(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names],
      options,
    );
    return null;
  } catch (error) {
    const last = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
    return `apt-get could not install ${packages.join(' ')} (${last})`;
  }
}

/** Newer Debians renamed some libraries for 64-bit time (libgtk-3-0 → libgtk-3-0t64). */
function nameHere(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0 ? name : `${name}t64`;
}
