// What stands on the entry screen: one room and its rows, and rooms put aside while one that was refused is put right. Pure.
import type { Residency } from '../../../shared/features/people';
import type { TextPerson } from '../../../shared/rules/people-pieces';
import { blankRow, isBlank, type Row, rowOf } from './rows';

export type Block = {
  /** null: where the desk says one begins. */
  roomId: number | null;
  /** A household to join, null for one of their own; undefined: as the room has it. */
  householdId: number | null | undefined;
  rows: Row[];
  /** Residency of the household before. */
  carried: Residency | null;
  nextKey: number;
  /** Pasted lines without anybody in them. */
  unread: string[];
};
export type Entry = { block: Block; aside: Block[] };

export const freshBlock = (roomId: number | null, carried: Residency | null): Block => ({
  ...{ roomId, householdId: undefined, carried, unread: [] },
  ...{ rows: [blankRow(1)], nextKey: 2 },
});
export const isUntouched = ({ rows, unread }: Block): boolean => rows.every(isBlank) && unread.length === 0;

export type Change =
  | { type: 'row'; key: number; facts: Partial<Row> }
  | { type: 'drop'; key: number }
  | { type: 'paste'; key: number; people: readonly TextPerson[]; unread: string[] }
  | { type: 'place'; roomId: number | null; householdId: number | null | undefined }
  | { type: 'read' }
  | { type: 'sent'; roomId: number | null; carried: Residency | null }
  | { type: 'back'; block: Block }
  | { type: 'begin'; entry: Entry };

/** There is always an empty row at the end, to write the next person into. */
function withRoom(block: Block): Block {
  const last = block.rows.at(-1);
  if (last && isBlank(last)) return block;
  return { ...block, rows: [...block.rows, blankRow(block.nextKey)], nextKey: block.nextKey + 1 };
}

function pasted(block: Block, { key, people, unread }: Extract<Change, { type: 'paste' }>): Block {
  const at = block.rows.findIndex((row) => row.key === key);
  const rows = people.map((person, place) => rowOf(person, block.nextKey + place));
  const kept = block.rows.filter((row) => row.key !== key);
  return { ...block, rows: kept.toSpliced(at, 0, ...rows), nextKey: block.nextKey + people.length, unread };
}

function changed(block: Block, change: Change): Block {
  if (change.type === 'row') {
    return withRoom({ ...block, rows: block.rows.map((row) => (row.key === change.key ? { ...row, ...change.facts } : row)) });
  }
  if (change.type === 'drop') return withRoom({ ...block, rows: block.rows.filter((row) => row.key !== change.key) });
  if (change.type === 'paste') return withRoom(pasted(block, change));
  if (change.type === 'place') return { ...block, roomId: change.roomId, householdId: change.householdId };
  return change.type === 'read' ? { ...block, unread: [] } : block;
}

/** The screen after a change. `sent`: the room is on its way, and the next begins; `back`: a room returns to be put right. */
export function entryAfter({ block, aside }: Entry, change: Change): Entry {
  if (change.type === 'begin') return change.entry;
  if (change.type === 'sent') {
    const [next, ...others] = aside;
    return { block: next ?? freshBlock(change.roomId, change.carried), aside: others };
  }
  if (change.type === 'back') return { block: change.block, aside: isUntouched(block) ? aside : [block, ...aside] };
  return { block: changed(block, change), aside };
}
