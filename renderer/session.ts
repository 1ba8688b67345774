// What may be lost in a power cut: how the frame stands, the filters last used, half-written drafts. Never ledger rows.
// Only the two looks of the frame outlive the window; filters and drafts may name people and stay in memory.
import { create } from 'zustand';

type Session = {
  railFolded: boolean;
  /** The 18 px mode. */
  large: boolean;
  /** Filters last used, by screen. */
  filters: Record<string, unknown>;
  /** Forms begun and not yet saved, by the name of the form. */
  drafts: Record<string, unknown>;
  /** What was just done, said for a few seconds at the foot of the window. */
  said: { words: string; at: number } | null;
  /** The wizard stays on screen until the recovery key is put away, though the station is open by then. */
  founding: boolean;
  /** Whose filters and drafts these are. */
  place: 'demo' | 'station' | null;
};

const LOOKS = 'looks';

function storedLooks(): Pick<Session, 'railFolded' | 'large'> {
  try {
    const looks = JSON.parse(localStorage.getItem(LOOKS) ?? '{}') as Partial<Session>;
    return { railFolded: looks.railFolded === true, large: looks.large === true };
  } catch {
    return { railFolded: false, large: false };
  }
}

export const useSession = create<Session>(() => ({
  ...storedLooks(),
  filters: {},
  drafts: {},
  said: null,
  founding: false,
  place: null,
}));

const set = useSession.setState;

export function setLooks(looks: Partial<Pick<Session, 'railFolded' | 'large'>>): void {
  set(looks);
  const { railFolded, large } = useSession.getState();
  localStorage.setItem(LOOKS, JSON.stringify({ railFolded, large }));
}

/** The filter this screen was left with; typed by the caller, who alone reads and writes that name. */
export function useFilter<F>(screen: string, initial: F): [F, (filter: F) => void] {
  const filter = useSession((session) => session.filters[screen]) as F | undefined;
  return [filter ?? initial, (next) => set((session) => ({ filters: { ...session.filters, [screen]: next } }))];
}

/** A draft survives leaving the screen and coming back; `undefined` forgets it. */
export function useDraft<D>(form: string): [D | undefined, (draft: D | undefined) => void] {
  const draft = useSession((session) => session.drafts[form]) as D | undefined;
  return [draft, (next) => set((session) => ({ drafts: { ...session.drafts, [form]: next } }))];
}

/** One short sentence on what was just done, e.g. 已登记 王芳. For a result that must stay, put it on the screen instead. */
export const say = (words: string): void => set({ said: { words, at: Date.now() } });

export const setFounding = (founding: boolean): void => set({ founding });

/** Opening another station than the one before: its filters and drafts may name people and are forgotten. Locking keeps them. */
export function enter(place: 'demo' | 'station'): void {
  const before = useSession.getState().place;
  if (before === place) return;
  set({ place, filters: {}, drafts: {}, said: null });
  if (before !== null) location.hash = '#/';
}
