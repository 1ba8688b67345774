// After packing: the digest of the packed code and of every file beside it, for the app to compare when it starts (self-audit.ts).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sealed = (name) => /^app\.asar($|\.unpacked\/)/.test(name.replaceAll('\\', '/'));

/** @param {{appOutDir: string, electronPlatformName: string, packager: {getResourcesDir(folder: string): string}}} packed called by the packager. */
export function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  const files = readdirSync(resources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(resources, path.join(entry.parentPath ?? entry.path, entry.name)));
  const line = (name) =>
    `${createHash('sha256')
      .update(readFileSync(path.join(resources, name)))
      .digest('hex')}  ${name.replaceAll('\\', '/')}\n`;
  writeFileSync(path.join(resources, 'app.seal'), names.filter(sealed).sort().map(line).join(''));
}
