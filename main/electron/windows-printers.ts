// What Windows says of its printers, read. Pure.
import { z } from 'zod';
import type { PaperName } from '../../shared/rules/paper-size';
import { papersNamed } from '../../shared/rules/printer-papers';
import { type PrinterTrouble, windowsTrouble } from '../../shared/rules/printer-trouble';

export type WindowsPrinter = { isDefault: boolean; trouble: PrinterTrouble | null; papers: PaperName[] | null };

const Told = z.object({
  Name: z.string(),
  Default: z.boolean().nullish(),
  WorkOffline: z.boolean().nullish(),
  PrinterState: z.number().nullish(),
  DetectedErrorState: z.number().nullish(),
  PrinterPaperNames: z.array(z.string()).nullish(),
});
/** ConvertTo-Json writes a single printer without brackets. */
const Answer = z.union([z.array(Told), Told.transform((one) => [one])]);

/** Win32_Printer as JSON → each printer by its name; none where it cannot be read. */
export function fromWindows(json: string): Map<string, WindowsPrinter> {
  const told = Answer.safeParse(parsed(json));
  return new Map(
    (told.data ?? []).map((one) => [
      one.Name,
      { isDefault: one.Default === true, trouble: troubleIn(one), papers: papersNamed(one.PrinterPaperNames ?? []) },
    ]),
  );
}

const troubleIn = ({ PrinterState, DetectedErrorState, WorkOffline }: z.infer<typeof Told>) =>
  windowsTrouble({ status: PrinterState ?? 0, detected: DetectedErrorState ?? 0, offline: WorkOffline === true });

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
