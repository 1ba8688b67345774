import path from 'node:path';
import type { ImportRun, imports } from '../../../shared/features/imports';
import type { HandlersFor, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { applyPlan } from './apply';
import { type Draft, findingsOf, keepDraft, markImported, openDraft } from './drafts';
import { findingsWorkbook } from './findings-sheet';
import { chooseBestSheet } from './interpret';
import { consider, errorsIn, previewOf } from './preview';
import { readSheets, sheetFilters } from './queries';
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

/** Writes the draft into the ledger, all or nothing. A file with a blocking finding is not taken. */
async function carryOut(powers: TaskPowers, draft: Draft, mapping: (string | null)[]): Promise<ImportRun> {
  powers.progress(0, 3, '正在核对台账');
  const considered = await consider(powers.db, draft, mapping, powers.today);
  if (considered.blocked !== null) throw new Refusal(considered.blocked);
  if (powers.signal.aborted) throw new Refusal('已停下，什么都没有写进台账。');
  powers.progress(1, 3, `正在写入${considered.plan.counts.residents}人`);
  const source = { fileName: draft.fileName, layout: considered.reading.layout, mapping };
  const run = await powers.write((command) => applyPlan(command, considered.plan, source, errorsIn(considered.findings)));
  powers.progress(3, 3, '写好了');
  return run;
}

export const importHandlers: HandlersFor<typeof imports> = {
  'imports.open': async ({ db, platform, today, progress, signal }) => {
    const file = await platform.chooseOpen({ title: '选择居民台账表格', filters: sheetFilters });
    if (file === null) return { outcome: 'cancelled' };
    const workbook = await readSheets(platform, file, (done, total) => progress(done, total, '正在读取表格'), signal);
    const sheet = chooseBestSheet(workbook);
    if (!sheet) throw new Refusal('这个文件里没有认出居民台账。请看看表头里有没有“姓名”和“房号”。');
    const draft = keepDraft(path.basename(file), sheet);
    return { outcome: 'read', preview: previewOf(draft, await consider(db, draft, null, today)) };
  },

  'imports.preview': async ({ db, today }, { draft: id, mapping }) => {
    const draft = openDraft(id);
    return previewOf(draft, await consider(db, draft, mapping, today));
  },

  'imports.confirm': async (powers, { draft: id, mapping }) => {
    const draft = openDraft(id);
    const run = await carryOut(powers, draft, mapping);
    markImported(draft);
    return { run };
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

  'imports.list': ({ db }) => listRuns(db),

  'imports.undo': async (powers, { id }) => {
    await undoRun(powers, id);
    const run = (await listRuns(powers.db)).find((one) => one.id === id);
    if (!run) throw new Refusal('没有找到这次导入，请重新打开列表。');
    return run;
  },
};
