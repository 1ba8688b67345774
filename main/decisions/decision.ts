import { Role } from '../../shared/features/staff';
import type { SeatRole } from '../powers';

/** Who may name an operation, and whether the password must have been given within the last minutes. */
export type Decision = { roles: ReadonlySet<SeatRole>; fresh: boolean };

export const may = (...roles: SeatRole[]): Decision => ({ roles: new Set(roles), fresh: false });
/** The same, with the password once more: what shows, prints or hands out personal numbers, and what decides who may do that. */
export const proved = (decision: Decision): Decision => ({ ...decision, fresh: true });

export const everybody = may(...Role.options);
export const seeing = may('head', 'deputy', 'chief', 'viewer');
export const office = may('head', 'deputy');
export const officeSeeing = may('head', 'deputy', 'viewer');
/** Chiefs read and write within their own buildings only (database/scope.ts). */
export const entering = may('head', 'deputy', 'chief');
export const head = may('head');
export const auditing = may('head', 'auditor');
