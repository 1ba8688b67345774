// All benches, or those named: `npm run bench -- start memory office largeStart search scale largeScale sweeps visits orders screens keys pages wire
// minutes import export backup verify commit punch encryption size cards notices entry rollup`. Prints the table of the README.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backupWindowBench } from './backup-window';
import { cardsBench } from './cards';
import { entryBench } from './entry';
import { keysBench } from './keys';
import type { Result } from './measure';
import { memoryBench } from './memory';
import { minutesBench } from './minutes';
import { noticesBench } from './notices';
import { officeBench } from './office';
import { pagesBench } from './pages';
import { tableOf } from './report';
import { screensBench } from './screens';
import { largeStartBench, startBench } from './start';
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
async function atDesk(name: string): Promise<Result[]> {
  const args = [path.join(import.meta.dirname, 'desk-run.js'), name, path.join(project, 'out'), work];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return JSON.parse(execFileSync(electron, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

const benches: Record<string, () => Promise<Result[]>> = {
  start: async () => [await startBench(electron, project, demoStation())],
  office: () => officeBench(bench, demoStation),
  memory: () => memoryBench(bench),
  largeStart: () => largeStartBench(bench),
  search: () => atDesk('search'),
  scale: () => atDesk('scale'),
  largeScale: () => atDesk('largeScale'),
  screens: () => screensBench(bench),
  sweeps: () => atDesk('sweeps'),
  orders: () => atDesk('orders'),
  visits: () => atDesk('visits'),
  keys: () => keysBench(bench),
  pages: () => pagesBench(bench),
  wire: () => wireBench(bench),
  minutes: () => minutesBench(bench),
  import: () => atDesk('import'),
  export: () => atDesk('export'),
  backup: async () => [...(await atDesk('backup')), ...(await backupWindowBench(electron, project, work))],
  verify: () => atDesk('verify'),
  commit: () => atDesk('commit'),
  punch: () => atDesk('punch'),
  encryption: () => atDesk('encryption'),
  size: () => atDesk('size'),
  cards: () => cardsBench(electron, project, work),
  notices: () => noticesBench(electron, project, work),
  entry: () => entryBench(electron, project, work),
  rollup: () => atDesk('rollup'),
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
