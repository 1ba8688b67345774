// The outside world over Electron: dialogs, printers, files, the sheet reader. The desk process asks for it by message.
import { type BrowserWindow, dialog, shell } from 'electron';
import type { FormChange } from '../office/form-change';
import type { Platform } from '../platform';
import { filesIn, readWhole, writeAtomically } from '../sheets/files';
import type { Paper } from './paper';
import { askReader } from './sheet-reader';

type FromReader = 'readSheet' | 'readForm' | 'fillForm';
type InDesk = 'readParcels';
type Progress = (done: number, total: number) => void;

/** As Platform, but what the reading process answers travels as JSON text. */
type ShellPlatform = Omit<Platform, FromReader | InDesk> & {
  readSheet(...args: Parameters<Platform['readSheet']>): Promise<string>;
  readForm(bytes: Uint8Array, progress: Progress, signal: AbortSignal): Promise<string>;
  fillForm(bytes: Uint8Array, changes: FormChange[], progress: Progress, signal: AbortSignal): Promise<string>;
};

export type Outside = {
  /** Answers one question of the desk. Rejects with an Error in words. */
  ask(id: number, method: string, args: unknown[], progress: (done: number, total: number) => void): Promise<unknown>;
  /** The desk no longer wants the answer to its question `id`. */
  stop(id: number): void;
};

type Method = (...args: unknown[]) => Promise<unknown>;

/** The outside world as the desk process asks for it; its dialogs stand before the window that is open. */
export function openOutside(window: () => BrowserWindow, paper: () => Promise<Paper>): Outside {
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

function electronPlatform(window: () => BrowserWindow, paper: () => Promise<Paper>): ShellPlatform {
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
    readSheet: (path, progress, signal) => askReader({ type: 'read', path }, progress, signal),
    readForm: (bytes, progress, signal) => askReader({ type: 'form', bytes }, progress, signal),
    fillForm: (bytes, changes, progress, signal) => askReader({ type: 'fill', bytes, changes }, progress, signal),
    writeFile: writeAtomically,
    pdf: async (html, at) => (await paper()).pdf(html, at),
    print: async (html, options) => (await paper()).print(html, options),
    printers: async () => (await paper()).printers(),
    readPicture: async (path, longest) => (await paper()).picture(path, longest),
    readFile: readWhole,
    filesIn,
    async reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
