import { sql } from 'kysely';
import { DISCLOSURES_SHOWN, type Disclosure, type DisclosureFilter } from '../../../shared/features/disclosures';
import { instantOf, lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';

/** The first instant of a month and that of the next. */
const within = (month: string) => [instantOf(`${month}-01`), instantOf(lastDayOf(month), 1)] as const;

const holds = (column: 'receiver' | 'purpose' | 'what', text: string) =>
  sql<boolean>`instr(${sql.ref(`disclosure.${column}`)}, ${text}) > 0`;

function narrowed(db: Reader, { to, month, text }: DisclosureFilter) {
  const [from, until] = month === null ? [null, null] : within(month);
  return db
    .selectFrom('disclosure')
    .innerJoin('staff', 'staff.id', 'disclosure.staffId')
    .leftJoin('paper', 'paper.id', 'disclosure.paperId')
    .selectAll('disclosure')
    .select(['staff.name as by', 'paper.number'])
    .$if(to === 'other', (query) => query.where('disclosure.receiver', 'is not', null))
    .$if(to === 'station', (query) => query.where('disclosure.receiver', 'is', null))
    .$if(from !== null, (query) => query.where('disclosure.at', '>=', from ?? '').where('disclosure.at', '<', until ?? ''))
    .$if(text !== '', (query) =>
      query.where(({ or }) => or([holds('receiver', text), holds('purpose', text), holds('what', text)])),
    )
    .orderBy('disclosure.id', 'desc');
}

type Line = Awaited<ReturnType<ReturnType<typeof narrowed>['execute']>>[number];

const shown = ({ receiver, contact, basis, paperId, number, staffId: _, ...line }: Line): Disclosure => ({
  ...line,
  paper: paperId === null ? null : { id: paperId, number: number ?? '' },
  to: receiver === null || contact === null || basis === null ? null : { receiver, contact, basis },
});

/** The register under a filter, newest first; at most so many lines. */
export async function registerOf(db: Reader, filter: DisclosureFilter, most: number): Promise<Disclosure[]> {
  return (await narrowed(db, filter).limit(most).execute()).map(shown);
}

/** One page of it, behind the line `after`. */
export async function registerPage(db: Reader, filter: DisclosureFilter, after: number | null) {
  const found = await narrowed(db, filter)
    .$if(after !== null, (query) => query.where('disclosure.id', '<', after ?? 0))
    .limit(DISCLOSURES_SHOWN + 1)
    .execute();
  const rows = found.slice(0, DISCLOSURES_SHOWN).map(shown);
  return { rows, next: found.length > DISCLOSURES_SHOWN ? (rows.at(-1)?.id ?? null) : null };
}
