// What a feature tells of a person or a household. A feature that writes about people gives one TimelineSource a kind of line
// through its queries.ts; features/timeline/sources.ts holds one line for it. Nothing else knows of sources.
import type { Expression } from 'kysely';
import type { TimelineKind, TimelineLine } from '../shared/features/timeline';
import type { OperationName } from '../shared/operations';
import { dayInChina } from '../shared/text';
import { numbersAbout } from './audit';
import type { Reader } from './powers';
import { actWords } from './words/acts';
import type { Facts } from './words/facts';

/** Where a line stands: the number of the audit entry that wrote it (0: none did), and which of the lines of that entry it is. */
export type Key = { sequence: number; id: number };
export type Line = Omit<TimelineLine, 'kind' | 'day'>;

/** Behind every line there is. */
export const START: Key = { sequence: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

export type TimelineSource = {
  kind: TimelineKind;
  /** Whoever may not name this operation is told nothing of it. */
  needs: OperationName;
  /** At most `most` lines smaller than `before`, the greatest key first. Refuses nothing; knows erased people. */
  ofPerson(db: Reader, personId: number, before: Key, most: number): Promise<Line[]>;
  ofHousehold(db: Reader, householdId: number, before: Key, most: number): Promise<Line[]>;
};

export const isBefore = (one: Key, other: Key): boolean =>
  one.sequence < other.sequence || (one.sequence === other.sequence && one.id < other.id);

/** The greatest key first. */
export const latestFirst = (one: Key, other: Key): number => other.sequence - one.sequence || other.id - one.id;

/** The lines of these that are before a key, in order. */
export const pageOf = (lines: readonly Line[], before: Key, most: number): Line[] =>
  lines
    .filter((line) => isBefore(line, before))
    .sort(latestFirst)
    .slice(0, most);

export const dayOfLine = ({ at }: Pick<Line, 'at'>): string | null => (at === null ? null : dayInChina(at));

type Entry = {
  id: number;
  at: string;
  by: string;
  operation: string;
  subject: string;
  before: string | null;
  after: string | null;
  salt: string | null;
};

/** The columns of an audit entry that a line is made of. */
const entryColumns = ['id', 'at', 'staffName as by', 'operation', 'subject', 'before', 'after', 'salt'] as const;

/** The last entry whose one line (id 1) is before this key. */
const lastEntry = ({ sequence, id }: Key): number => (id > 1 ? sequence : sequence - 1);

/** At most `most` entries whose line is before a key, the latest first. A source joins and narrows them to its own. */
export const latestEntries = (db: Reader, before: Key, most: number) =>
  db
    .selectFrom('auditEntry')
    .select(entryColumns.map((column) => `auditEntry.${column}` as const))
    .where('auditEntry.id', '<=', lastEntry(before))
    .orderBy('auditEntry.id', 'desc')
    .limit(most);

const EMPTIED = '内容已按要求删除。';
const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Facts));

/** An audit entry as a line. */
export function lineOf({ id, at, by, salt, ...entry }: Entry, who: Line['who'] = null): Line {
  const { operation, subject } = entry;
  const { act, words } = actWords({ operation, subject, before: parsed(entry.before), after: parsed(entry.after) });
  return { sequence: id, id: 1, at, by, act, words: salt === null ? [EMPTIED] : words, who };
}

/** Ids of records that are somebody's, by what the log calls them. */
type Records = { subject: string; ids: Expression<{ id: number | null }> };
type Recorded = {
  kind: TimelineKind;
  needs: OperationName;
  of(db: Reader, personId: number): Records[];
  /** Only what these wrote; without it, everything. */
  by?: readonly OperationName[];
};

/** Tells of a person what became of records of theirs; of somebody erased nothing. A household has no such records. */
export const recordSource = ({ kind, needs, of, by }: Recorded): TimelineSource => ({
  ...{ kind, needs },
  async ofPerson(db, personId, before, most) {
    const entries = await latestEntries(db, before, most)
      .where(({ or, eb }) =>
        or(of(db, personId).map(({ subject, ids }) => eb('auditEntry.id', 'in', numbersAbout(db, subject, ids)))),
      )
      .$if(by !== undefined, (rows) => rows.where('operation', 'in', by ?? []))
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('person').select('id').where('id', '=', personId).where('erasedOn', 'is', null)),
      )
      .execute();
    return entries.map((entry) => lineOf(entry));
  },
  ofHousehold: async () => [],
});
