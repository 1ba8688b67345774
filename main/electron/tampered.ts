import { createRequire } from 'node:module';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Log } from '../answer';
import { type PlainFiles, tamperedWith } from '../self-audit';

const WORDS =
  '程序和刚装好时不一样：可能被人改过，也可能文件坏了。为了资料安全，这次不打开。请重新安装“家门口”，站里的资料不受影响。';

/** Where the fuses are: on a Mac in the framework, elsewhere in the program itself. */
const program = () =>
  process.platform === 'darwin'
    ? path.join(process.execPath, '../../Frameworks/Electron Framework.framework/Electron Framework')
    : process.execPath;

const plainFiles = () => createRequire(import.meta.url)('original-fs') as PlainFiles;

/** Looks at the shipped app while its window opens. One that is not as it was packed says so, and ends before anybody has signed in. */
export async function refuseTampered(log: Log): Promise<void> {
  if (!app.isPackaged) return;
  const found = await tamperedWith(program(), process.resourcesPath, plainFiles());
  if (found === null) return;
  log(`not as it was packed: ${found}`, null);
  await app.whenReady();
  dialog.showMessageBoxSync({ type: 'error', title: '家门口', message: WORDS, buttons: ['关闭'] });
  app.exit(1);
}
