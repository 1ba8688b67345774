// `npm test`: the rules over a real ledger (vitest), then the real window as an ordinary user (Playwright).
// `--domain` or `--windows` runs one half, `--long` the long versions; what else is given goes to the runners.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageApp } from './package.mjs';
import { build } from './prepare/build.mjs';
import { root } from './prepare/project.mjs';
import { orStop, sayWork } from './prepare/say.mjs';
import { onOwnScreen } from './prepare/screen.mjs';
import { prepare } from './prepare.mjs';
import { domainCounts, sum, windowCounts } from './test/counts.mjs';
import { asOrdinaryUser, homeFor, mustBeReadable, openFolder, own, sandboxWorks } from './test/ordinary-user.mjs';
import { startPrinter } from './test/printer.mjs';

const OWN = ['--domain', '--windows', '--long'];
const wants = (flag) => process.argv.includes(flag);
const passedOn = process.argv.slice(2).filter((word) => !OWN.includes(word));
const results = mkdtempSync(path.join(tmpdir(), 'doorstep-test-'));
openFolder(results);

const electron = await prepare({ tests: true });
await orStop(mustBeReadable);
await build();
const shared = { ...process.env, DOORSTEP_ELECTRON: electron.binary, ...(wants('--long') ? { DOORSTEP_LONG: '1' } : {}) };
const counts = [];
if (!wants('--windows')) counts.push(await domain());
if (!wants('--domain')) counts.push(await windows());
finish(sum(counts));

async function domain() {
  const report = path.join(results, 'domain.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...passedOn];
  return domainCounts(report, await run(process.execPath, args, shared));
}

async function windows() {
  const folder = path.join(results, 'windows');
  own(folder);
  const packaged = await packageApp(electron);
  const printer = await startPrinter(path.join(results, 'printer'));
  const sandbox = sandboxWorks(electron);
  if (!sandbox)
    sayWork(
      'this machine lets no ordinary user make a sandbox: the windows are tested without it, and the sandbox test is skipped',
    );
  const env = {
    ...shared,
    ...homeFor(results),
    DOORSTEP_TEST_RESULTS: folder,
    DOORSTEP_PACKAGED: packaged,
    ...printer.env,
    ...(sandbox ? {} : { DOORSTEP_NO_SANDBOX: '1' }),
  };
  const playwright = [
    process.execPath,
    path.join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--project=electron',
    ...passedOn,
  ];
  const { file, args } = asOrdinaryUser(onOwnScreen(playwright));
  try {
    return windowCounts(path.join(folder, 'windows.json'), await run(file, args, env));
  } finally {
    await printer.stop();
  }
}

function run(file, args, env) {
  return new Promise((resolve) => {
    spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', (code) => resolve(code ?? 1));
  });
}

/** The last line is the sum. What failing tests left behind is kept to be looked at. */
function finish({ passed, failed, skipped }) {
  if (skipped > 0) sayWork(`${skipped} skipped`);
  if (failed > 0) sayWork(`what the failed tests left behind is in ${results}`);
  else rmSync(results, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
