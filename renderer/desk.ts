// The only file that touches window.desk (the kiosk's window has its own). Queries are kept by TanStack Query under one rule: any
// successful write makes every query on screen ask again.
import { keepPreviousData, notifyManager, QueryClient, useQuery as useStoredQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { GateEvent } from '../shared/gate';
import type { Gate, GateName, Input, OperationName, Operations, Output } from '../shared/operations';
import { type Failure, fromText, type Progress, type Reply } from '../shared/reply';
import { useOnce } from './once';
import { wantPassword } from './proof';

declare global {
  interface Window {
    desk: {
      /** A reply as text. */
      invoke(name: string, input: unknown): Promise<string>;
      on(name: 'progress', listener: (event: Progress) => void): () => void;
      on(name: 'leaving', listener: () => void): () => void;
      on(name: 'gate', listener: (event: GateEvent) => void): () => void;
    };
  }
}

type NamesOf<K> = { [N in OperationName]: Operations[N]['kind'] extends K ? N : never }[OperationName];
type QueryName = NamesOf<'query'>;
export type ActionName = NamesOf<'command' | 'task'>;
type GateInput<N extends GateName> = z.input<Gate[N]['input']>;
type GateOutput<N extends GateName> = z.output<Gate[N]['output']>;

/** An answer this young is not asked for again, unless something was written meanwhile. In ms. */
const FRESH_MS = 1000;

// An answer is drawn when it comes, not after a timer.
notifyManager.setScheduler(queueMicrotask);

/** Local only: no network to wait for, nothing to retry. */
export const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: FRESH_MS } },
});

const ask = async <T>(name: string, input: unknown) => fromText<T>(await window.desk.invoke(name, input));

/** Asks; where a password just given is wanted, has the person give it and asks again. Not given: the reply says so. */
async function askProved<T>(name: string, input: unknown): Promise<Reply<T>> {
  const reply = await ask<T>(name, input);
  if (reply.ok || reply.failure.code !== 'password') return reply;
  return (await wantPassword(reply.failure.words)) ? askProved(name, input) : reply;
}

/** `value` stays the last answer while the next one is on its way. */
export type Answer<T> = { value: T | undefined; failure: Failure | undefined; waiting: boolean };

/** Nothing is drawn anew because an answer is on its way, but where somebody looks at `waiting`. */
const answerOf = <T>(reply: Reply<T> | undefined, asking: { isFetching: boolean }): Answer<T> => ({
  value: reply?.ok ? reply.value : undefined,
  failure: reply && !reply.ok ? reply.failure : undefined,
  get waiting() {
    return asking.isFetching;
  },
});

/** Said of what is asked with every letter: where the answer equals the last one, whatever was asked, nothing is drawn. */
export const asTyped = { select: <T>(reply: T): T => reply };

/** The answer to a query, asked again whenever anything has been written. `input` null: do not ask yet. */
export function useQuery<N extends QueryName>(name: N, input: Input<N> | null, how?: typeof asTyped): Answer<Output<N>> {
  const stored = useStoredQuery<Reply<Output<N>>>({
    queryKey: [name, input],
    queryFn: () => askProved<Output<N>>(name, input),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    ...how,
  });
  return answerOf(stored.data, stored);
}

export type Action<I, O> = {
  act(input: I): Promise<Reply<O>>;
  busy: boolean;
  failure: Failure | undefined;
  clear(): void;
};

function useAsking<I, O>(name: string): Action<I, O> {
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const asked = useCallback(
    async (input: I) => {
      setBusy(true);
      const reply = await askProved<O>(name, input);
      setBusy(false);
      // The password was not given: everything stays as it was, and there is nothing to tell.
      setFailure(reply.ok || reply.failure.code === 'password' ? undefined : reply.failure);
      if (reply.ok) await queries.invalidateQueries();
      return reply;
    },
    [name],
  );
  const clear = useCallback(() => setFailure(undefined), []);
  return { act: useOnce(asked), busy, failure, clear };
}

/** Does something, then lets every query on screen ask again; once, until what it did is there. */
export const useAction = <N extends ActionName>(name: N): Action<Input<N>, Output<N>> => useAsking(name);

