import type { papers } from '../../../shared/features/papers';
import type { HandlersFor } from '../../powers';
import { saveAs } from '../../saving';
import { frozenPaper, issuedPapers, outcomesOf, paperOf } from './issue';
import { noteOutcome, printPaper } from './print';

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const paperHandlers: HandlersFor<typeof papers> = {
  'papers.list': issuedPapers,

  'papers.card': async ({ db }, { id }) => ({ paper: await paperOf(db, id), outcomes: await outcomesOf(db, id) }),

  'papers.html': async (powers, { id }) => ({ html: (await frozenPaper(powers, id)).html }),

  'papers.issueContactCards': async (powers, { unitIds }) => (await import('./contact-cards')).issueContactCards(powers, unitIds),

  'papers.issueSummary': async (powers, { period }) => (await import('./summary-paper')).issueSummary(powers, period),

  'papers.issueTestPage': async (powers, { format }) => (await import('./test-page')).issueTestPage(powers, format),

  'papers.printers': ({ platform }) => platform.printers(),

  'papers.printerChoices': ({ db }) => db.selectFrom('printerChoice').select(['kind', 'printer']).orderBy('kind').execute(),

  'papers.choosePrinter': async ({ db, now, session, note }, { kind, printer }) => {
    const before = await db.selectFrom('printerChoice').select('printer').where('kind', '=', kind).executeTakeFirst();
    const chosen = { printer, staffId: session.staffId, at: now };
    const { id } = await db
      .insertInto('printerChoice')
      .values({ kind, ...chosen })
      .onConflict((conflict) => conflict.column('kind').doUpdateSet(chosen))
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'printerChoice', subjectId: id, before: before ?? null, after: { kind, printer } });
    return { id };
  },

  'papers.print': (powers, wanted) => printPaper(powers, wanted),

  'papers.savePdf': async (powers, { id }) => {
    const { platform } = powers;
    const paper = await frozenPaper(powers, id);
    const saved = await saveAs(powers, { title: '存为PDF', suggested: `${paper.title}_${paper.number}.pdf` }, () => {
      powers.progress(0, paper.sheets, '正在生成PDF');
      return platform.pdf(paper.html, paper.issuedAt);
    });
    if (!saved) return { outcome: 'cancelled' };
    await noteOutcome(powers, paper, `已存为PDF（${saved.fileName}）`);
    return { outcome: 'saved', path: saved.path };
  },
};
