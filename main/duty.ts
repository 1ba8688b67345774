// What a feature knows of the acts of chiefs. A feature gives one DutySource through its queries.ts; features/duties/sources.ts holds
// one line for it. An act says who did it as the feature knows them: an account, a post, a resident, or no more than a name; whose acts
// they are, and under which role they are booked, the duties say.
import type { DutyKind } from '../shared/features/duty-kinds';
import type { Span } from '../shared/rules/period';
import type { Reader } from './powers';

/** Whom acts are asked of. A source asks the database for no others. */
export type Doers = {
  staffIds: readonly number[];
  postIds: readonly number[];
  personIds: readonly number[];
  names: readonly string[];
};

export type DutyAct = {
  kind: DutyKind;
  /** The day it was done, `YYYY-MM-DD`. */
  day: string;
  /** What it was about; the same one twice on a day by one chief counts once. */
  about: string;
  /** Without a name or a number of anybody. */
  words: string;
  /** The screen that shows it; null where none shows it alone. */
  to: string | null;
  by: { staffId?: number | null; postId?: number | null; personId?: number | null; names?: readonly string[] };
};

export type DutySource = {
  /** Acts of these on the days of the span, both ends counted. */
  acts(db: Reader, span: Span, doers: Doers): Promise<DutyAct[]>;
};

/** Names as they are written one after the other: 李站长、王建国. */
export const namesIn = (text: string): string[] => text.split(/[、，,;；\s]+/u).filter((name) => name !== '');
