// The npm that runs us, and the node-gyp it carries.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { commandPath } from './system.mjs';

/** npm's own command-line file, or null: the npm that started us, the one beside this Node, the one on PATH. */
function npmFile() {
  const beside = path.resolve(path.dirname(realpathSync(process.execPath)), '..', 'lib/node_modules/npm/bin/npm-cli.js');
  const besideOnWindows = path.resolve(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const onPath = commandPath('npm');
  const places = [process.env.npm_execpath, beside, besideOnWindows, onPath && realpathSync(onPath)];
  return places.find((place) => place && /npm-cli\.js$/.test(place) && existsSync(place)) ?? null;
}

/** Runs npm in `cwd` and returns what it printed. */
export function npm(args, cwd) {
  const file = npmFile();
  const [command, before] = file ? [process.execPath, [file]] : ['npm', []];
  const stdio = ['ignore', 'pipe', 'pipe'];
  return execFileSync(command, [...before, ...args], { cwd, encoding: 'utf8', stdio, maxBuffer: 1 << 26 });
}

/** node-gyp's command-line file, or null when this npm carries none. */
export function nodeGypFile() {
  const file = npmFile();
  if (!file) return null;
  try {
    return createRequire(file).resolve('node-gyp/bin/node-gyp.js');
  } catch {
    return null;
  }
}

/** The folder above `include/node`, when this Node came with its headers; else node-gyp fetches them. */
export function headersFolder() {
  const places = [path.resolve(path.dirname(realpathSync(process.execPath)), '..'), '/usr', '/usr/local'];
  return places.find((place) => existsSync(path.join(place, 'include/node/node_api.h'))) ?? null;
}
