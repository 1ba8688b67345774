import { type CheckCode, checks } from '../../../shared/features/checkup';
import type { Asked, FoundSql } from './found';
import { householdChecks } from './household-checks';
import { pairChecks } from './pair-checks';
import { personChecks } from './person-checks';

/** THE checks: what each finds. A check without a line here does not compile. */
export const foundBy: Record<CheckCode, (asked: Asked) => FoundSql> = { ...pairChecks, ...personChecks, ...householdChecks };

/** The column of `checkedFinding` that names what a check is about. */
export const subjectColumns = { pair: 'personId', person: 'personId', household: 'householdId', room: 'roomId' } as const;
export const subjectColumnOf = (code: CheckCode) => subjectColumns[checks[code].subject];
