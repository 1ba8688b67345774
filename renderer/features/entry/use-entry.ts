// The entry screen between the keys and the desk: what stands on it, kept as a draft; the room; who is known; saving and taking back.
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAction, useQuery } from '../../desk';
import { type KeptDraft, useKeptDraft } from '../../drafts';
import { today } from '../../kit/today';
import { say } from '../../session';
import { type Block, type Entry, entryAfter, freshBlock, isUntouched } from './block';
import { householdOf, joinedIn, type Problem, problemIn } from './household';
import { identityOf } from './identity';
import { residencyAt } from './rows';

const beginning: Entry = { block: freshBlock(null, null), aside: [] };

/** Whoever comes from the card of a room begins there. */
const beginningAt = (room: string | null): Entry =>
  Number(room) > 0 ? { block: freshBlock(Number(room), null), aside: [] } : beginning;

/** Several keys are kept at once: whoever types fast waits for none of it. */
const KEEP_MS = 300;

function useKeeping(entry: Entry, kept: KeptDraft<Entry>): void {
  const latest = useRef({ entry, kept });
  latest.current = { entry, kept };
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(() => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    const { entry: now, kept: draft } = latest.current;
    if (!isUntouched(now.block) || now.aside.length > 0) draft.keep(now);
    else if (draft.values && !draft.brought) draft.forget();
  });
  useEffect(() => {
    if (entry !== beginning) waiting.current ??= setTimeout(keep.current, KEEP_MS);
  }, [entry]);
  useEffect(() => () => void (waiting.current && keep.current()), []);
}

/** What stands on the screen; what was begun before a lock or a crash comes back into an untouched one. */
function useKeptEntry() {
  const kept = useKeptDraft<Entry>('entry');
  const [address] = useSearchParams();
  const [entry, change] = useReducer(entryAfter, kept.values, (values) => ({ ...beginningAt(address.get('room')), ...values }));
  useKeeping(entry, kept);
  const { brought, values } = kept;
  const untouched = isUntouched(entry.block);
  useEffect(() => {
    if (brought && values?.block && untouched) change({ type: 'begin', entry: { ...beginning, ...values } });
  }, [brought, values, untouched]);
  const forget = () => {
    kept.forget();
    change({ type: 'begin', entry: beginning });
  };
  return { entry, change, kept, forget };
}

/** The room of the block, who of its people the ledger knows, and whom they join. Undefined until the desk has answered. */
function useSight(block: Block) {
  const asked = useQuery('entry.room', { roomId: block.roomId });
  const { value } = asked;
  const room = value && (block.roomId === null || value.roomId === block.roomId) ? value : undefined;
  // Asked ahead: whoever goes on to the next room finds it there.
  useQuery('entry.room', room?.nextId ? { roomId: room.nextId } : null);
  const day = today();
  const idNumbers = block.rows.map((row) => identityOf(row.idText, day).idNumber).filter((number) => number !== null);
  const known = useQuery('entry.known', idNumbers.length > 0 ? { idNumbers: [...new Set(idNumbers)] } : null).value ?? [];
  const kinds = useQuery('groups.kinds', {}).value;
  const groups = useMemo(() => (kinds ?? []).flatMap(({ name, endedOn }) => (endedOn === null ? [name] : [])), [kinds]);
  const joined = room ? joinedIn(block, room) : null;
  return { room, empty: value === null, failure: asked.failure, today: day, known, groups, joined };
}

/** The cell of a row, by keyboard. */
export const cellOf = (key: number | null, cell: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(key === null ? '#entry-place input' : `[data-cell="${key}:${cell}"]`);

function useSaving({ entry, change, kept }: ReturnType<typeof useKeptEntry>, sight: ReturnType<typeof useSight>) {
  const saving = useAction('entry.save');
  const undoing = useAction('entry.undo');
  const last = useQuery('entry.last', {}).value ?? null;
  const [found, setFound] = useState<{ problem: Problem; block: Block } | null>(null);
  const sent = useRef(new Map<number, Block>());
  const underway = useRef(Promise.resolve());
  const { block, aside } = entry;
  const { room } = sight;
  const [wished, setWished] = useState<Block | null>(null);
  const save = async () => {
    if (isUntouched(block)) return;
    setWished(room ? null : block);
    if (!room) return;
    const problem = problemIn(block, sight);
    setFound(problem && { problem, block });
    if (problem) return cellOf(problem.key, problem.cell)?.focus();
    saving.clear();
    change({ type: 'sent', roomId: room.nextId, carried: residencyAt(block.rows, 0, block.carried) });
    if (aside.length === 0) kept.forget();
    const answer = saving.act(householdOf(block, room, sight));
    underway.current = answer.then((reply) => {
      if (reply.ok) sent.current.set(reply.value.id, block);
      else change({ type: 'back', block: { ...block, roomId: room.roomId } });
    });
    await underway.current;
  };
  const latest = useRef(save);
  latest.current = save;
  const undo = async () => {
    if (!last) return;
    const reply = await undoing.act({ id: last.id });
    if (!reply.ok) return;
    say(`${last.place}的登记撤销了。`);
    // The desk may tell of what was saved before its answer to the saving is here.
    await underway.current;
    const again = sent.current.get(last.id);
    if (again) change({ type: 'back', block: again });
  };
  // Asked for before the desk has told what room this is: saved as soon as it has, if nothing was written since.
  const due = room !== undefined && wished === block;
  useEffect(() => void (due && latest.current()), [due]);
  // Said until something changes.
  const problem = found?.block === block ? found.problem : null;
  return { save, undo, last, problem, failure: saving.failure ?? undoing.failure };
}

export type EntryDesk = ReturnType<typeof useEntry>;

/** Everything the screen shows and does. */
export function useEntry() {
  const held = useKeptEntry();
  const sight = useSight(held.entry.block);
  const saving = useSaving(held, sight);
  const { block } = held.entry;
  const step = (roomId: number | null | undefined) => {
    if (roomId) held.change({ type: 'place', roomId, householdId: undefined });
  };
  return {
    ...{ block, aside: held.entry.aside, change: held.change, sight, ...saving },
    ...{ brought: held.kept.brought && !isUntouched(block), forget: held.forget, draft: held.kept },
    next: () => step(sight.room?.nextId),
    previous: () => step(sight.room?.previousId),
  };
}
