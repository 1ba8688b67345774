// `npm run screens`: opens the app, walks through it and leaves current pictures in docs/screens (tests/screens).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { root } from './prepare/project.mjs';
import { orStop, sayWork } from './prepare/say.mjs';
import { onOwnScreen } from './prepare/screen.mjs';
import { prepare } from './prepare.mjs';
import { asOrdinaryUser, homeFor, mustBeReadable, openFolder, own, sandboxWorks } from './test/ordinary-user.mjs';

const electron = await prepare({ tests: true });
await orStop(mustBeReadable);
await build();
const work = mkdtempSync(path.join(tmpdir(), 'doorstep-screens-'));
openFolder(work);
const pictures = path.join(work, 'pictures');
own(pictures);

const env = {
  ...process.env,
  ...homeFor(work),
  DOORSTEP_ELECTRON: electron.binary,
  DOORSTEP_TEST_RESULTS: path.join(work, 'user'),
  DOORSTEP_SCREENS: pictures,
  ...(sandboxWorks(electron) ? {} : { DOORSTEP_NO_SANDBOX: '1' }),
};
const playwright = [process.execPath, path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--project=screens'];
const { file, args } = asOrdinaryUser(onOwnScreen([...playwright, ...process.argv.slice(2)]));
const run = spawnSync(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });

const target = path.join(root, 'docs/screens');
mkdirSync(target, { recursive: true });
const made = readdirSync(pictures);
for (const name of made) cpSync(path.join(pictures, name), path.join(target, name));
rmSync(work, { recursive: true, force: true });
sayWork(`${made.length} pictures are in docs/screens`);
process.exit(run.status ?? 1);
