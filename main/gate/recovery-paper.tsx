import type { OfficeLevel } from '../../shared/codes/offices';
import { dayInChina, dayWords } from '../../shared/text';
import { renderDocument } from '../documents/render';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { RecoveryPaper } from './recovery.document';

type Around = { platform: Platform; clock(): string };
type Shown = { recoveryKey: string; stationName: string; level: OfficeLevel };

/** The recovery key as paper: into a PDF the person names, or straight to the default printer. */
export async function recoveryPaper({ platform, clock }: Around, { recoveryKey, ...desk }: Shown, to: 'pdf' | 'printer') {
  const madeAt = clock();
  const madeOn = dayWords(dayInChina(madeAt));
  const html = renderDocument(<RecoveryPaper {...desk} recoveryKey={recoveryKey} madeOn={madeOn} />);
  if (to === 'printer') {
    const printers = await platform.printers();
    const printer = printers.find((one) => one.isDefault) ?? printers[0];
    if (!printer) throw new Refusal('没有找到打印机。请接好打印机再试，或者先存为PDF、手抄一份。');
    await platform.print(html, { printer: printer.name, copies: 1 });
    return { outcome: 'printed' as const, printer: printer.words };
  }
  const choice = { title: '保存恢复码', suggested: '家门口恢复码.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const file = await platform.chooseSave(choice);
  if (file === null) return { outcome: 'cancelled' as const };
  await platform.writeFile(file, await platform.pdf(html, madeAt));
  return { outcome: 'saved' as const, path: file };
}
