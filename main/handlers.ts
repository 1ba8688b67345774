// Where the handlers are found: those of the first picture at once, all others when they are first wanted or the desk has a moment.
import type { OperationName, Operations } from '../shared/operations';
import { first } from './features/first';
import type { HandlersFor } from './powers';

type Handlers = HandlersFor<Operations>;

let all: Handlers | undefined;

/** Reads what is not read yet. */
export async function allHandlers(): Promise<Handlers> {
  all ??= (await import('./features')).handlers;
  return all;
}

/** Nothing but a query goes without the others: a command may ask any of them, and does not wait inside its transaction. */
export async function handlerOf<N extends OperationName>(name: N, kind: Operations[N]['kind']): Promise<Handlers[N]> {
  const early = all || kind !== 'query' ? undefined : first[name];
  return early ?? (await allHandlers())[name];
}

/** For whoever runs inside a command or a task: by then all are read. */
export function handlerNow<N extends OperationName>(name: N): Handlers[N] {
  if (!all) throw new Error('nothing is asked before the handlers are read');
  return all[name];
}
