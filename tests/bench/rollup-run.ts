// The bench of the roll-up as a program of its own: `npm run bench` has the runtime that ships with the app run it.
import path from 'node:path';
import { rollupBench } from './rollup';

const [out = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await rollupBench(path.join(out, 'main/parcel-reader.js'))));
