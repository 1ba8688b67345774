import path from 'node:path';
import type { papers } from '../../../shared/features/papers';
import type { HandlersFor, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { frozenPaper, issuedPapers } from './issue';

/** Issue, then the outside world, then this: what became of the paper. */
const noteOutcome = ({ write, now }: TaskPowers, paper: { id: number; number: string }, words: string) =>
  write(async ({ db, note }) => {
    await db.insertInto('paperOutcome').values({ paperId: paper.id, at: now, words }).execute();
    note({ subject: 'paper', subjectId: paper.id, before: null, after: { number: paper.number, outcome: words } });
  });

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const paperHandlers: HandlersFor<typeof papers> = {
  'papers.list': ({ db }) => issuedPapers(db),

  'papers.html': async (powers, { id }) => ({ html: (await frozenPaper(powers, id)).html }),

  'papers.issueContactCards': async (powers, { unitIds }) => (await import('./contact-cards')).issueContactCards(powers, unitIds),

  'papers.issueSummary': async (powers, { period }) => (await import('./summary-paper')).issueSummary(powers, period),

  'papers.printers': ({ platform }) => platform.printers(),

  'papers.print': async (powers, { id, printer, copies }) => {
    const paper = await frozenPaper(powers, id);
    powers.progress(0, paper.sheets * copies, '正在送往打印机');
    try {
      await powers.platform.print(paper.html, { printer, copies });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('没有印成。请看看打印机有没有开、有没有纸，再印一次。');
      await noteOutcome(powers, paper, `没有印成（${refusal.message}）`);
      throw refusal;
    }
    powers.progress(paper.sheets * copies, paper.sheets * copies, '已送往打印机');
    await noteOutcome(powers, paper, copies > 1 ? `已打印${copies}份（${printer}）` : `已打印（${printer}）`);
    return { outcome: 'printed', printer };
  },

  'papers.savePdf': async (powers, { id }) => {
    const { platform } = powers;
    const paper = await frozenPaper(powers, id);
    const choice = {
      title: '存为PDF',
      suggested: `${paper.title}_${paper.number}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    };
    const file = await platform.chooseSave(choice);
    if (file === null) return { outcome: 'cancelled' };
    powers.progress(0, paper.sheets, '正在生成PDF');
    await platform.writeFile(file, await platform.pdf(paper.html));
    await noteOutcome(powers, paper, `已存为PDF（${path.basename(file)}）`);
    return { outcome: 'saved', path: file };
  },
};
