// What a command may ask before it writes: any query, as whoever sits at the desk, within the command's own transaction. So a paper can
// hold what a screen shows, by the very query the screen asks. A task asks the same outside any transaction, where its answers may lie on
// the server of an office; a query that is put together from others asks them.
import { type Input, type OperationName, type Output, operations } from '../shared/operations';
import type { QueryName } from '../shared/printed/printed';
import { handlerNow } from './handlers';
import { parseInput } from './parse';
import { permits } from './permission';
import type { AskingQueryPowers, Reader, Sitting } from './powers';
import { Refusal } from './refusal';
import type { Server } from './rollup/server';

export type Ask = <N extends QueryName>(name: N, input: Input<N>) => Promise<Output<N>>;
type AnyHandler = (powers: AskingQueryPowers, input: unknown) => Promise<unknown>;

/** Refuses whoever may not name the query. Nothing is answered that wants a fresh password. */
export function asking(sitting: Sitting, db: Reader, server: Server | null = null): Ask {
  return async function ask<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> {
    if (!permits(sitting.session.role, name)) throw new Refusal('这件事不在权限内，请找站长办理。');
    const { input: shape, output } = operations[name as OperationName];
    const powers = { ...sitting, db, server, proved: () => false, ask };
    return output.parse(await (handlerNow(name as OperationName) as AnyHandler)(powers, parseInput(shape, input))) as Output<N>;
  };
}
