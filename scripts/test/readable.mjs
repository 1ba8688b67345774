// The ordinary user must be able to read what it tests. Where the project lies in a closed folder (root's home) or was made
// with closed permissions, the tests run from a copy that everybody can read.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { root } from '../prepare/project.mjs';
import { CannotPrepare, sayWork } from '../prepare/say.mjs';
import { works } from './ordinary-user.mjs';

const NEEDED = ['package.json', 'playwright.config.ts', 'tsconfig.json', 'tests', 'shared', 'out', 'dist', 'node_modules'];
const PROBES = ['package.json', 'tests/electron/fixtures.ts', 'out/main/index.js', 'node_modules/@playwright/test/cli.js'];

const readable = (place) => works(['test', '-r', place]);

/**
 * Where that user finds the project, Node and Electron: where they are, or copies in `folder`. Ends with a sentence
 * where Electron itself lies in a folder closed to others.
 * @returns {{project: string, node: string, electron: string}}
 */
export function readablePlaces(folder, electron) {
  const open = PROBES.every((name) => readable(path.join(root, name)));
  const project = open ? root : copyOfProject(path.join(folder, 'project'));
  const binary = electron.binary.startsWith(root + path.sep)
    ? path.join(project, path.relative(root, electron.binary))
    : electron.binary;
  if (!readable(binary)) {
    throw new CannotPrepare(`the window tests run as an ordinary user, who cannot read Electron in ${electron.dist}.`);
  }
  return { project, node: readable(process.execPath) ? process.execPath : copyOfNode(folder), electron: binary };
}

function copyOfProject(place) {
  sayWork('other users cannot read this folder, so the window tests run from a copy …');
  mkdirSync(place, { recursive: true });
  const names = NEEDED.filter((name) => existsSync(path.join(root, name))).map((name) => path.join(realpathSync(root), name));
  execFileSync('cp', ['-aL', '--reflink=auto', ...names, place]);
  execFileSync('chmod', ['-R', 'a+rX', place]);
  return place;
}

function copyOfNode(folder) {
  const place = path.join(folder, 'node');
  copyFileSync(process.execPath, place);
  execFileSync('chmod', ['a+rx', place]);
  return place;
}
