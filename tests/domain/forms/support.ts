// Forms and reports for their specs.

import { readXlsx } from '../../../main/sheets/xlsx';
import type { FormMarking } from '../../../shared/features/form-marking';
import type { Desk } from '../support/desk';

export const MONTH = '2026-10';

export async function load(desk: Desk, bytes: Uint8Array, file = '/pc/统计表.xlsx') {
  desk.platform.chosen.open = file;
  desk.platform.outside.set(file, bytes);
  return desk.ask('forms.load', {});
}

export async function loaded(desk: Desk, bytes: Uint8Array, file?: string): Promise<number> {
  const answer = await load(desk, bytes, file);
  if (answer.outcome !== 'loaded') throw new Error(answer.outcome);
  return answer.id;
}

export const mark = (desk: Desk, id: number, place: string, marking: FormMarking | null) =>
  desk.ask('forms.mark', { id, place, marking });
export const figure = (
  code: string,
  name: string,
  part: 'value' | 'whole' | 'rate' | 'before' | 'change' = 'value',
): FormMarking => ({
  ...{ what: 'figure', code, version: 1, name, part, frame: '' },
});
export const column = (list: 'buildings' | 'figures' | 'rows', name: string, code: string | null = null): FormMarking => ({
  ...{ what: 'list', list, column: name, code, queryId: null, fieldId: null, name: code },
});

/** A column of a list of people, by a saved query. */
export const names = (queryId: number, name: string, fieldId: number | null = null): FormMarking => ({
  ...{ what: 'list', list: 'people', column: name, code: null, queryId, fieldId, name: '全部居民' },
});

/** A report of the month; approved unless told otherwise. */
export async function report(desk: Desk, { period = MONTH, approve = true } = {}): Promise<number> {
  const { id } = await desk.ask('reports.draft', { period });
  if (!approve) return id;
  for (const { code } of (await desk.ask('reports.card', { id })).findings)
    await desk.ask('reports.remark', { id, code, words: '核对过' });
  await desk.ask('reports.approveOwn', { id });
  return id;
}

export async function fill(desk: Desk, id: number, reportId: number) {
  const made = await desk.ask('forms.fill', { id, reportId });
  desk.platform.chosen.save = '/out/filled';
  await desk.ask('forms.saveFill', { id: made.id });
  const bytes = desk.platform.files.get('/out/filled') ?? new Uint8Array();
  return { fillId: made.id, bytes, rows: async () => (await readXlsx(Buffer.from(bytes))).sheets[0]?.rows ?? [] };
}
