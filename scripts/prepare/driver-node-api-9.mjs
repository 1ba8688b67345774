// Builds the driver from its own sources for Node-API 9. That version cannot hold references to strings and plain
// values, only to objects; so each such value is held inside an array of its own (primitive-references.hpp).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { headersFolder, nodeGypFile } from './npm.mjs';
import { DRIVER, packageFolder } from './project.mjs';
import { CannotPrepare } from './say.mjs';

const HOLDERS = readFileSync(path.join(import.meta.dirname, 'primitive-references.hpp'), 'utf8');

/** File → what is replaced by what, everywhere in it. Every one must be found, or the driver is not the one we know. */
const CHANGES = {
  'binding.gyp': [['NAPI_VERSION=10', 'NAPI_VERSION=9']],
  'src/util/bind-map.cpp': [
    ['Napi::Persistent(InternalizedFromUtf8(env, name, -1))', 'InternalizedFromUtf8(env, name, -1)'],
    ['Napi::Persistent(pair->name.Value())', 'pair->name.Value()'],
    ['Napi::Reference<Napi::String>', 'StringRef'],
  ],
  'src/util/constants.cpp': [
    ['Napi::Persistent(InternalizedFromLatin1(env, str))', 'StringRef(InternalizedFromLatin1(env, str))'],
    ['Napi::Reference<Napi::String>', 'StringRef'],
  ],
  'src/util/custom-aggregate.cpp': [
    ['start(Napi::Persistent(start))', 'start(ValueRef(start))'],
    ['Napi::Reference<Napi::Value>', 'ValueRef'],
  ],
  'src/util/helpers.cpp': [['Napi::Reference<Napi::String>', 'StringRef']],
};

/** Changes whenever the build would give another result. */
export const recipe = () => JSON.stringify(CHANGES) + HOLDERS;

/** Builds in `work`; returns the path of the built driver. About two minutes on two cores. */
export function buildForNodeApi9(work) {
  const gyp = nodeGypFile();
  if (!gyp)
    throw new CannotPrepare(
      'The SQLite driver has to be built here and this npm carries no node-gyp; use the npm that comes with Node.',
    );
  const source = path.join(work, 'node_modules', DRIVER);
  mkdirSync(source, { recursive: true });
  const leftOut = new Set(['prebuilds', 'build'].map((name) => path.join(packageFolder(DRIVER), name)));
  cpSync(packageFolder(DRIVER), source, { recursive: true, filter: (place) => !leftOut.has(place) });
  cpSync(packageFolder('node-addon-api'), path.join(work, 'node_modules/node-addon-api'), { recursive: true });
  change(source);
  const headers = headersFolder();
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', ...(headers ? [`--nodedir=${headers}`] : [])];
  try {
    execFileSync(process.execPath, args, { cwd: source, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    const last = String(error.stderr)
      .trim()
      .split('\n')
      .filter((line) => /error/i.test(line))
      .at(-1);
    throw new CannotPrepare(`The SQLite driver could not be built here: ${last ?? error.message}`);
  }
  return path.join(source, 'build/Release/better_sqlite3.node');
}

function change(source) {
  for (const [name, changes] of Object.entries(CHANGES)) {
    const file = path.join(source, name);
    let text = readFileSync(file, 'utf8');
    for (const [before, after] of changes) {
      if (!text.includes(before))
        throw new CannotPrepare(`The SQLite driver's ${name} is not the one we know, so it cannot be built for Node-API 9.`);
      text = text.replaceAll(before, after);
    }
    writeFileSync(file, name.endsWith('helpers.cpp') ? HOLDERS + text : text);
  }
}
