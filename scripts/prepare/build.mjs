// Builds out/ when a source is newer than it, or gone, or new; otherwise costs a few milliseconds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';
import { CannotPrepare, orStop, sayWork } from './say.mjs';

const SOURCES = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts'];
const OUT = path.join(root, 'out');
const BUILT_FROM = 'built-from.txt';

/** Makes sure out/ holds what the sources say; ends the process with the builder's complaint where they do not build. */
export const build = () =>
  orStop(() => {
    const sources = fingerprint();
    const note = path.join(OUT, BUILT_FROM);
    if (existsSync(note) && readFileSync(note, 'utf8') === sources) return;
    sayWork('building the app …');
    const fresh = `${OUT}.${process.pid}`;
    try {
      bundle(fresh);
      writeFileSync(path.join(fresh, BUILT_FROM), sources);
      replace(OUT, fresh);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });

/** What out/ was built from: the same words for the same app. */
export const builtFrom = () => readFileSync(path.join(OUT, BUILT_FROM), 'utf8');

/** Names, sizes and times of all sources. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) add(path.join(root, source));
  return hash.digest('hex');

  function add(place) {
    const entry = statSync(place, { throwIfNoEntry: false });
    if (!entry?.isDirectory()) {
      hash.update(`${path.relative(root, place)} ${entry?.size} ${entry?.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(place).sort()) add(path.join(place, name));
  }
}

function bundle(folder) {
  const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status !== 0) throw new CannotPrepare(`the app does not build:\n${stripVTControlCharacters(run.stdout + run.stderr)}`);
}

/** An app or a test that runs from the old folder keeps its open files. */
function replace(folder, fresh) {
  const old = `${fresh}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
