// `npm run -s station -- COMMAND --data DIR [--json]`: the same desk over a command line. Only the command writes to stdout.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { root } from './prepare/project.mjs';
import { sayOnlyWork } from './prepare/say.mjs';
import { prepare } from './prepare.mjs';

sayOnlyWork();
const electron = await prepare();
await build();
const env = { ...process.env, DOORSTEP_ELECTRON: electron.binary };
const command = spawn(process.execPath, [path.join(root, 'out/main/station.js'), ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
command.on('exit', (code) => process.exit(code ?? 1));
