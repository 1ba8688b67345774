// What may be lost in a power cut: how the frame stands, the filters last used, where an import stands. Never ledger rows.
// Only the looks of the frame, the columns of lists and the number of who signed in last outlive the window; filters may name people and stay in memory. Half-written forms: drafts.ts.
import { useCallback } from 'react';
import { create } from 'zustand';

type Session = {
  railFolded: boolean;
  /** On a narrow window it is folded by itself; unfolded there by hand. */
  railUnfolded: boolean;
  /** Groups of the rail that were opened or closed by hand. */
  railGroups: Partial<Record<string, boolean>>;
  /** The 18 px mode. */
  large: boolean;
  /** Filters last used, by screen. */
  filters: Record<string, unknown>;
  /** Columns chosen, by list. */
  columns: Record<string, Columns>;
  /** Long work with several steps, by its name. */
  drafts: Record<string, unknown>;
  /** What was just done, said for a few seconds at the foot of the window. */
  said: { words: string; at: number } | null;
  /** The wizard stays on screen until the recovery key is put away, though the station is open by then. */
  founding: boolean;
  /** Somebody signed in with a password not their own: the frame waits until they have one, and all that goes with it. */
  settling: boolean;
  /** The new recovery key, while a head who handed over still has it on screen. */
  handedOver: string | null;
  /** Whose filters and drafts these are: which station, whose account. */
  place: string | null;
};

const LOOKS = 'looks';

type Looks = Pick<Session, 'railFolded' | 'railUnfolded' | 'railGroups' | 'large'>;

function storedLooks(): Looks {
  try {
    const looks = JSON.parse(localStorage.getItem(LOOKS) ?? '{}') as Partial<Session>;
    const { railFolded, railUnfolded, railGroups = {}, large } = looks;
    return { railFolded: railFolded === true, railUnfolded: railUnfolded === true, railGroups, large: large === true };
  } catch {
    return { railFolded: false, railUnfolded: false, railGroups: {}, large: false };
  }
}

export const useSession = create<Session>(() => ({
  ...storedLooks(),
  filters: {},
  columns: {},
  drafts: {},
  said: null,
  founding: false,
  settling: false,
  handedOver: null,
  place: null,
}));

const set = useSession.setState;

export function setLooks(looks: Partial<Looks>): void {
  set(looks);
  const { railFolded, railUnfolded, railGroups, large } = useSession.getState();
  localStorage.setItem(LOOKS, JSON.stringify({ railFolded, railUnfolded, railGroups, large }));
}

/** Opens or closes a group of the rail, also for the next time. */
export const setGroupOpen = (group: string, open: boolean): void =>
  setLooks({ railGroups: { ...useSession.getState().railGroups, [group]: open } });

/** The filter this screen was left with; typed by the caller, who alone reads and writes that name. */
export function useFilter<F>(screen: string, initial: F): [F, (filter: F) => void] {
  const filter = useSession((session) => session.filters[screen]) as F | undefined;
  const keep = useCallback((next: F) => set((session) => ({ filters: { ...session.filters, [screen]: next } })), [screen]);
  return [filter ?? initial, keep];
}

/** What a list shows: its own columns that were taken off, by name, and custom fields put on, by id. */
export type Columns = { without: string[]; fieldIds: number[] };
const usualColumns: Columns = { without: [], fieldIds: [] };
const columnsKey = (list: string) => `columns ${useSession.getState().place} ${list}`;

function storedColumns(list: string): Columns {
  try {
    return { ...usualColumns, ...(JSON.parse(localStorage.getItem(columnsKey(list)) ?? '{}') as Partial<Columns>) };
  } catch {
    return usualColumns;
  }
}

/** The columns this account chose for a list at this station, also the next time. */
export function useColumns(list: string): [Columns, (columns: Columns) => void] {
  const chosen = useSession((session) => session.columns[list]);
  const keep = (columns: Columns) => {
    set((session) => ({ columns: { ...session.columns, [list]: columns } }));
    localStorage.setItem(columnsKey(list), JSON.stringify(columns));
  };
  return [chosen ?? storedColumns(list), keep];
}

/** One short sentence on what was just done, e.g. 已登记 王芳. For a result that must stay, put it on the screen instead. */
export const say = (words: string): void => set({ said: { words, at: Date.now() } });

export const setFounding = (founding: boolean): void => set({ founding });

export const setSettling = (settling: boolean): void => set({ settling });

export const setHandedOver = (handedOver: string | null): void => set({ handedOver });

const SIGNER = 'signer';

/** The number of the account that signed in last on this computer; 0 when none did. */
export const lastSigner = (): number => Number(localStorage.getItem(SIGNER));

export const rememberSigner = (staffId: number): void => localStorage.setItem(SIGNER, String(staffId));

/** Somebody else than before, or another station: filters may name people and are forgotten. Locking keeps them. */
export function enter(place: string): void {
  const before = useSession.getState().place;
  if (before === place) return;
  set({ place, filters: {}, columns: {}, drafts: {}, said: null });
  if (before !== null) location.hash = '#/';
}
