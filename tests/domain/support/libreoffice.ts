// A file as LibreOffice reads it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The bytes of a file once LibreOffice has opened it and saved it as something else. `to`: `pdf`, or `ending:filter:options`. */
export function throughLibreOffice(bytes: Uint8Array, ending: string, to: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-office-'));
  try {
    const file = path.join(folder, `opened.${ending}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, 'out'), file]);
    return readFileSync(path.join(folder, 'out', `opened.${to.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
