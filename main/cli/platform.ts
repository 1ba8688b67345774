import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readInThreads } from '../parcels/in-threads';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { filesIn, readWhole, writeAtomically } from '../sheets/files';
import { askInChild, readInChild } from '../sheets/read-in-child';

/** The files a command names stand in for what a person would choose in a dialog. */
export type Named = { open?: string; openMany?: string[]; folder?: string; save?(suggested: string): string };

/** Another entry of the build. */
const beside = (name: string) => path.join(import.meta.dirname, name);

const run = promisify(execFile);
const PDF_MS = 120_000;

/** Paper needs the browser engine: the app's own Electron, without a window of its own, under Xvfb where no display is. */
async function pdfByElectron(html: string, at: string): Promise<Uint8Array> {
  const electron = process.env.DOORSTEP_ELECTRON;
  if (!electron) throw new Refusal('没有找到Electron，不能生成PDF。请用 npm run station 来运行这个命令。');
  const work = await mkdtemp(path.join(tmpdir(), 'doorstep-'));
  const [source, target] = [path.join(work, 'paper.html'), path.join(work, 'paper.pdf')];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const parts = [...root, beside('paper.js'), `--html=${source}`, `--out=${target}`, `--at=${at}`];
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, args] = shown ? [electron, parts] : ['xvfb-run', ['-a', electron, ...parts]];
  try {
    await writeFile(source, html);
    await run(command, args as string[], { timeout: PDF_MS });
    return await readFile(target);
  } catch {
    throw new Refusal('PDF没有生成。请先运行一次 npm start 准备好环境，再试。');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const noPrinter = () => Promise.reject(new Refusal('命令行不直接打印，请用 --out 存为PDF。'));

/** Platform for the command line: named files, a child process for sheets, Electron for paper, nobody at a screen. */
export const commandLinePlatform = (named: Named): Platform => ({
  chooseOpen: async () => named.open ?? null,
  chooseOpenMany: async () => named.openMany ?? [],
  chooseSave: async ({ suggested }) => named.save?.(suggested) ?? null,
  chooseFolder: async () => named.folder ?? null,
  readSheet: (path, progress, signal) => readInChild({ path, reader: beside('sheet-reader.js'), progress, signal }),
  readForm: (bytes, signal) => askInChild({ type: 'form', bytes }, { reader: beside('sheet-reader.js'), signal }),
  fillForm: async (bytes, changes, signal) =>
    Buffer.from(
      await askInChild<string>({ type: 'fill', bytes, changes }, { reader: beside('sheet-reader.js'), signal }),
      'base64',
    ),
  writeFile: writeAtomically,
  pdf: pdfByElectron,
  print: noPrinter,
  printers: async () => [],
  readPicture: () => Promise.reject(new Refusal('命令行不放照片，请在窗口里放。')),
  readFile: readWhole,
  filesIn,
  readParcels: readInThreads(beside('parcel-reader.js')),
  reveal: async () => {},
});
