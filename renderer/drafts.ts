// Forms begun and not yet saved. They live at the desk, sealed, and come back after a lock or a crash; here is what is on screen
// and the pen that writes it there: at the latest a second after a key, also while the typing goes on.
import { create } from 'zustand';
import { draftsAtDesk, keepAtDesk } from './desk';

/** What stands in a form; `brought`: it was there before this sitting. */
type Draft = { values: object; brought: boolean };

const useDrafts = create<{ byForm: Record<string, Draft> }>(() => ({ byForm: {} }));

/** Whether what stands in a form lies at the desk by now. failed: it could not be written there. */
export type Standing = 'waiting' | 'kept' | 'failed';

/** Apart from the values: a form is not drawn anew because it was kept. */
const useStandings = create<{ byForm: Record<string, Standing> }>(() => ({ byForm: {} }));

const WRITE_MS = 500;
const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; values: object }>();

const asText = (values: object) => JSON.stringify(values, (_, value: unknown) => (value === undefined ? null : value));

function put(form: string, draft: Draft | undefined): void {
  const { [form]: _, ...others } = useDrafts.getState().byForm;
  useDrafts.setState({ byForm: draft ? { ...others, [form]: draft } : others });
}

const setStanding = (form: string, standing: Standing) =>
  useStandings.setState(({ byForm }) => ({ byForm: { ...byForm, [form]: standing } }));

async function write(form: string): Promise<void> {
  const waiting = pending.get(form);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  pending.delete(form);
  const reply = await keepAtDesk(form, asText(waiting.values));
  const isThere = useDrafts.getState().byForm[form] !== undefined;
  if (isThere && !pending.has(form)) setStanding(form, reply.ok ? 'kept' : 'failed');
}

function keep(form: string, values: object): void {
  put(form, { values, brought: useDrafts.getState().byForm[form]?.brought ?? false });
  const timer = pending.get(form)?.timer ?? setTimeout(() => void write(form), WRITE_MS);
  pending.set(form, { timer, values });
  setStanding(form, 'waiting');
}

function forget(form: string): void {
  clearTimeout(pending.get(form)?.timer);
  pending.delete(form);
  put(form, undefined);
  useStandings.setState(({ byForm: { [form]: _, ...others } }) => ({ byForm: others }));
  void keepAtDesk(form, null);
}

function read(text: string): object | null {
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' ? values : null;
  } catch {
    return null;
  }
}

const otherPens = new Set<() => void>();

/** Something else that writes as one types, and has to write before the desk is locked. Returns how to take it off again. */
export function alsoWrite(write: () => void): () => void {
  otherPens.add(write);
  return () => void otherPens.delete(write);
}

/** Writes what has not been written yet; before the desk is locked. */
export function writeDrafts(): void {
  for (const write of otherPens) write();
  for (const form of [...pending.keys()]) void write(form);
}

/** Lays out what the one who just signed in had begun; under it what they typed since, where they were faster. */
export async function bringDrafts(): Promise<void> {
  for (const { form, text } of await draftsAtDesk()) {
    const brought = read(text);
    if (!brought) continue;
    const values = { ...brought, ...useDrafts.getState().byForm[form]?.values };
    put(form, { values, brought: true });
    const waiting = pending.get(form);
    if (waiting) waiting.values = values;
  }
}

/** Clears the screen of them; at the desk they stay. */
export function leaveDrafts(): void {
  for (const { timer } of pending.values()) clearTimeout(timer);
  pending.clear();
  useDrafts.setState({ byForm: {} });
  useStandings.setState({ byForm: {} });
}

export type KeptDraft<V> = {
  /** The name of the form. */
  form: string;
  /** What was typed and not saved; only what differs from the beginning. */
  values: Partial<V> | undefined;
  brought: boolean;
  keep(values: Partial<V>): void;
  /** It was saved or given up. */
  forget(): void;
};

/** The draft of one form, by the name of the form; typed by the caller, who alone reads and writes that name. */
export function useKeptDraft<V extends object>(form: string): KeptDraft<V> {
  const draft = useDrafts(({ byForm }) => byForm[form]);
  return {
    form,
    values: draft?.values as Partial<V> | undefined,
    brought: draft?.brought ?? false,
    keep: (values) => keep(form, values),
    forget: () => forget(form),
  };
}

/** Undefined: nothing was typed into it in this sitting. */
export const useStanding = (form: string): Standing | undefined => useStandings(({ byForm }) => byForm[form]);
