// Lines of all sources as one list. At the same audit entry, sources stand in the order of the registry.
import type { TimelineCursor, TimelineKind, TimelineLine } from '../../../shared/features/timeline';
import type { Input } from '../../../shared/operations';
import { permits } from '../../permission';
import type { QueryPowers, Reader } from '../../powers';
import { dayOfLine, type Key, type Line, pageOf, START, type TimelineSource } from '../../timeline';
import { recordsOf } from '../residents/queries';
import { sources } from './sources';

type Subject = { subject: Input<'timeline.of'>['subject']; id: number };
type Page = { after: TimelineCursor | null; most: number };

/** Where a source stands within an audit entry. Of what no entry wrote, the stays are the oldest: nobody knows since when they were. */
const rankOf = ({ kind, sequence }: Pick<TimelineCursor, 'kind' | 'sequence'>) =>
  sequence === 0 && kind === 'home' ? sources.length : sources.findIndex((source) => source.kind === kind);

/** What of a source is still to come behind the last line of the page before. */
function beforeOf(kind: TimelineKind, after: TimelineCursor | null): Key {
  if (after === null) return START;
  const rank = rankOf({ kind, sequence: after.sequence }) - rankOf(after);
  if (rank < 0) return { sequence: after.sequence, id: 0 };
  return rank === 0 ? after : { sequence: after.sequence, id: START.id };
}

const order = (one: TimelineLine, other: TimelineLine) =>
  other.sequence - one.sequence || rankOf(one) - rankOf(other) || other.id - one.id;

/** Said of what was done to a record before it was merged into this one. */
const FORMERLY = '（合并来的记录）';

/** Of a person, what was done to the records merged into theirs as well. */
async function toldBy(source: TimelineSource, db: Reader, { subject, id }: Subject, before: Key, most: number): Promise<Line[]> {
  if (subject === 'household') return source.ofHousehold(db, id, before, most);
  const lines: Line[] = [];
  for (const record of await recordsOf(db, id)) {
    const own = await source.ofPerson(db, record, before, most);
    lines.push(...(record === id ? own : own.map((line) => ({ ...line, act: line.act + FORMERLY }))));
  }
  return pageOf(lines, before, most);
}

async function linesOf(db: Reader, source: TimelineSource, about: Subject, before: Key, most: number) {
  const lines = await toldBy(source, db, about, before, most);
  return lines.map((line): TimelineLine => ({ ...line, kind: source.kind, day: dayOfLine(line) }));
}

async function mergedOf(db: Reader, from: readonly TimelineSource[], about: Subject, { after, most }: Page) {
  const lines: TimelineLine[] = [];
  for (const source of from) lines.push(...(await linesOf(db, source, about, beforeOf(source.kind, after), most)));
  return lines.sort(order).slice(0, most);
}

const cursorOf = ({ sequence, kind, id }: TimelineLine): TimelineCursor => ({ sequence, kind, id });

/** The sources whoever sits at the desk may be told of. */
const openTo = ({ session }: Pick<QueryPowers, 'session'>) => sources.filter(({ needs }) => permits(session.role, needs));

/** A page of a timeline, and the cursor of the next. */
export async function timelinePage(powers: QueryPowers, about: Subject, kinds: readonly TimelineKind[], { after, most }: Page) {
  const open = openTo(powers);
  const asked = kinds.length === 0 ? open : open.filter(({ kind }) => kinds.includes(kind));
  const found = await mergedOf(powers.db, asked, about, { after, most: most + 1 });
  const lines = found.slice(0, most);
  const last = lines.at(-1);
  return { lines, next: found.length > most && last ? cursorOf(last) : null };
}

/** The kinds there is something of. */
export async function kindsOf(powers: QueryPowers, about: Subject): Promise<TimelineKind[]> {
  const kinds: TimelineKind[] = [];
  for (const source of openTo(powers)) {
    if ((await linesOf(powers.db, source, about, START, 1)).length > 0) kinds.push(source.kind);
  }
  return kinds;
}

/** Everything that was ever done with a person's record, the latest first: for the file a person may ask for. */
export const everythingOf = (db: Reader, personId: number): Promise<TimelineLine[]> =>
  mergedOf(db, sources, { subject: 'person', id: personId }, { after: null, most: START.id });
