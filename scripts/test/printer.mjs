// A real printer for the print test: a CUPS of our own, run by the test user on a socket of its own, touching nothing of the
// machine's printing. Its queues are called PDF and Small, and their paper is a folder: every job goes through CUPS and ends there as a PDF.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sayWork } from '../prepare/say.mjs';
import { commandPath, PRINTER_DESCRIPTION } from '../prepare/system.mjs';
import { asOrdinaryUser, own } from './ordinary-user.mjs';

const PROGRAMS = '/usr/lib/cups';
const NONE = { env: {}, stop: async () => {} };

/** Starts it in `folder`. Returns what tells the tests of it (nothing where this machine has no CUPS) and how to stop it. */
export async function startPrinter(folder) {
  if (!commandPath('cupsd') || !existsSync(PRINTER_DESCRIPTION)) return NONE;
  const socket = path.join(folder, 'cups.sock');
  writePrinter(folder, socket);
  const at = (name) => path.join(folder, 'etc', name);
  const { file, args } = asOrdinaryUser([commandPath('cupsd'), '-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')]);
  const cupsd = spawn(file, args, { stdio: 'ignore', env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder } });
  const ended = new Promise((resolve) => cupsd.once('exit', resolve));
  const stop = async () => {
    cupsd.kill();
    await ended;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(socket)) return { env: toldOf(folder, socket), stop };
    await wait(100);
  }
  sayWork(`the test printer did not start; its log is in ${folder}`);
  await stop();
  return NONE;
}

/** Programs of CUPS that reach it by a socket read what a queue can do where its own files lie, as on any machine. */
const toldOf = (folder, socket) => ({
  CUPS_SERVER: socket,
  CUPS_SERVERROOT: path.join(folder, 'etc'),
  DOORSTEP_TEST_PRINTOUT: path.join(folder, 'paper'),
});

function writePrinter(folder, socket) {
  const names = ['', 'etc', 'etc/ppd', 'programs', 'programs/backend', 'spool', 'spool/temp', 'cache', 'run', 'paper'];
  for (const name of names) own(path.join(folder, name));
  for (const name of readdirSync(PROGRAMS).filter((one) => one !== 'backend')) {
    symlinkSync(path.join(PROGRAMS, name), path.join(folder, 'programs', name));
  }
  const description = asksForA4(readFileSync(PRINTER_DESCRIPTION, 'utf8'));
  writeFileSync(path.join(folder, 'etc/ppd/PDF.ppd'), withA3(description));
  writeFileSync(path.join(folder, 'etc/ppd/Small.ppd'), description);
  writeFileSync(path.join(folder, 'programs/backend/paper'), backend(path.join(folder, 'paper')), { mode: 0o755 });
  writeFileSync(path.join(folder, 'etc/cups-files.conf'), places(folder));
  writeFileSync(path.join(folder, 'etc/cupsd.conf'), manners(socket));
  writeFileSync(path.join(folder, 'etc/printers.conf'), queue('PDF') + queue('Small'));
}

/** A4 where nobody says which. */
const asksForA4 = (description) =>
  description.replace(/^\*Default(PageSize|PageRegion|ImageableArea|PaperDimension): .*$/gm, '*Default$1: A4');

/** The office printer takes A4 and A3: each line about A4 once more for A3. The description itself, and so the small one, knows no A3. */
function withA3(description) {
  const a3 = { '18 36 577 806': '18 36 824 1155', '0 0 595 842': '0 0 842 1191', '595 842': '842 1191' };
  const asA3 = (line) =>
    line.replaceAll('A4', 'A3').replace(/"([\d ]+)"/, (quoted, size) => (a3[size] ? `"${a3[size]}"` : quoted));
  return description.replace(/^\*(PageSize|PageRegion|ImageableArea|PaperDimension) A4.*$/gm, (line) => `${line}\n${asA3(line)}`);
}

/** CUPS calls it with: job user title copies options [file]. */
const backend = (paper) => `#!/bin/sh
[ $# -eq 0 ] && exit 0
umask 022
cat "\${6:--}" > "${paper}/.job-$1" && mv "${paper}/.job-$1" "${paper}/job-$1.pdf"
`;

const places = (folder) => `ServerRoot ${folder}/etc
ServerBin ${folder}/programs
RequestRoot ${folder}/spool
TempDir ${folder}/spool/temp
CacheDir ${folder}/cache
StateDir ${folder}/run
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
Sandboxing relaxed
`;

const manners = (socket) => `Listen ${socket}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const queue = (name) => `<Printer ${name}>
Info ${name}
DeviceURI paper:/
State Idle
Accepting Yes
JobSheets none none
</Printer>
`;
