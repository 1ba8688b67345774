// What of a notice does not belong on a wall: the rule, with what only the ledger knows (who is a child, whose landline it is).
import { sql } from 'kysely';
import type { Guard } from '../../../shared/features/notices';
import { landlinesIn } from '../../../shared/rules/guard-numbers';
import { findingsIn, hitsIn, type KnownHere } from '../../../shared/rules/notice-guard';
import { filledText, knownVariables, textsOf, variablesIn } from '../../../shared/rules/notice-variables';
import { cleanPhone } from '../../../shared/rules/phone';
import { type Passage, passagesOf, rewritten, withSpans } from '../../../shared/rules/rich-spans';
import { readRich } from '../../../shared/rules/rich-text';
import { ageOn } from '../../../shared/text';
import type { Reader } from '../../powers';
import { type Filling, fillingOf } from './filling';
import { aimOf, contentOf, copiesIn, fillsOf, type NoticeLine } from './finding';

const CHILD_UNDER = 18;

/** Residents of today whose whole name stands in the text. */
async function residentsNamed(db: Reader, text: string, today: string) {
  const rows = await db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .where('residence.endedOn', 'is', null)
    .where(sql<boolean>`length("person"."name") > 1 and instr(${text}, "person"."name") > 0`)
    .select(['person.name', 'person.birthOn'])
    .distinct()
    .execute();
  return rows.map(({ name, birthOn }) => ({ name, minor: birthOn !== null && ageOn(birthOn, today) < CHILD_UNDER }));
}

/** Of these landlines the ones that are a resident's. */
async function landlinesOfResidents(db: Reader, phones: readonly string[]): Promise<string[]> {
  if (phones.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select(['phone', 'phone2'])
    .where(({ eb, or }) => or([eb('phone', 'in', phones), eb('phone2', 'in', phones)]))
    .execute();
  const theirs = new Set(rows.flatMap(({ phone, phone2 }) => [phone, phone2]));
  return phones.filter((phone) => theirs.has(phone));
}

const present = (phones: readonly (string | null)[]): string[] =>
  phones.flatMap((phone) => (phone ? (cleanPhone(phone) ?? []) : []));

type Asked = { notice: NoticeLine; passages: readonly Passage[]; today: string };

async function knownHere(db: Reader, { chiefs, station }: Filling, { notice, passages, today }: Asked): Promise<KnownHere> {
  const text = passages.map(({ text: words }) => words).join('\n');
  const published = new Set(present([station.phone, notice.phone, ...chiefs.map(({ phone }) => phone)]));
  const landlines = (await landlinesOfResidents(db, landlinesIn(text))).filter((phone) => !published.has(phone));
  return {
    names: await residentsNamed(db, text, today),
    published: new Set(chiefs.map(({ name }) => name)),
    phones: { published, private: new Set(landlines) },
  };
}

const passagesIn = (notice: NoticeLine): Passage[] => [
  { place: '标题', text: notice.title },
  ...passagesOf(contentOf(notice)),
  ...fillsOf(notice).map(({ name, value }) => ({ place: `“${name}”`, text: value })),
  { place: '落款', text: notice.issuer },
];

/** Variables nobody gave words for, by name. */
function blanksOf(notice: NoticeLine, values: ReadonlyMap<string, string>): string[] {
  const names = variablesIn([...textsOf(notice.title, contentOf(notice)), notice.issuer]);
  return names.filter((name) => (values.get(name) ?? '') === '' && !isUnitOf(name, values));
}
/** Empty because the sheet is for a board, not because it is lacking. */
const isUnitOf = (name: string, values: ReadonlyMap<string, string>) =>
  (knownVariables as readonly string[]).includes(name) && values.has(name);

function lackingOf(notice: NoticeLine, today: string): string[] {
  const { title, words, phone, takeDownOn, issuer } = notice;
  return [
    ...(title === '' ? ['还没有写标题。'] : []),
    ...(words === '' ? ['还没有写正文。'] : []),
    ...(phone === '' ? ['还没有写电话，有事的人不知道打给谁。'] : []),
    ...(issuer === '' ? ['还没有写落款。'] : []),
    ...(takeDownOn === null ? ['还没有定哪天撤下。'] : []),
    ...(takeDownOn !== null && takeDownOn < today ? ['撤下的日期已经过了，请改。'] : []),
    ...(copiesIn(aimOf(notice)) === 0 ? ['还没有选贴到哪里，一份也不会印。'] : []),
  ];
}

/** Everything that keeps it from going out. */
export async function guardOf(db: Reader, notice: NoticeLine, today: string): Promise<Guard> {
  const passages = passagesIn(notice);
  const filling = await fillingOf(db, notice, today);
  const values = filling.valuesFor(null);
  const known = await knownHere(db, filling, { notice, passages, today });
  const findings = findingsIn(passages, known);
  // A number half in the text and half in what is filled in is whole on the paper.
  const together = passages.map((passage) => ({ ...passage, text: filledText(passage.text, values) }));
  const whole =
    findings.length > 0 ? [] : findingsIn(together, known).filter(({ kind }) => kind !== 'minor' && kind !== 'health');
  return {
    findings: [...findings, ...whole],
    blanks: blanksOf(notice, values),
    lacking: lackingOf(notice, today),
    chiefless: filling.targets.filter(({ chief }) => chief === null).length,
  };
}

/** The same notice with everything found masked, and how many things that were. */
export async function maskedNotice(db: Reader, notice: NoticeLine, today: string) {
  const passages = passagesIn(notice);
  const known = await knownHere(db, await fillingOf(db, notice, today), { notice, passages, today });
  const spansOf = (passage: Passage | undefined) =>
    passage ? hitsIn(passage, known).map(({ from, to, masked }) => ({ from, to, words: masked })) : [];
  const clean = (passage: Passage) => withSpans(passage.text, spansOf(passage));
  const inText = passagesOf(contentOf(notice));
  const content = rewritten(readRich(notice.content) ?? contentOf(notice), (_, at) => spansOf(inText[at]));
  const fills = fillsOf(notice).map(({ name, value }) => ({ name, value: clean({ place: '', text: value }) }));
  const masked = passages.reduce((sum, passage) => sum + spansOf(passage).length, 0);
  const title = clean({ place: '', text: notice.title });
  const issuer = clean({ place: '', text: notice.issuer });
  return { masked, draft: { title, issuer, fills, content: JSON.stringify(content) } };
}
