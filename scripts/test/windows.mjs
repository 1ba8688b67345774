// Playwright over the real window, as an ordinary user on a screen of its own.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { sayWork } from '../prepare/say.mjs';
import { onOwnScreen } from '../prepare/screen.mjs';
import { asOrdinaryUser, homeFor, sandboxWorks } from './ordinary-user.mjs';
import { readablePlaces } from './readable.mjs';

const NO_SANDBOX =
  'this machine lets no ordinary user make a sandbox: the windows run without it, and the sandbox test is skipped';

/**
 * Runs a command of Node as an ordinary user on a screen of its own and returns its exit code.
 * @param {{electron: object, folder: string, env: object, script: string, args: string[]}} wishes `folder` is open to all users
 * and belongs to this run; `script` stands in the project.
 */
export function runAsOrdinaryUser({ electron, folder, env, script, args }) {
  const places = readablePlaces(folder, electron);
  const sandbox = sandboxWorks(electron);
  if (!sandbox) sayWork(NO_SANDBOX);
  const command = asOrdinaryUser(onOwnScreen([places.node, path.join(places.project, script), ...args]));
  const all = {
    ...process.env,
    ...homeFor(folder),
    DOORSTEP_ELECTRON: places.electron,
    DOORSTEP_PACKAGED: path.join(places.project, 'dist/linux-unpacked'),
    ...(sandbox ? {} : { DOORSTEP_NO_SANDBOX: '1' }),
    ...env,
  };
  return new Promise((resolve) => {
    const options = { cwd: places.project, env: all, stdio: ['ignore', 'inherit', 'inherit'] };
    spawn(command.file, command.args, options).on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs one of the projects of playwright.config.ts, the same way. */
export const runWindows = ({ project, args, ...run }) =>
  runAsOrdinaryUser({
    ...run,
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test', `--project=${project}`, ...args],
  });
