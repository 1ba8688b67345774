// The pen: what stands in the editor is at the desk a second after a key at the latest, also while the typing goes on.
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/reply';
import { keepMinutes } from '../../desk';
import { alsoWrite } from '../../drafts';

const WRITE_MS = 700;
const AGAIN_MS = 3000;

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
};

type Where = { meetingId: number; agendaItemId: number | null };
type Told = { setKeptAt(at: string): void; setWaiting(waiting: boolean): void; setFailure(failure: Failure | undefined): void };

/** One pen for one text of one window. Sends one save at a time; what was typed meanwhile goes with the next. */
class Pen {
  readonly #id = crypto.randomUUID();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending = false;
  #dirty = false;

  constructor(
    readonly where: Where,
    public revision: number,
    readonly read: () => string,
    readonly told: Told,
    readonly onOvertaken: () => void,
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
    const reply = await keepMinutes({ ...this.where, revision: this.revision, pen: this.#id, content: this.read() });
    this.#sending = false;
    this.told.setFailure(reply.ok ? undefined : reply.failure);
    if (!reply.ok) {
      this.#dirty = true;
      this.#timer ??= setTimeout(() => void this.write(), AGAIN_MS);
    } else if (reply.value.outcome === 'overtaken') this.onOvertaken();
    else {
      this.revision = reply.value.revision;
      this.told.setKeptAt(reply.value.savedAt);
      if (this.#dirty) this.#timer ??= setTimeout(() => void this.write(), WRITE_MS);
      else this.told.setWaiting(false);
    }
  }
}

/** `read`: the JSON of what stands in the editor. */
export function useKeeping(
  where: Where,
  revision: number,
  read: () => string,
  onOvertaken: () => void,
): Keeping & { dirty(): boolean } {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef({ read, onOvertaken });
  latest.current = { read, onOvertaken };
  const [pen] = useState(
    () =>
      new Pen(
        where,
        revision,
        () => latest.current.read(),
        { setKeptAt, setWaiting, setFailure },
        () => latest.current.onOvertaken(),
      ),
  );
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
