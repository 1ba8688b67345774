// A real printer for the print test: CUPS with a queue called PDF, whose paper is a PDF file in a folder everybody may read.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isRoot } from '../prepare/cache.mjs';
import { sayWork } from '../prepare/say.mjs';
import { commandPath } from '../prepare/system.mjs';

const OUT = '/var/spool/cups-pdf/doorstep';
const QUEUE = ['-p', 'PDF', '-v', 'cups-pdf:/doorstep', '-E', '-P', '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'];
const SETTINGS = `Out ${OUT}\nAnonDirName ${OUT}\nUserUMask 0022\n`;

/** Starts it where this user may. Returns where printed sheets appear (null: no printer) and how to stop what was started. */
export async function startPrinter() {
  if (!isRoot || !commandPath('cupsd') || !commandPath('lpadmin')) return { printouts: null, stop: () => {} };
  const cupsd = runs() ? null : spawn(commandPath('cupsd'), ['-f'], { stdio: 'ignore' });
  const stop = () => cupsd?.kill();
  mkdirSync(OUT, { recursive: true });
  chmodSync(OUT, 0o1777);
  writeFileSync('/etc/cups/cups-pdf-doorstep.conf', SETTINGS);
  for (let tries = 0; tries < 50; tries += 1) {
    if (spawnSync(commandPath('lpadmin'), QUEUE, { stdio: 'ignore' }).status === 0) return { printouts: OUT, stop };
    await wait(200);
  }
  sayWork('the test printer could not be set up: lpadmin was refused');
  return { printouts: null, stop };
}

const runs = () => spawnSync('lpstat', ['-r'], { encoding: 'utf8' }).stdout?.includes('is running') ?? false;
