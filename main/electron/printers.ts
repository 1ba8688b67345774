// The printers of this machine, and what each says is wrong. CUPS tells Electron; on Windows, Windows itself is asked.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PrinterInfo } from 'electron';
import type { PaperName } from '../../shared/rules/paper-size';
import { papersOfCups } from '../../shared/rules/printer-papers';
import { cupsTrouble } from '../../shared/rules/printer-trouble';
import type { PrinterName } from '../platform';
import { fromWindows, type WindowsPrinter } from './windows-printers';

/** Longer than this nobody waits to hear how a printer is. Milliseconds. */
const PATIENCE_MS = 4000;
const QUESTION =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-CimInstance Win32_Printer | ' +
  'Select-Object Name,Default,WorkOffline,PrinterState,DetectedErrorState,PrinterPaperNames | ConvertTo-Json -Compress';

/** Nothing of any printer where Windows does not answer: printing itself does not wait for it. */
async function askWindows(): Promise<Map<string, WindowsPrinter>> {
  const shell = path.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32/WindowsPowerShell/v1.0/powershell.exe');
  const args = ['-NoProfile', '-NonInteractive', '-Command', QUESTION];
  try {
    const { stdout } = await promisify(execFile)(shell, args, { timeout: PATIENCE_MS, windowsHide: true });
    return fromWindows(stdout);
  } catch {
    return new Map();
  }
}

const textOf = (options: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(options, name);
  return typeof value === 'string' ? value : undefined;
};

/** `reasons` and the like only where they are told. */
function toldByCups(options: object) {
  const [state, accepting, reasons] = ['printer-state', 'printer-is-accepting-jobs', 'printer-state-reasons'].map((name) =>
    textOf(options, name),
  );
  return { ...(state ? { state } : {}), ...(accepting ? { accepting } : {}), ...(reasons ? { reasons } : {}) };
}

/** What CUPS lists of a printer; nothing where it is not there or does not answer in time. */
async function papersOf(name: string): Promise<PaperName[] | null> {
  try {
    const { stdout } = await promisify(execFile)('lpoptions', ['-p', name, '-l'], { timeout: PATIENCE_MS });
    return papersOfCups(stdout);
  } catch {
    return null;
  }
}

/** As the desk knows them. A single printer is the default one, for CUPS does not tell Electron which is. */
export async function namedPrinters(printers: readonly PrinterInfo[]): Promise<PrinterName[]> {
  const windows = process.platform === 'win32' ? await askWindows() : null;
  const papers = windows ? [] : await Promise.all(printers.map(({ name }) => papersOf(name)));
  return printers.map(({ name, displayName, options }, at) => ({
    name,
    words: displayName || name,
    isDefault: windows?.get(name)?.isDefault ?? printers.length === 1,
    trouble: windows ? (windows.get(name)?.trouble ?? null) : cupsTrouble(toldByCups(options)),
    papers: windows ? (windows.get(name)?.papers ?? null) : (papers[at] ?? null),
  }));
}
