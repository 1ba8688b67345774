// A tiny Electron program for the command line: `--html=FILE --out=FILE --at=INSTANT` turns one document into a PDF on the same paper
// the window prints on, then ends. Exit 1 and one sentence where it cannot.

import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { closeDoors } from './guard';
import { openPaper } from './paper';
import { registerScheme } from './protocol';

const own = mkdtempSync(path.join(tmpdir(), 'doorstep-paper-'));
app.setPath('userData', own);
// Root cannot have a sandbox; the start script says so and switches it off for that start alone.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.disableHardwareAcceleration();
registerScheme();
closeDoors();
app.on('window-all-closed', () => app.quit());
app.on('quit', () => rmSync(own, { recursive: true, force: true }));
void app.whenReady().then(run);

async function run(): Promise<void> {
  try {
    const html = await readFile(app.commandLine.getSwitchValue('html'), 'utf8');
    const pdf = await openPaper().pdf(html, app.commandLine.getSwitchValue('at'));
    await writeFile(app.commandLine.getSwitchValue('out'), pdf);
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}
