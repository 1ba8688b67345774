// The SQLite driver that loads in this Node and in the chosen Electron. Its own prebuilt file asks for Node-API 10
// (Node 22.14, Electron 35) and crashes the process on anything older; there a copy built for Node-API 9 takes its place.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { inWorkFolder, keep, kept } from './cache.mjs';
import { buildForNodeApi9, recipe } from './driver-node-api-9.mjs';
import { DRIVER, packageFolder, packageJson } from './project.mjs';
import { recall, remember } from './record.mjs';
import { CannotPrepare, sayUse, sayWork } from './say.mjs';
import { prepareBuildTools } from './system.mjs';

const FIRST_ELECTRON_WITH_NODE_API_10 = 35;

/** Puts the right driver into node_modules and proves that it opens an encrypted database. */
export async function prepareDriver(electron) {
  const old = Number(process.versions.napi) < 10 || Number.parseInt(electron.version, 10) < FIRST_ELECTRON_WITH_NODE_API_10;
  const folder = packageFolder(DRIVER);
  const inPlace = path.join(folder, 'prebuilds', prebuildName());
  const { version } = packageJson(DRIVER);
  if (old) await putInPlace(inPlace, version);
  prove(inPlace, electron);
  sayUse(`using ${DRIVER} ${version} (${old ? 'built here for Node-API 9' : 'as shipped'})`);
}

function prebuildName() {
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return `${musl ? 'linuxmusl' : process.platform}-${process.arch}.node`;
}

async function putInPlace(inPlace, version) {
  const name = `driver-${digest(version, recipe(), process.arch)}.node`;
  const built = kept(name) ?? (await build(name, version));
  if (existsSync(inPlace) && readFileSync(inPlace).equals(readFileSync(built))) return;
  // A running app keeps the old file open: never write into it, put another one in its place.
  const part = `${inPlace}.${process.pid}`;
  copyFileSync(built, part);
  renameSync(part, inPlace);
}

async function build(name, version) {
  prepareBuildTools();
  sayWork(`building ${DRIVER} ${version} for Node-API 9 (about two minutes, once) …`);
  return inWorkFolder(async (work) => keep(buildForNodeApi9(work), name));
}

/** Opens, writes and re-opens an encrypted database in Node and in Electron, once per driver, Node and Electron. */
function prove(driver, electron) {
  const fact = `driver-proved-${digest(readFileSync(driver), process.version, electron.version)}`;
  if (recall(fact)) return;
  const script = path.join(import.meta.dirname, 'open-encrypted.cjs');
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  for (const [command, words] of [
    [process.execPath, `Node ${process.version}`],
    [electron.binary, `Electron ${electron.version}`],
  ]) {
    const run = spawnSync(command, [script, packageFolder(DRIVER)], { env: asNode, encoding: 'utf8', timeout: 60_000 });
    if (run.status !== 0) throw new CannotPrepare(`The SQLite driver does not work in ${words}: ${complaint(run)}`);
  }
  remember(fact, 'opens an encrypted database');
}

function complaint(run) {
  if (run.error) return run.error.message;
  if (run.signal) return `it crashed (${run.signal}).`;
  return run.stderr.split('\n').find((line) => line.includes('Error')) ?? `exit ${run.status}.`;
}

function digest(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
