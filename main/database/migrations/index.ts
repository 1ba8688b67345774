import type { Migration } from '../migrate';
import { first } from './0001-first';

/** One line a migration. A frozen step is never edited; what must change comes as the next number. */
export const migrations: readonly Migration[] = [first];
