// Somebody who is in the ledger twice, and what is done about it.
import type { MergeField } from '../../../shared/features/merges';
import type { Desk } from '../support/desk';
import { whole, wholeFamily } from './estate';

/** Every row of every table, but what only grows: the log, and that there was a merge. Of the search index, who is in it. */
export function ledger({ sqlite }: Desk): Record<string, unknown[]> {
  const names = sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[];
  const tables = names.filter((name) => !/^(sqlite_|auditEntry$|personMerge$|person(Text|Digits))/.test(name));
  const rows = tables.map((name) => [name, sqlite.prepare(`select * from "${name}" order by 1`).all()]);
  const found = ['personText_docsize', 'personDigits_docsize'].map((name) => [
    name,
    sqlite.prepare(`select id from ${name}`).all(),
  ]);
  return Object.fromEntries([...rows, ...found]);
}

export const elsewhere = (desk: Desk) => ({ roomId: desk.room('3号楼', '2单元', '1101') });

/** 张小明 twice: with his parents, and alone under the same birth with a phone of his own and two care groups. */
export async function twice(desk: Desk) {
  const family = await wholeFamily(desk);
  await desk.ask('residents.tag', { id: family.son, tag: '残疾人', on: '2026-04-01' });
  const draft = { name: '张小明', relation: '02', birthOn: '1980-05-06', idNumber: null, note: '电工', sex: '1' } as const;
  const other = await whole(desk, { ...draft, phone: '13900000004', to: elsewhere(desk), tags: ['残疾人', '退役军人'] });
  return { ...family, other: other.id, otherHousehold: other.householdId };
}

export const merge = (desk: Desk, keepId: number, mergeId: number, take: MergeField[] = [], takeFields: number[] = []) =>
  desk.ask('merges.merge', { keepId, mergeId, take, takeFields });
export const undo = (desk: Desk, id: number) => desk.ask('merges.undo', { id });
