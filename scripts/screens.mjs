// `npm run screens`: opens the app, walks through it and leaves current pictures in docs/screens (tests/screens).
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { root } from './prepare/project.mjs';
import { orStop, sayWork } from './prepare/say.mjs';
import { prepare } from './prepare.mjs';
import { openFolder, own } from './test/ordinary-user.mjs';
import { runWindows } from './test/windows.mjs';

const electron = await prepare({ tests: true });
await build();
const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-screens-'));
openFolder(folder);
const pictures = path.join(folder, 'pictures');
const results = path.join(folder, 'results');
own(pictures);
own(results);

const env = { DOORSTEP_TEST_RESULTS: results, DOORSTEP_SCREENS: pictures };
const code = await orStop(() => runWindows({ project: 'screens', electron, folder, env, args: process.argv.slice(2) }));

const target = path.join(root, 'docs/screens');
mkdirSync(target, { recursive: true });
const made = readdirSync(pictures);
for (const name of made) cpSync(path.join(pictures, name), path.join(target, name), { recursive: true });
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
sayWork(`${made.length} pictures are in docs/screens`);
process.exit(code);
