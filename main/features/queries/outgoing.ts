// Who goes out and what is told of them, whichever way: paper, labels or a file.
import { relation } from '../../../shared/codes/relation';
import { sex } from '../../../shared/codes/sex';
import { wordsOf } from '../../../shared/codes/table';
import type { Handing } from '../../../shared/features/disclosures';
import type { Numbers, SheetColumn, Source } from '../../../shared/features/queries';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import { ageOn, maskPhone, numberWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { handingTold } from '../disclosures/queries';
import { sealedGroups } from '../groups/queries';
import { documentWords, type FullLine, fullLinesOf, masked, staysUnder } from '../residents/queries';
import { type Meant, meantBy } from './saved';

export type Draft = { source: Source; sealed: boolean; numbers?: 'masked' | 'full'; handing: Handing };

export type Outgoing = Meant & {
  /** The day the list speaks of. */
  asOf: string;
  people: FullLine[];
  /** Ids of the people, each once. */
  ids: number[];
  groups: Sealing;
};

type Sealing = Awaited<ReturnType<typeof sealedGroups>>;

/** A list picked by a sealed group tells who is in it, whatever its columns are. */
function checkSealed({ tag, tagsAny, tagsAll }: ResidentFilter, { sealed, never }: Sealing, ticked: boolean): void {
  const wanted = [...(tag === null ? [] : [tag]), ...tagsAny, ...tagsAll];
  const shielded = wanted.find((name) => never.has(name));
  if (shielded) throw new Refusal(`“${shielded}”不打印也不导出：这些家庭的名单不离开本机，请在屏幕上看。`);
  const named = wanted.filter((name) => sealed.has(name));
  if (named.length === 0 || ticked) return;
  throw new Refusal({
    sealed: `这个名单按不公开的群体（${named.join('、')}）挑人，拿出去就等于公开。确实需要，请勾选“可以包括不公开的群体和敏感栏目”。`,
  });
}

type Meaning = { meant: Meant; sealed: boolean; today: string; most: number };

async function peopleMeant(db: Reader, { meant, sealed, today, most }: Meaning): Promise<Outgoing> {
  const groups = await sealedGroups(db);
  checkSealed(meant.filter, groups, sealed);
  const stays = await staysUnder(db, meant.filter, today, most + 1);
  if (stays.length > most) throw new Refusal(`一次最多${numberWords(most)}人。请加上楼栋等条件，分几次做。`);
  const asOf = meant.filter.asOf ?? today;
  const people = await fullLinesOf(
    db,
    stays.map(({ id }) => id),
    asOf,
  );
  return { ...meant, asOf, groups, people, ids: [...new Set(people.map(({ id }) => id))] };
}

/** Everybody the draft means today. Refuses nobody, too many, and what was not ticked. */
export async function outgoing(db: Reader, { source, sealed }: Draft, today: string, most: number): Promise<Outgoing> {
  const list = await peopleMeant(db, { meant: await meantBy(db, source), sealed, today, most });
  if (list.people.length === 0) throw new Refusal('现在没有人符合这些条件，名单是空的。');
  return list;
}

/** Everybody the draft meant at the end of a day, perhaps nobody; a query that names its own day keeps it. */
export async function outgoingOn(db: Reader, { source, sealed }: Omit<Draft, 'handing'>, day: string, most: number) {
  const meant = await meantBy(db, source);
  const filter = { ...meant.filter, asOf: meant.filter.asOf ?? day };
  return peopleMeant(db, { meant: { ...meant, filter }, sealed, today: day, most });
}

export const placeOf = ({ building, unit, room }: FullLine): string => `${building}${unit}${room}${/\d$/.test(room) ? '室' : ''}`;

type Told = { draft: Omit<Draft, 'handing'>; list: Outgoing };

const numberOf = (value: string | null, mask: (value: string) => string, numbers: Draft['numbers']) =>
  value === null ? '' : numbers === 'full' ? value : mask(value);

const asWritten = (number: string) => number;
const whole = { id: asWritten, other: asWritten };

const tagsOf = ({ tags }: FullLine, { sealed, never }: Sealing, ticked: boolean): string =>
  (tags?.split('\n') ?? []).filter((tag) => !never.has(tag) && (ticked || !sealed.has(tag))).join('、');

const cells: Record<SheetColumn, (line: FullLine, told: Told) => string> = {
  sex: (line) => wordsOf(sex, line.sex) ?? '',
  birthOn: (line) => line.birthOn ?? '',
  age: (line, { list }) => (line.birthOn === null ? '' : String(ageOn(line.birthOn, list.filter.ageOn ?? list.asOf))),
  relation: (line) => wordsOf(relation, line.relation) ?? line.relation ?? '',
  residency: (line) => line.residency ?? '',
  tags: (line, { draft, list }) => tagsOf(line, list.groups, draft.sealed),
  phone: (line, { draft }) => numberOf(line.phone, maskPhone, draft.numbers),
  idNumber: (line, { draft }) => documentWords(line, draft.numbers === 'full' ? whole : masked) ?? '',
  tenure: (line) => line.tenure ?? '',
  verifiedOn: (line) => line.verifiedOn ?? '',
  movedInOn: (line) => line.startedOn,
};

/** What stands in a column of one person: the same on paper and in a file. */
export const cellOf = (line: FullLine, column: SheetColumn, told: Told): string => cells[column](line, told);

const numbersWords: Record<ReturnType<typeof Numbers.parse>, string> = { masked: '遮住', full: '完整' };

/** What the log keeps of something that went out. */
export const toldOf = (list: Outgoing, draft: Draft, columns: readonly string[]) => ({
  ...{ query: list.name, definition: list.definition, asOf: list.asOf, people: list.people.length },
  ...(columns.length > 0 ? { columns: [...columns] } : {}),
  ...(draft.numbers ? { numbers: numbersWords[draft.numbers] } : {}),
  ...(draft.sealed ? { sealed: true } : {}),
  ...handingTold(draft.handing),
});
