// The benches of what the desk does alone, as a program of its own: `npm run bench` has the runtime that ships with the app run it.
// Arguments: the name of the bench, the folder the app is built into, and one to work in. Writes the results as JSON.
import path from 'node:path';
import { backupBench } from './backup';
import { commitBench } from './commit';
import { encryptionBench } from './encryption';
import { exportBench } from './export';
import { importBench } from './import';
import type { Result } from './measure';
import { ordersBench } from './orders';
import { punchBench } from './punch';
import { rollupBench } from './rollup';
import { scaleBench } from './scale';
import { searchBench } from './search';
import { sizeBench } from './size';
import { sweepsBench } from './sweeps';
import { verifyBench } from './verify';
import { visitsBench } from './visits';

const [name = '', out = '', work = ''] = process.argv.slice(2);
const built = (file: string) => path.join(out, 'main', file);

const benches: Record<string, () => Promise<Result[]>> = {
  search: async () => [...(await searchBench(20_000, 400)), ...(await searchBench(200_000, 100, true))],
  scale: async () => [...(await scaleBench(35_000)), ...(await searchBench(35_000, 100))],
  largeScale: () => scaleBench(200_000),
  sweeps: () => sweepsBench(),
  orders: () => ordersBench(),
  visits: () => visitsBench(),
  import: () => importBench(work, built('sheet-reader.js')),
  export: () => exportBench(),
  backup: async () => [await backupBench(built('backup-work.js'))],
  verify: async () => [await verifyBench()],
  commit: () => commitBench(),
  punch: () => punchBench(),
  encryption: () => encryptionBench(),
  size: () => sizeBench(),
  rollup: () => rollupBench(built('parcel-reader.js')),
};

process.stdout.write(JSON.stringify(await benches[name]?.()));
