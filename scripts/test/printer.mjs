// A real printer for the print test: CUPS with a queue called PDF, whose paper is a PDF file in a folder everybody may read.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isRoot } from '../prepare/cache.mjs';
import { commandPath } from '../prepare/system.mjs';

const OUT = '/var/spool/cups-pdf/doorstep';
const QUEUE = ['-p', 'PDF', '-v', 'cups-pdf:/doorstep', '-E', '-P', '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'];
const SETTINGS = `Out ${OUT}\nAnonDirName ${OUT}\nUserUMask 0022\n`;

/** Starts it where this user may. Returns where printed sheets appear (null: no printer) and how to stop what was started. */
export async function startPrinter() {
  if (!isRoot || !commandPath('cupsd') || !commandPath('lpadmin')) return { printouts: null, stop: () => {} };
  const cupsd = runs() ? null : spawn(commandPath('cupsd'), ['-f'], { stdio: 'ignore' });
  for (let tries = 0; tries < 50 && !runs(); tries += 1) await wait(100);
  mkdirSync(OUT, { recursive: true });
  chmodSync(OUT, 0o1777);
  writeFileSync('/etc/cups/cups-pdf-doorstep.conf', SETTINGS);
  execFileSync(commandPath('lpadmin'), QUEUE, { stdio: 'ignore' });
  return { printouts: OUT, stop: () => cupsd?.kill() };
}

const runs = () => spawnSync('lpstat', ['-r'], { encoding: 'utf8' }).stdout?.includes('is running') ?? false;
