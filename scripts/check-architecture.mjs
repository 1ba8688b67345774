// `npm run architecture`: which folder may import which (.dependency-cruiser.mjs). Fails when a source was not looked at, too:
// a checker that reads nothing finds nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare/project.mjs';

const FOLDERS = ['main', 'shared', 'renderer'];
const folder = path.resolve(process.argv[2] ?? root);

const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const args = [
  cruiser,
  '--config',
  path.join(root, '.dependency-cruiser.mjs'),
  '--output-type',
  'json',
  ...FOLDERS.filter(isThere),
];
const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
if (!run.stdout.startsWith('{')) fail([run.stdout + run.stderr]);

const { modules, summary } = JSON.parse(run.stdout);
const seen = new Set(modules.map((one) => one.source));
const sources = FOLDERS.filter(isThere).flatMap(sourcesIn);
const unseen = sources.filter((source) => !seen.has(source));
const broken = summary.violations.map(
  ({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle ? cycle.map((one) => one.name).join(' → ') : to}`,
);
if (sources.length === 0 || unseen.length > 0) fail([`not looked at: ${unseen.join(', ') || 'anything'}`]);
if (broken.length > 0) fail(broken);
process.stdout.write(`${sources.length} files, every import runs the right way\n`);

function isThere(name) {
  return existsSync(path.join(folder, name));
}

function sourcesIn(name) {
  const names = readdirSync(path.join(folder, name), { recursive: true });
  return names.filter((one) => /(?<!\.d)\.tsx?$/.test(one)).map((one) => `${name}/${one.replaceAll('\\', '/')}`);
}

function fail(lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
