// Short files, by every line there is: the linter passes over the lines inside of a long text, and a table of roles is one.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['main', 'renderer', 'scripts', 'shared', 'tests'];

/** Below a folder: path → number of lines. */
function linesBelow(folder: string): Map<string, number> {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.(ts|tsx|mjs|css)$/.test(name)).map((name) => path.posix.join(folder, name));
  return new Map(sources.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8').trimEnd().split('\n').length]));
}

const longer = (files: Map<string, number>, most: number) =>
  [...files].filter(([, lines]) => lines > most).map(([file, lines]) => `${file}: ${lines}`);

test.for(FOLDERS)('no source in %s is longer than 200 lines', (folder) => {
  const files = linesBelow(folder);
  expect(files.size).toBeGreaterThan(20);
  expect(longer(files, 200)).toEqual([]);
});

test('no piece of a screen is longer than 150 lines', () => {
  const files = linesBelow('renderer/features');
  const screens = new Map([...files].filter(([file]) => file.endsWith('.tsx')));
  expect(screens.size).toBeGreaterThan(100);
  expect(longer(screens, 150)).toEqual([]);
});
