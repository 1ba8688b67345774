// `npm run architecture`: which folder may import which (.dependency-cruiser.mjs), and what the desk may not load while the window
// waits for it. Fails when a source was not looked at, too: a checker that reads nothing finds nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare/project.mjs';

const FOLDERS = ['main', 'shared', 'renderer'];
/** What the desk loads before it answers: everything this imports, but for what is imported when it is wanted. */
const START = 'main/desk.ts';
/** Only a paper, a sheet or a new name needs these; each takes longer to load than the ledger takes to open. */
const LATER = /(^|\/)node_modules\/(react-dom|pinyin-pro|exceljs|docx|iconv-lite|@e965\/xlsx|pg)\/|^main\/features\/index\.ts$/;
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
broken.push(...loadedAtStart().map(([from, to]) => `starts-light: ${from} → ${to}`));
if (sources.length === 0 || unseen.length > 0) fail([`not looked at: ${unseen.join(', ') || 'anything'}`]);
if (broken.length > 0) fail(broken);
process.stdout.write(`${sources.length} files, every import runs the right way\n`);

/** The imports by which the desk, starting, would load what it should load later. */
function loadedAtStart() {
  const importsOf = new Map(modules.map((one) => [one.source, one.dependencies]));
  const met = new Set([START]);
  const heavy = [];
  for (const from of met) {
    for (const { resolved, dynamic, dependencyTypes } of importsOf.get(from) ?? []) {
      if (dynamic || dependencyTypes.some((type) => type.startsWith('type-'))) continue;
      if (LATER.test(resolved)) heavy.push([from, resolved]);
      else met.add(resolved);
    }
  }
  return heavy;
}

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
