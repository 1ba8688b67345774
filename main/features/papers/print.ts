// Sending sheets to a printer: in pieces, so that it can be stopped between two of them and goes on from there another day.
import { PIECE } from '../../../shared/features/papers';
import type { PrinterTrouble } from '../../../shared/rules/printer-trouble';
import { numberWords } from '../../../shared/text';
import { someSheets } from '../../documents/some-sheets';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { frozenPaper } from './issue';

type Wanted = { id: number; printer: string; copies: number; from: number; to: number | null };
type Piece = { from: number; to: number; copies: number };
type Sheets = { id: number; number: string; sheets: number; html: string };

/** Issue, then the outside world, then this: what became of the paper. `stoppedAfter`: the last sheet that was sent. */
export const noteOutcome = (
  { write, now }: TaskPowers,
  paper: { id: number; number: string },
  words: string,
  stoppedAfter: number | null = null,
) =>
  write(async ({ db, note }) => {
    await db.insertInto('paperOutcome').values({ paperId: paper.id, at: now, words, stoppedAfter }).execute();
    note({ subject: 'paper', subjectId: paper.id, before: null, after: { number: paper.number, outcome: words } });
  });

/** Several copies of a long paper go out one after the other, each in its order. */
function piecesOf({ from, to }: { from: number; to: number }, copies: number): Piece[] {
  if (to - from < PIECE) return [{ from, to, copies }];
  const once: Piece[] = [];
  for (let at = from; at <= to; at += PIECE) once.push({ from: at, to: Math.min(at + PIECE - 1, to), copies: 1 });
  return Array.from({ length: copies }, () => once).flat();
}

async function troubleOf({ platform }: TaskPowers, printer: string): Promise<PrinterTrouble | null> {
  return (await platform.printers()).find(({ name }) => name === printer)?.trouble ?? null;
}

/** Sends pieces until all are out, somebody cancels, or the printer says it cannot. Returns how many sheets, and why it stopped. */
async function send(powers: TaskPowers, paper: Sheets, pieces: readonly Piece[], printer: string) {
  const total = pieces.reduce((sum, { from, to, copies }) => sum + (to - from + 1) * copies, 0);
  let [done, last] = [0, (pieces[0]?.from ?? 1) - 1];
  for (const { from, to, copies } of pieces) {
    const trouble = done === 0 ? null : await troubleOf(powers, printer);
    if (powers.signal.aborted || trouble?.stops) return { total, done, last, why: trouble?.words ?? '已停下' };
    powers.progress(done, total, `已送 ${numberWords(done)}/${numberWords(total)} 张`);
    const whole = from === 1 && to === paper.sheets;
    await powers.platform.print(whole ? paper.html : someSheets(paper.html, { from, to }), { printer, copies });
    done += (to - from + 1) * copies;
    last = to;
  }
  powers.progress(done, total, '已送往打印机');
  return { total, done, last, why: null };
}

const withoutStop = (words: string) => words.replace(/。$/, '');

/** Which sheets, and how many times, as what became of the paper is said. */
function rangeWords({ from, to }: { from: number; to: number }, sheets: number, copies: number): string {
  const some = from === 1 && to === sheets ? '' : from === to ? `第${from}张` : `第${from}到${to}张`;
  return `${some}${copies > 1 ? `${some && '，'}${copies}份` : ''}`;
}

function rangeOf({ sheets }: Sheets, { from, to }: Wanted): { from: number; to: number } {
  const last = to ?? sheets;
  if (last > sheets || from > last) throw new Refusal(`这份纸张共${sheets}张，请在1到${sheets}之间选要印的。`);
  return { from, to: last };
}

async function sendOrNote(powers: TaskPowers, paper: Sheets, pieces: readonly Piece[], printer: string) {
  try {
    return await send(powers, paper, pieces, printer);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('没有印成。请看看打印机有没有开、有没有纸，再印一次。');
    await noteOutcome(powers, paper, `没有印成（${refusal.message}）`);
    throw refusal;
  }
}

/** Prints a frozen paper, or some of its sheets, and notes how far it came. */
export async function printPaper(powers: TaskPowers, wanted: Wanted) {
  const { printer, copies } = wanted;
  const paper = await frozenPaper(powers, wanted.id);
  const range = rangeOf(paper, wanted);
  const { done, last, why } = await sendOrNote(powers, paper, piecesOf(range, copies), printer);
  if (why !== null) {
    const words = done === 0 ? '还没有送出就停下了' : `印到第${last}张停下（${withoutStop(why)}）`;
    await noteOutcome(powers, paper, `${words}（${printer}）`, last);
    return { outcome: 'stopped' as const, printer, after: last, words: why };
  }
  await noteOutcome(powers, paper, `已打印${rangeWords(range, paper.sheets, copies)}（${printer}）`);
  return { outcome: 'printed' as const, printer, sheets: done, trouble: (await troubleOf(powers, printer))?.words ?? null };
}
