// The same cold start as in start.ts against what the ledger was kept in before: LibreOffice opening a workbook of 988 people (P-02). It
// is granted its settings from the last time, where ours begin anew, and counts as open when its window says which sheet it has, whatever
// it still has to draw. Left out, and said so, where this machine has no LibreOffice or nothing to watch the screen with.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { peopleAtScale } from '../../main/demo/scale';
import type { Bench } from './demo-station';
import { compare, type Result } from './measure';
import { writeSheet } from './sheet-file';
import { toLedger } from './start';

const PEOPLE = 988;
const LOST_MS = 120_000;

const isHere = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What watches the screen, line by line as it happens. */
const watch = (...command: string[]) => spawn('stdbuf', ['-oL', ...command], { stdio: ['ignore', 'pipe', 'ignore'] });

/** Resolves with what was matched as soon as a program has said it. */
function hears({ stdout }: ChildProcess, words: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('LibreOffice opened no sheet')), LOST_MS).unref();
    let said = '';
    stdout?.on('data', (more) => {
      said += String(more);
      const found = words.exec(said);
      if (found) resolve(found);
    });
  });
}

const ended = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));

/** Milliseconds from spawn to the window with the sheet. Beside the workbook lies what LibreOffice locks it with: a folder each time. */
async function timeToSheet(folder: string): Promise<number> {
  const own = mkdtempSync(path.join(folder, 'sheet-'));
  const file = path.join(own, 'people.xlsx');
  await writeSheet(file, [...peopleAtScale(PEOPLE, 7)]);
  const screen = watch('xev', '-root', '-event', 'substructure');
  const shown = hears(screen, /MapNotify[^\n]*\n[^\n]*window (0x\w+), override/);
  const began = Date.now();
  const profile = `-env:UserInstallation=file://${path.join(folder, 'libreoffice')}`;
  const office = spawn('soffice', [profile, '--norestore', '--nologo', '--calc', file], { stdio: 'ignore' });
  const gone = ended(office);
  let title: ChildProcess | undefined;
  try {
    title = watch('xprop', '-id', (await shown)[1] as string, '-spy', 'WM_NAME');
    await hears(title, /people/);
    return Date.now() - began;
  } finally {
    for (const child of [screen, title, office]) child?.kill();
    await gone;
    rmSync(own, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** `data` holds a demo station, which is copied for every start. */
export async function officeBench({ electron, project, folder }: Bench, data: () => string): Promise<Result[]> {
  const missing = ['soffice', 'xev', 'xprop', 'stdbuf'].filter((program) => !isHere(program));
  if (missing.length > 0) {
    process.stderr.write(`left out: this machine has no ${missing.join(', ')}\n`);
    return [];
  }
  const station = data();
  const result = await compare({
    name: 'cold start to the painted ledger of 988 residents',
    yardstick: 'LibreOffice, started on a workbook of 988 residents',
    ...{ goal: 0.7, pairs: 5 },
    ours: () => toLedger(electron, project, station),
    theirs: () => timeToSheet(folder),
  });
  return [result];
}
