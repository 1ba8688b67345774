// The outside world over Electron: dialogs, printers, files, the sheet reader. The desk process asks for it by message.
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Platform } from '../platform';
import { readWhole, writeAtomically } from '../sheets/files';
import type { Paper } from './paper';
import { readSheet } from './sheet-reader';

/** As Platform, but a workbook travels as JSON text. */
type ShellPlatform = Omit<Platform, 'readSheet'> & {
  readSheet(...args: Parameters<Platform['readSheet']>): Promise<string>;
};

export type Outside = {
  /** Answers one question of the desk. Rejects with an Error in words. */
  ask(id: number, method: string, args: unknown[], progress: (done: number, total: number) => void): Promise<unknown>;
  /** The desk no longer wants the answer to its question `id`. */
  stop(id: number): void;
};

type Method = (...args: unknown[]) => Promise<unknown>;

/** The outside world as the desk process asks for it; its dialogs stand before the window that is open. */
export function openOutside(window: () => BrowserWindow, paper: Paper): Outside {
  const platform = electronPlatform(window, paper);
  const running = new Map<number, AbortController>();
  return {
    async ask(id, method, args, progress) {
      if (!Object.hasOwn(platform, method)) throw new Error(`no such method: ${method}`);
      const abort = new AbortController();
      running.set(id, abort);
      try {
        return await (platform[method as keyof ShellPlatform] as Method)(...args, progress, abort.signal);
      } finally {
        running.delete(id);
      }
    },
    stop: (id) => running.get(id)?.abort(),
  };
}

function electronPlatform(window: () => BrowserWindow, paper: Paper): ShellPlatform {
  return {
    async chooseOpen({ title, filters }) {
      const chosen = await dialog.showOpenDialog(window(), { title, filters, properties: ['openFile'] });
      return chosen.filePaths[0] ?? null;
    },
    async chooseOpenMany({ title, filters }) {
      const chosen = await dialog.showOpenDialog(window(), { title, filters, properties: ['openFile', 'multiSelections'] });
      return chosen.filePaths;
    },
    async chooseSave({ title, suggested, filters }) {
      const chosen = await dialog.showSaveDialog(window(), { title, defaultPath: suggested, filters });
      return chosen.filePath || null;
    },
    async chooseFolder(title) {
      const chosen = await dialog.showOpenDialog(window(), { title, properties: ['openDirectory', 'createDirectory'] });
      return chosen.filePaths[0] ?? null;
    },
    readSheet,
    writeFile: writeAtomically,
    pdf: (html) => paper.pdf(html),
    print: (html, options) => paper.print(html, options),
    printers: () => paper.printers(),
    readPicture: (path, longest) => paper.picture(path, longest),
    readFile: readWhole,
    async reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