/** The same for what stands before the ledger: create, unlock, lock, demo. */
export const useGate = <N extends GateName>(name: N): Action<GateInput<N>, GateOutput<N>> => useAsking(name);

/** What is asked as soon as the ledger is open, before the answer that says so is drawn. */
const ahead: ((may: readonly string[]) => void)[] = [];

const gateState = {
  queryKey: ['gate.state'],
  queryFn: async () => {
    const reply = await ask<GateOutput<'gate.state'>>('gate.state', {});
    for (const then of ahead.splice(0)) then(reply.ok ? reply.value.may : []);
    return reply;
  },
  // Nothing but an act of this window moves the gate, and every act asks again.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

/** Where the gate stands; asked again after every unlock, lock, new station or demo, like any other answer. */
export function useGateState(): Answer<GateOutput<'gate.state'>> {
  const stored = useStoredQuery(gateState);
  return answerOf(stored.data, stored);
}

/** The answer of a gate operation that only looks: asked again whenever anything has been written, and every `everyMs`. */
export function useGateQuery<N extends GateName>(name: N, everyMs?: number): Answer<GateOutput<N>> {
  const stored = useStoredQuery({
    queryKey: [name],
    queryFn: () => ask<GateOutput<N>>(name, {}),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs ?? false,
  });
  return answerOf(stored.data, stored);
}

/** Whether the one at the desk may do this: what they may not is not shown. The desk itself decides each time. */
export function useMay(): (name: OperationName) => boolean {
  const may = useGateState().value?.may;
  return (name) => may?.includes(name) ?? false;
}

/** The same before anything is on screen: runs `then` as soon as the ledger is open to someone who may do this. */
export function whenOpen(name: OperationName, then: () => void): void {
  ahead.push((may) => may.includes(name) && then());
  void queries.prefetchQuery(gateState);
}

/** Looks anew where the gate stands, e.g. how long to wait after a wrong password. */
export const askGateAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: gateState.queryKey });

/** Runs `then` whenever the desk has locked itself. Returns how to stop listening. */
export const onLocked = (then: () => void): (() => void) =>
  window.desk.on('gate', () => {
    void askGateAgain();
    then();
  });

/** Somebody is there: the idle lock starts anew. */
export const stillHere = (): void => void ask('gate.active', {});

/** Drafts of the one at the desk, as they lie there; none where the desk gives no answer. */
export async function draftsAtDesk(): Promise<GateOutput<'gate.drafts'>> {
  const reply = await ask<GateOutput<'gate.drafts'>>('gate.drafts', {});
  return reply.ok ? reply.value : [];
}

/** Keeps what stands in a form, or forgets it (null). */
export const keepAtDesk = (form: string, text: string | null): Promise<Reply<unknown>> => ask('gate.keepDraft', { form, text });

/** Keeps words as they are typed. Nothing on screen asks again: they are this window's own. */
export const keepUnfinished = <N extends 'minutes.keep' | 'notices.keep'>(name: N, input: Input<N>): Promise<Reply<Output<N>>> =>
  ask(name, input);

/** Asks what a screen is about to ask, while the screen is still being drawn. */
export const askAhead = <N extends QueryName>(name: N, input: Input<N>): void =>
  void queries.prefetchQuery({ queryKey: [name, input], queryFn: () => ask<Output<N>>(name, input) });

/** Asks this once more, e.g. after the password was not given. */
export const askAgain = (name: QueryName): Promise<void> => queries.invalidateQueries({ queryKey: [name] });

/** Forgets every answer of the ledger, so that no name stays in the window of a locked or exchanged station. */
export const forgetAnswers = (): void => queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'gate.state' });

/** How far the long task of this name is, while it runs. */
export function useProgress(operation: ActionName | GateName): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => window.desk.on('progress', (event) => event.operation === operation && setProgress(event)), [operation]);
  return progress;
}

/** Asks a running task to stop; nothing of it is kept. */
export const stopTask = (operation: ActionName): Promise<Reply<unknown>> => ask('gate.cancel', { operation });

/** Runs `then` when the window is closing and waits for the last backup. */
export const onLeaving = (then: () => void): (() => void) => window.desk.on('leaving', then);
