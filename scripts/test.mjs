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
import { prepare } from './prepare.mjs';
import { domainCounts, sum, windowCounts } from './test/counts.mjs';
import { followFigures } from './test/figures.mjs';
import { openFolder, own } from './test/ordinary-user.mjs';
import { startPrinter } from './test/printer.mjs';
import { runWindows } from './test/windows.mjs';

const OWN = ['--domain', '--windows', '--long'];
const wants = (flag) => process.argv.includes(flag);
const passedOn = process.argv.slice(2).filter((word) => !OWN.includes(word));
const results = mkdtempSync(path.join(tmpdir(), 'doorstep-test-'));
openFolder(results);

const electron = await prepare({ tests: true });
await build();
if (wants('--long')) process.env.DOORSTEP_LONG = '1';
const figures = followFigures(path.join(results, 'figures.txt'));
Object.assign(process.env, figures.env);
const counts = [];
if (!wants('--windows')) counts.push(await domain());
if (!wants('--domain')) counts.push(await windows());
finish(sum(counts));

function domain() {
  const report = path.join(results, 'domain.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...passedOn];
  const options = {
    cwd: root,
    env: { ...process.env, DOORSTEP_ELECTRON: electron.binary },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  return new Promise((resolve) => {
    spawn(process.execPath, args, options).on('close', (code) => resolve(domainCounts(report, code ?? 1)));
  });
}

async function windows() {
  const reports = path.join(results, 'windows');
  own(reports);
  await packageApp(electron);
  const printer = await startPrinter(path.join(results, 'printer'));
  const env = { DOORSTEP_TEST_RESULTS: reports, ...printer.env };
  try {
    const code = await orStop(() => runWindows({ project: 'electron', electron, folder: results, env, args: passedOn }));
    return windowCounts(path.join(reports, 'windows.json'), code);
  } finally {
    await printer.stop();
  }
}

/** The last line is the sum. What failing tests left behind is kept to be looked at. */
function finish({ passed, failed, skipped }) {
  for (const line of figures.end()) process.stdout.write(`${line}\n`);
  for (const copy of ['project', 'node']) rmSync(path.join(results, copy), { recursive: true, force: true, maxRetries: 5 });
  if (skipped > 0) sayWork(`${skipped} skipped`);
  if (failed > 0) sayWork(`what the failed tests left behind is in ${results}`);
  else rmSync(results, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
