// The official download, through the electron package's own installer.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageFolder } from './project.mjs';
import { sayWork } from './say.mjs';

const PROBE_MS = 8_000;
const INSTALL_MS = 15 * 60_000;
const RELEASES = 'https://github.com/electron/electron/releases/download/';

/** Whether the release can be had at all, asked before the installer so that a closed network costs seconds, not minutes. */
export async function officialIsReachable(version) {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const base = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || RELEASES;
  const folder = (process.env.ELECTRON_CUSTOM_DIR || `v${version}`).replace('{{ version }}', version);
  const url = `${base}${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    if (answer.ok) return true;
    sayWork(`the official download of Electron ${version} answers ${answer.status}`);
  } catch {
    sayWork(`the official download of Electron ${version} cannot be reached from here`);
  }
  return false;
}

/** Runs the installer; null when it went well, else the last line of its complaint. */
export function downloadOfficial() {
  const installer = path.join(packageFolder('electron'), 'install.js');
  const run = spawnSync(process.execPath, [installer], { timeout: INSTALL_MS, encoding: 'utf8' });
  if (run.status === 0) return null;
  const complaint = run.stderr.split('\n').find((line) => line.includes('Error')) ?? `exit ${run.status ?? run.signal}`;
  return complaint.trim();
}
