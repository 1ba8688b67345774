// Opening the two archives Electron comes in.
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { require } from './project.mjs';

/** Takes one member out of a .tgz into `folder`. */
export function unpackTar(file, folder, member) {
  execFileSync('tar', ['-xzf', file, '-C', folder, '--no-same-owner', member], { stdio: 'ignore' });
}

/** Takes the members `wanted` says yes to out of a .zip into `folder`, keeping which of them may be run. */
export async function unpackZip(file, folder, wanted) {
  const yauzl = require('yauzl');
  const zip = await promisify(yauzl.open)(file, { lazyEntries: true });
  const open = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.on('entry', (entry) => {
      unpackEntry(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });

  async function unpackEntry(entry) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) return;
    const place = path.join(folder, entry.fileName);
    mkdirSync(path.dirname(place), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o111 ? 0o755 : 0o644;
    await pipeline(await open(entry), createWriteStream(place, { mode }));
  }
}
