// All benches, or those named: `npm run bench -- start memory office largeStart search scale largeScale sweeps visits orders screens keys pages wire
// minutes import export backup verify commit punch encryption size cards notices entry rollup`. Prints the table of the README.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backupBench } from './backup';
import { backupWindowBench } from './backup-window';
import { cardsBench } from './cards';
import { commitBench } from './commit';
import { encryptionBench } from './encryption';
import { entryBench } from './entry';
import { exportBench } from './export';
import { importBench } from './import';
import { keysBench } from './keys';
import type { Result } from './measure';
import { memoryBench } from './memory';
import { minutesBench } from './minutes';
import { noticesBench } from './notices';
import { officeBench } from './office';
import { ordersBench } from './orders';
import { pagesBench } from './pages';
import { punchBench } from './punch';
import { tableOf } from './report';
import { scaleBench } from './scale';
import { screensBench } from './screens';
import { searchBench } from './search';
import { sizeBench } from './size';
import { largeStartBench, startBench } from './start';
import { sweepsBench } from './sweeps';
import { verifyBench } from './verify';
import { visitsBench } from './visits';
import { wireBench } from './wire';

const project = path.resolve(import.meta.dirname, '../..');
const electron = process.env.DOORSTEP_ELECTRON ?? '';
const work = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'));
const bench = { electron, project, folder: work };

function demoStation(): string {
  const data = path.join(work, 'data');
  const station = path.join(project, 'out/main/station.js');
  execFileSync(process.execPath, [station, 'init', '--demo', '--data', path.join(data, 'demo')]);
  return data;
}

/** A bench whose both sides run where the desk runs: in Electron's own Node and its BoringSSL, not in the Node of the tests. */
function inElectron(program: string): Result[] {
  const args = [path.join(import.meta.dirname, program), path.join(project, 'out')];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return JSON.parse(execFileSync(electron, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

const benches: Record<string, () => Promise<Result[]>> = {
  start: async () => [await startBench(electron, project, demoStation())],
  office: () => officeBench(bench, demoStation),
  memory: () => memoryBench(bench),
  largeStart: () => largeStartBench(bench),
  search: async () => [...(await searchBench(20_000, 400)), ...(await searchBench(200_000, 100, true))],
  scale: async () => [...(await scaleBench(35_000)), ...(await searchBench(35_000, 100))],
  largeScale: () => scaleBench(200_000),
  screens: () => screensBench(bench),
  sweeps: () => sweepsBench(),
  orders: () => ordersBench(),
  visits: () => visitsBench(),
  keys: () => keysBench(bench),
  pages: () => pagesBench(bench),
  wire: () => wireBench(bench),
  minutes: () => minutesBench(bench),
  import: () => importBench(work, path.join(project, 'out/main/sheet-reader.js')),
  export: () => exportBench(),
  backup: async () => [
    await backupBench(path.join(project, 'out/main/backup-work.js')),
    ...(await backupWindowBench(electron, project, work)),
  ],
  verify: async () => [await verifyBench()],
  commit: () => commitBench(),
  punch: () => punchBench(),
  encryption: () => encryptionBench(),
  size: () => sizeBench(),
  cards: () => cardsBench(electron, project, work),
  notices: () => noticesBench(electron, project, work),
  entry: () => entryBench(electron, project, work),
  rollup: async () => inElectron('rollup-run.js'),
};

const named = process.argv.slice(2).filter((word) => Object.hasOwn(benches, word));
const results: Result[] = [];
try {
  for (const name of named.length > 0 ? named : Object.keys(benches)) {
    process.stderr.write(`${name} …\n`);
    const taken = (await benches[name]?.()) ?? [];
    process.stderr.write(`${tableOf(taken)}\n`);
    results.push(...taken);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${tableOf(results)}\n`);
