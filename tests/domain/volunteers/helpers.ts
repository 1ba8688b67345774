import type { Input } from '../../../shared/operations';
import { type Desk, TODAY } from '../support/desk';

type Registering = Input<'volunteers.register'>;

/** Somebody the ledger does not know. */
export const outsider = (own: object = {}) => ({
  ...{ name: '白浪', sex: null, birthOn: null, idNumber: null, phone: '13800138000', address: '城南', politics: null },
  ...own,
});

/** Registers a resident, or somebody the ledger does not know. */
export const joining = (desk: Desk, who: Registering['who'], rest: Partial<Registering> = {}) =>
  desk.ask('volunteers.register', { who, on: TODAY, ...rest });

export const keyOf = (desk: Desk, id: number): string =>
  desk.sqlite.prepare('SELECT cardKey FROM volunteer WHERE id = ?').pluck().get(id) as string;
