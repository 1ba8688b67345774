import type { ImportRun, imports } from '../../../shared/features/imports';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { saveTable } from '../../saving';
import { disclose, handingTold } from '../disclosures/queries';
import { carryOut, carryOutRest } from './carrying';
import { differencesOf } from './differing';
import { chosenFiles, findingsOf, forgetRun, openDraft } from './drafts';
import { exportOf, layoutsOf } from './exporting';
import { saveFindings } from './findings-sheet';
import { openSheets } from './opening';
import { consider, previewOf } from './preview';
import { undoRun } from './undo';

async function listRuns(db: Reader): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom('importRun')
    .innerJoin('staff', 'staff.id', 'importRun.staffId')
    .selectAll('importRun')
    .select('staff.name as by')
    .orderBy('importRun.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ id, at, by, fileName, findings, undoneAt, households, residents, created, updated, unchanged }) => ({
    id,
    at,
    by,
    fileName,
    findings,
    undoneAt,
    counts: { households, residents, created, updated, unchanged },
  }));
}

export const importHandlers: HandlersFor<typeof imports> = {
  'imports.open': async (powers) => {
    const drafts = await openSheets(powers);
    if (drafts === null) return { outcome: 'cancelled' };
    const preview = previewOf(drafts[0], await consider(powers.db, drafts[0], null, powers.today));
    return { outcome: 'read', preview, files: chosenFiles() };
  },

  'imports.preview': async ({ db, today }, { draft: id, mapping }) => {
    const draft = openDraft(id);
    return previewOf(draft, await consider(db, draft, mapping, today));
  },

  'imports.differences': async ({ db, today }, asked) => {
    const { plan } = await consider(db, openDraft(asked.draft), asked.mapping, today);
    return differencesOf(plan, asked);
  },

  'imports.confirm': async (powers, { draft, mapping, choice }) => {
    const run = await carryOut(powers, openDraft(draft), mapping, choice);
    return { run, files: chosenFiles() };
  },

  'imports.confirmRest': async (powers, { drafts, differing }) => {
    await carryOutRest(powers, drafts.map(openDraft), differing);
    return { files: chosenFiles() };
  },

  'imports.saveFindings': async (powers, { draft: id }) => {
    const { fileName, findings } = findingsOf(id);
    const saved = await saveFindings(powers, fileName, findings);
    if (!saved) return { outcome: 'cancelled' };
    const after = { fileName: saved.fileName, findings: findings.length };
    await powers.write(async ({ note }) => note({ subject: 'findings', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path };
  },

  'imports.layouts': ({ db }) => layoutsOf(db),

  'imports.exportLedger': async (powers, asked) => {
    const { today, write } = powers;
    const { sheet, ...said } = await exportOf(powers, asked);
    const named = { title: '台账存到哪里', suggested: `居民台账_${today}.xlsx` };
    const saved = await saveTable(powers, named, () => sheet);
    if (!saved) return { outcome: 'cancelled' };
    const { fileName } = saved;
    await write(async (writing) => {
      const after = { fileName, rows: said.rows, sensitive: asked.sensitive, ...handingTold(asked.handing) };
      writing.note({ subject: 'ledger', subjectId: 0, before: null, after });
      await disclose(writing, asked.handing, { what: '居民台账', people: said.rows, fileName });
    });
    return { outcome: 'saved', path: saved.path, ...said };
  },

  'imports.list': ({ db }) => listRuns(db),

  'imports.undo': async (powers, { id }) => {
    await undoRun(powers, id);
    forgetRun(id);
    const run = (await listRuns(powers.db)).find((one) => one.id === id);
    if (!run) throw new Refusal('没有找到这次导入，请重新打开列表。');
    return run;
  },
};
