import type { reports } from '../../../shared/features/reports';
import { changesOf } from '../../../shared/rules/report-checks';
import type { HandlersFor } from '../../powers';
import { opened, summaryOf } from '../summary/queries';
import { approve } from './approving';
import { draftingHandlers } from './drafting';
import { contentOf, findingsOf, hindranceOf, reportOf, reportPage } from './finding';
import { issueReport, saveReport } from './going-out';

export const reportHandlers: HandlersFor<typeof reports> = {
  ...draftingHandlers,

  'reports.list': ({ db }, { after, size }) => reportPage(db, after, size),

  'reports.card': async ({ db, session }, { id }) => {
    const report = await reportOf(db, id);
    const { summary, found, staffId } = await contentOf(db, id);
    const hindrance = await hindranceOf(db, session, staffId);
    const figures = await opened(db, summary.figures);
    return { report, summary: { ...summary, figures }, findings: await findingsOf(db, id, found), hindrance };
  },

  'reports.changes': async ({ db, today, now }, { id }) => {
    const { summary } = await contentOf(db, (await reportOf(db, id)).id);
    return changesOf(summary, await summaryOf(db, summary.period, { today, now }));
  },

  'reports.approve': (powers, { id }) => approve(powers, id, false),
  'reports.approveOwn': (powers, { id }) => approve(powers, id, true),
  'reports.issue': (powers, { id }) => issueReport(powers, id),
  'reports.saveXlsx': (powers, { id }) => saveReport(powers, id),
};
