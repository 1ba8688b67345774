// The import rules bite: each is broken once in a small house of its own, and named by the checker.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files of a small house that keeps every rule. */
const SOUND: Record<string, string> = {
  'tsconfig.json': '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler"}}',
  'shared/words.ts': "import { z } from 'zod'; export const Words = z.string();",
  'main/app.ts': "import { Words } from '../shared/words'; export const app = Words;",
  'main/desk.ts': "import { app } from './app'; export const desk = [app, () => import('./search')];",
  'main/search.ts': "import { pinyin } from 'pinyin-pro'; export const search = pinyin;",
  'main/electron/door.ts': "import { app } from 'electron'; export const door = app;",
  'main/features/one/queries.ts': 'export const read = 1;',
  'main/features/one/handlers.ts': "import { read } from './queries'; export const one = read;",
  'main/features/two/handlers.ts': "import { read } from '../one/queries'; export const two = read;",
  'renderer/app.tsx':
    "import { useState } from 'react'; import { Words } from '../shared/words'; export const screen = [useState, Words];",
};

/** Rule → the file that breaks it. Each stands in the same house, so that one look finds them all. */
const BROKEN: Record<string, [file: string, text: string]> = {
  'shared-stands-alone': ['shared/dates.ts', "import dayjs from 'dayjs'; export const now = dayjs;"],
  'window-knows-no-main': ['renderer/thief.tsx', "import { app } from '../main/app'; export const screen = app;"],
  'window-knows-no-node': ['renderer/reader.tsx', "import { readFileSync } from 'node:fs'; export const screen = readFileSync;"],
  'main-knows-no-window': ['main/painter.ts', "import { screen } from '../renderer/app'; export const app = screen;"],
  'electron-only-in-the-shell': ['main/dialogs.ts', "import { dialog } from 'electron'; export const app = dialog;"],
  'features-meet-at-queries': ['main/features/two/borrowed.ts', "import { one } from '../one/handlers'; export const two = one;"],
  'no-cycles': [
    'main/features/three/snake.ts',
    "import { tail } from './snake'; export const three = () => tail; export const tail = 3;",
  ],
  'starts-light': ['main/app.ts', "import { pinyin } from 'pinyin-pro'; export const app = pinyin;"],
  'nothing-unresolved': ['main/lost.ts', "import { gone } from './gone'; export const app = gone;"],
};

function check(files: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-house-'));
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const run = spawnSync(process.execPath, [path.join(ROOT, 'scripts/check-architecture.mjs'), folder], { encoding: 'utf8' });
    return { code: run.status, words: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a house that keeps the rules passes', () => {
  expect(check(SOUND)).toEqual({ code: 0, words: '9 files, every import runs the right way\n' });
});

test('a house without a single source does not pass', () => {
  expect(check({ 'main/readme.txt': '' }).code).toBe(1);
});

describe('in a house where each rule is broken once', () => {
  let words: string[] = [];
  beforeAll(() => {
    const seen = check({ ...SOUND, ...Object.fromEntries(Object.values(BROKEN)) });
    expect(seen.code).toBe(1);
    words = seen.words.trim().split('\n');
  });

  test.each(Object.entries(BROKEN))('%s names the file that breaks it', (rule, [file]) => {
    expect(words.filter((line) => line.startsWith(`${rule}: `))).toEqual([expect.stringContaining(file)]);
  });
});
