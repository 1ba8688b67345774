// `npm run package`: the unpacked app of this machine's platform in dist/, built with the Electron that preparation chose.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, builtFrom } from './prepare/build.mjs';
import { root } from './prepare/project.mjs';
import { CannotPrepare, orStop, sayUse, sayWork } from './prepare/say.mjs';
import { prepare } from './prepare.mjs';

const FOLDERS = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' };

/** The folder of the packaged app; packed again only when the app, its packing list or the Electron is another one. */
export const packageApp = (electron) =>
  orStop(() => {
    const folder = path.join(root, 'dist', FOLDERS[process.platform]);
    const note = path.join(root, 'dist', 'packed-from.txt');
    const from = `${builtFrom()} ${electron.version} ${readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')}`;
    if (existsSync(folder) && existsSync(note) && readFileSync(note, 'utf8') === from) return folder;
    sayWork('packaging the app …');
    pack(electron);
    // The starter that an unpacked Electron brings along has no business beside the app.
    rmSync(path.join(folder, 'resources/default_app.asar'), { force: true });
    writeFileSync(note, from);
    return folder;
  });

function pack({ dist, version }) {
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const runtime = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  const run = spawnSync(process.execPath, [builder, '--dir', '--publish', 'never', ...runtime], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new CannotPrepare(`the app could not be packaged:\n${run.stdout}${run.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const electron = await prepare();
  await build();
  sayUse(`the packaged app is in ${await packageApp(electron)}`);
}
