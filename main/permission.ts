import type { OperationName } from '../shared/operations';
import type { Role } from './powers';

/** Whether someone in this role may name this operation. The one place where it is decided. */
export const permits = (role: Role, _operation: OperationName): boolean => role === 'head';
