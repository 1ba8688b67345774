// The pen: what stands in an editor is at the desk a second after a key at the latest, also while the typing goes on.
import { useEffect, useRef, useState } from 'react';
import type { Failure, Reply } from '../../shared/reply';
import { alsoWrite } from '../drafts';

const WRITE_MS = 700;
const AGAIN_MS = 3000;

type Kept = { outcome: 'kept'; revision: number; savedAt: string };
/** Kept, or what became of it instead. */
type Outcome = Kept | { outcome: 'overtaken' } | { outcome: 'beside'; id: number };
type Other<O extends Outcome> = Exclude<O, Kept>;

export type Keeping = {
  /** Something was typed. */
  touched(): void;
  /** When it was last kept; null while nothing of this window was. */
  keptAt: string | null;
  /** There is something that is not kept yet. */
  waiting: boolean;
  failure: Failure | undefined;
  /** The text the desk has is at this revision. */
  revision(): number;
  /** The editor shows the text of this revision now. */
  took(revision: number): void;
  dirty(): boolean;
};

type Writing<O extends Outcome> = {
  /** The revision this window begins from. */
  revision: number;
  /** Sends what stands in the editor; `pen`: this window's own mark. */
  save(revision: number, pen: string): Promise<Reply<O>>;
  onKept?(): void;
  /** Another window wrote meanwhile. */
  onOther(outcome: Other<O>): void;
};
type Told = { setKeptAt(at: string): void; setWaiting(waiting: boolean): void; setFailure(failure: Failure | undefined): void };

const isKept = (outcome: Outcome): outcome is Kept => outcome.outcome === 'kept';

/** One pen for one text of one window. Sends one save at a time; what was typed meanwhile goes with the next. */
class Pen<O extends Outcome> {
  readonly #id = crypto.randomUUID();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending = false;
  #dirty = false;

  constructor(
    public revision: number,
    readonly now: () => Writing<O>,
    readonly told: Told,
  ) {}

  touched(): void {
    this.#dirty = true;
    this.told.setWaiting(true);
    this.#timer ??= setTimeout(() => void this.write(), WRITE_MS);
  }

  get dirty(): boolean {
    return this.#dirty || this.#sending;
  }

  async write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#dirty || this.#sending) return;
    this.#sending = true;
    this.#dirty = false;
    const reply = await this.now().save(this.revision, this.#id);
    this.#sending = false;
    this.told.setFailure(reply.ok ? undefined : reply.failure);
    if (!reply.ok) {
      this.#dirty = true;
      this.#timer ??= setTimeout(() => void this.write(), AGAIN_MS);
      return;
    }
    const { value } = reply;
    if (!isKept(value)) return this.now().onOther(value as Other<O>);
    this.revision = value.revision;
    this.told.setKeptAt(value.savedAt);
    if (this.#dirty) this.#timer ??= setTimeout(() => void this.write(), WRITE_MS);
    else this.told.setWaiting(false);
    this.now().onKept?.();
  }
}

/** Keeps what is typed in this window as it is typed, also when it is left or locked. */
export function usePen<O extends Outcome>(writing: Writing<O>): Keeping {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef(writing);
  latest.current = writing;
  const [pen] = useState(() => new Pen<O>(writing.revision, () => latest.current, { setKeptAt, setWaiting, setFailure }));
  useEffect(() => {
    const stop = alsoWrite(() => void pen.write());
    return () => {
      stop();
      void pen.write();
    };
  }, [pen]);
  return {
    ...{ keptAt, waiting, failure },
    touched: () => pen.touched(),
    dirty: () => pen.dirty,
    revision: () => pen.revision,
    took: (next) => {
      pen.revision = next;
    },
  };
}
