// `npm start [-- --demo] [-- --data=DIR]`: prepare, build when needed, open the app.
import { spawn } from 'node:child_process';
import { build } from './prepare/build.mjs';
import { isRoot } from './prepare/cache.mjs';
import { root } from './prepare/project.mjs';
import { CannotPrepare, orStop, sayWork } from './prepare/say.mjs';
import { hasScreen } from './prepare/screen.mjs';
import { prepare } from './prepare.mjs';

const electron = await prepare();
await orStop(() => {
  if (!hasScreen) throw new CannotPrepare('there is no screen to open a window on; run: xvfb-run -a npm start');
});
await build();
const noSandbox = process.platform === 'linux' && isRoot;
if (noSandbox) sayWork('started as root, where Electron has no sandbox: --no-sandbox is used for this start alone');

const args = [...(noSandbox ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)];
// An editor's terminal may carry this over; Electron would then start as plain Node.
const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
const app = spawn(electron.binary, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
app.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
