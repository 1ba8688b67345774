// What a window asks before its first picture stands. The desk reads all other handlers after that: they are half of its code.
import type { Operations } from '../../shared/operations';
import type { HandlersFor } from '../powers';
import { estateHandlers } from './estate/handlers';
import { fieldHandlers } from './fields/handlers';
import { groupHandlers } from './groups/handlers';
import { residentHandlers } from './residents/handlers';

export const first: Partial<HandlersFor<Operations>> = {
  ...estateHandlers,
  ...fieldHandlers,
  ...groupHandlers,
  ...residentHandlers,
};
