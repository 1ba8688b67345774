import path from 'node:path';
import type { ImportRun, imports } from '../../../shared/features/imports';
import type { FileFilter } from '../../platform';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose, handingTold } from '../disclosures/queries';
import { carryOut, carryOutRest } from './carrying';
import { differencesOf } from './differing';
import { chosenFiles, findingsOf, forgetRun, openDraft } from './drafts';
import { exportOf, layoutsOf } from './exporting';
import { findingsWorkbook } from './findings-sheet';
import { openSheets } from './opening';
import { consider, previewOf } from './preview';
import { sheetFilters } from './queries';
import { undoRun } from './undo';

const workbookFilter: FileFilter[] = [{ name: 'Excel 表格', extensions: ['xlsx'] }];

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

  'imports.saveFindings': async ({ platform, write }, { draft: id }) => {
    const { fileName, findings } = findingsOf(id);
    const suggested = `${path.parse(fileName).name}_核对清单.xlsx`;
    const file = await platform.chooseSave({ title: '保存核对清单', suggested, filters: sheetFilters.slice(0, 1) });
    if (file === null) return { outcome: 'cancelled' };
    await platform.writeFile(file, await findingsWorkbook(fileName, findings));
    const after = { fileName: path.basename(file), findings: findings.length };
    await write(async ({ note }) => note({ subject: 'findings', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: file };
  },

  'imports.layouts': ({ db }) => layoutsOf(db),

  'imports.exportLedger': async (powers, asked) => {
    const { platform, today, write } = powers;
    const { sheet, ...said } = await exportOf(powers, asked);
    const suggested = `居民台账_${today}.xlsx`;
    const file = await platform.chooseSave({ title: '台账存到哪里', suggested, filters: workbookFilter });
    if (file === null) return { outcome: 'cancelled' };
    // Only now: the desk opens a third sooner without the workbook writer.
    const { writeWorkbook } = await import('../../sheets/write');
    await platform.writeFile(file, await writeWorkbook({ sheets: [sheet] }));
    const fileName = path.basename(file);
    await write(async (writing) => {
      const after = { fileName, rows: said.rows, sensitive: asked.sensitive, ...handingTold(asked.handing) };
      writing.note({ subject: 'ledger', subjectId: 0, before: null, after });
      await disclose(writing, asked.handing, { what: '居民台账', people: said.rows, fileName });
    });
    return { outcome: 'saved', path: file, ...said };
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
