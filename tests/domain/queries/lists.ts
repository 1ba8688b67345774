// What the specs of lists, labels and exports share: some people, and how a paper is read.
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { enter } from '../residents/people';
import type { Desk } from '../support/desk';

export const filter = (asked: Partial<ResidentFilter> = {}) => ({ filter: ResidentFilter.parse(asked) });

export const sheetsIn = (html: string) => html.split('<section class="sheet').slice(1);
export const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n+/g, '\n');

/** An old woman, her son with a name like a formula, and a man two buildings on. */
export async function enterSome(desk: Desk) {
  const old = await enter(desk, { relation: '02', birthOn: '1949-12-31', phone: '13812345678', tags: ['独居老人', '失能老人'] });
  const young = await enter(desk, { name: '=cmd|calc', relation: '20', birthOn: '1990', to: { householdId: old.householdId } });
  const far = await enter(desk, { name: '赵德海', birthOn: '1960', to: { roomId: desk.room('3号楼', '2单元', '1101') } });
  return { old: old.id, young: young.id, far: far.id };
}
