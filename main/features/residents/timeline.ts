// What the ledger tells of a person: every audit entry about them, sorted into kinds by the operation that wrote it.
import { type ExpressionBuilder, sql } from 'kysely';
import type { TimelineKind } from '../../../shared/features/timeline';
import type { OperationName } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { numbersAbout } from '../../audit';
import type { Reader } from '../../powers';
import { type Key, type Line, latestEntries, lineOf, pageOf, type TimelineSource } from '../../timeline';
import { acts } from '../../words/acts';
import type { Database } from '../index';
import { allStays, placeWords } from './people';
import { membershipsOf, movesOf, type Span } from './spans';

type Told = Exclude<TimelineKind, 'imports' | 'papers' | 'hours' | 'giving' | 'volunteering' | 'chief'>;

const moves: ReadonlySet<string> = new Set<OperationName>([
  'residents.register',
  'residents.moveRoom',
  'residents.moveOut',
  'residents.moveIn',
  'residents.recordDeath',
  'households.split',
  'households.merge',
  'entry.save',
  'entry.undo',
]);

/** What an operation tells of a person; whatever is nothing else is a change of what is known. */
function kindOf(operation: string): Told {
  if (moves.has(operation)) return 'home';
  if (operation.startsWith('privacy.')) return 'privacy';
  if (operation.startsWith('visits.')) return 'visits';
  if (acts[operation as keyof typeof acts]?.kind === 'reveal') return 'looks';
  return /^groups\.|^entitlements\.|^residents\.(tag|amendTag|renewTag|untag)$/.test(operation) ? 'groups' : 'facts';
}

const operationsOf = (kind: Told) => Object.keys(acts).filter((operation) => kindOf(operation) === kind);
const others = Object.keys(acts).filter((operation) => kindOf(operation) !== 'facts');

type Entries = ExpressionBuilder<Database, 'auditEntry'>;
const within = (eb: Entries, { personId, from, to }: Span) =>
  eb.and([eb('auditEntry.subjectId', '=', personId), eb('auditEntry.id', '>=', from), eb('auditEntry.id', '<=', to)]);

/** Entries about people while they belonged, of one kind. Of an erased person only what came after is told. */
async function notesIn(db: Reader, kind: Told, spans: readonly Span[], before: Key, most: number): Promise<Line[]> {
  if (spans.length === 0) return [];
  const entries = await latestEntries(db, before, most)
    .innerJoin('person', 'person.id', 'auditEntry.subjectId')
    .select(['person.id as personId', 'person.name'])
    .where(
      'auditEntry.id',
      'in',
      numbersAbout(
        db,
        'person',
        spans.map(({ personId }) => personId),
      ),
    )
    .where((eb) => eb.or(spans.map((span) => within(eb, span))))
    .where('auditEntry.operation', kind === 'facts' ? 'not in' : 'in', kind === 'facts' ? others : operationsOf(kind))
    .where((eb) => eb.or([eb('auditEntry.salt', 'is not', null), eb('person.erasedOn', 'is', null)]))
    .execute();
  return entries.map(({ personId, name, ...entry }) => lineOf(entry, { id: personId, name }));
}

const alone = (personId: number): Span[] => [{ personId, from: 0, to: Number.MAX_SAFE_INTEGER }];
const withoutWho = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, who: null }));

const source = (kind: Told, needs: OperationName): TimelineSource => ({
  kind,
  needs,
  ofPerson: async (db, id, before, most) => withoutWho(await notesIn(db, kind, alone(id), before, most)),
  ofHousehold: async (db, id, before, most) => notesIn(db, kind, await membershipsOf(db, id), before, most),
});

const standing = { sequence: 0, at: null, by: null, act: '入住' } as const;
const untilWords = ({ endedOn, endReason }: { endedOn: string | null; endReason: string | null }) =>
  endedOn === null ? '' : `到${dayWords(endedOn)}，原因：${endReason}`;

/** Residences no entry tells of: those the station was founded with. */
async function unwrittenStays(db: Reader, personId: number): Promise<Line[]> {
  const person = await db.selectFrom('person').select('erasedOn').where('id', '=', personId).executeTakeFirst();
  if (!person || person.erasedOn !== null) return [];
  const written = new Set((await movesOf(db, personId)).map(({ to }) => to));
  const stays = (await allStays(db, personId)).filter((stay) => stay.personId === personId && !written.has(stay.householdId));
  return stays.map((stay) => ({
    ...standing,
    id: stay.id,
    words: [`住在${placeWords(stay)}，${dayWords(stay.startedOn)}起${untilWords(stay)}。`],
    who: null,
  }));
}

/** The same of everybody who ever lived in a household. */
async function unwrittenMembers(db: Reader, householdId: number): Promise<Line[]> {
  const stays = await db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['residence.id', 'person.id as personId', 'person.name', 'residence.startedOn'])
    .where('residence.householdId', '=', householdId)
    .where('person.erasedOn', 'is', null)
    .execute();
  const lines: Line[] = [];
  for (const { id, personId, name, startedOn } of stays) {
    if ((await movesOf(db, personId)).some(({ to }) => to === householdId)) continue;
    lines.push({ ...standing, id, words: [`${dayWords(startedOn)}起住在这里。`], who: { id: personId, name } });
  }
  return lines;
}

/** What became of the household itself: opened, checked, ended. */
async function householdNotes(db: Reader, householdId: number, before: Key, most: number): Promise<Line[]> {
  const entries = await latestEntries(db, before, most)
    .where('auditEntry.id', 'in', numbersAbout(db, 'household', [householdId]))
    .where(sql<boolean>`"result" = 'done'`)
    .execute();
  return entries.map((entry) => lineOf(entry));
}

const homeNotes = source('home', 'residents.card');

/** 住处: where somebody lived from when to when; who came to a household and left it. */
export const homeSource: TimelineSource = {
  ...homeNotes,
  ofPerson: async (db, id, before, most) =>
    pageOf([...(await homeNotes.ofPerson(db, id, before, most)), ...(await unwrittenStays(db, id))], before, most),
  async ofHousehold(db, id, before, most) {
    const people = await homeNotes.ofHousehold(db, id, before, most);
    const own = await householdNotes(db, id, before, most);
    return pageOf([...people, ...own, ...(await unwrittenMembers(db, id))], before, most);
  },
};

export const factSource = source('facts', 'residents.card');
export const groupSource = source('groups', 'residents.card');
/** Who was visited follows from the groups people are in. */
export const visitSource = source('visits', 'visits.list');
/** Who saw a full number is told to those who may look into the log. */
export const lookSource = source('looks', 'audit.list');
export const privacySource = source('privacy', 'privacy.requests');
