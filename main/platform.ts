import type { FormLayout } from '../shared/features/form-layout';
import type { PaperName } from '../shared/rules/paper-size';
import type { PrinterTrouble } from '../shared/rules/printer-trouble';
import type { FormChange } from './office/form-change';
import type { ReadParcels } from './parcels/reading';
import type { Workbook } from './sheets/workbook';

export type FileFilter = { name: string; extensions: string[] };
export type SaveChoice = { title: string; suggested: string; filters: FileFilter[] };
/** `trouble`: what it says is wrong now. `papers`: which of our sizes it has; null where the system does not tell. */
export type PrinterName = {
  name: string;
  words: string;
  isDefault: boolean;
  trouble: PrinterTrouble | null;
  papers: PaperName[] | null;
};

/**
 * What lies outside the database and the desk process: dialogs, paper, other processes, files.
 * Every method rejects with an Error whose message is a Chinese sentence the person can act on.
 */
export type Platform = {
  /** The chosen path, or null when the person cancelled. */
  chooseOpen(choice: { title: string; filters: FileFilter[] }): Promise<string | null>;
  /** The chosen paths; none when the person cancelled. */
  chooseOpenMany(choice: { title: string; filters: FileFilter[] }): Promise<string[]>;
  chooseSave(choice: SaveChoice): Promise<string | null>;
  chooseFolder(title: string): Promise<string | null>;
  /** Parses an untrusted workbook in a process of its own, under caps of size, rows, time and memory. */
  readSheet(path: string, progress: (done: number, total: number) => void, signal: AbortSignal): Promise<Workbook>;
  /** What an untrusted form looks like, opened in the same process under the same caps. */
  readForm(bytes: Uint8Array, signal: AbortSignal): Promise<FormLayout>;
  /** The bytes of a form with these places filled, by the same process. */
  fillForm(bytes: Uint8Array, changes: FormChange[], signal: AbortSignal): Promise<Uint8Array>;
  /** Written under a temporary name in the same folder, then renamed. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** One document, as PDF bytes; page size from its own `@page`. Made at the instant `at`, as it says: the same document is the same bytes. */
  pdf(html: string, at: string): Promise<Uint8Array>;
  /** Every sheet of it, at the size its own page rule says. */
  print(html: string, options: { printer: string; copies: number }): Promise<void>;
  printers(): Promise<PrinterName[]>;
  /** A picture file, drawn anew as a JPEG of so many pixels at most on its longer side; never the file's own bytes. */
  readPicture(path: string, longest: number): Promise<Uint8Array>;
  /** The bytes of a file that is kept and never opened; a larger one than `most` is refused. */
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** The paths of the files of a folder whose names end so, in the order of their names; what is no plain file is passed over. */
  filesIn(folder: string, ending: string): Promise<string[]>;
  /** Opens parcels beside the desk, on all cores. */
  readParcels: ReadParcels;
  /** Shows a written file in the file manager. */
  reveal(path: string): Promise<void>;
};

/** What the desk asks the shell for. */
export type PlatformMethod = Exclude<keyof Platform, 'readParcels'>;
