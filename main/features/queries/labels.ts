// 地址标签: one for each household, to its head, or one for each person. The address begins with the estate: they go by post.
import { HEAD } from '../../../shared/codes/relation';
import type { Paper } from '../../../shared/features/papers';
import { type LabelDraft, labelFormats, labelForWords, MOST_PRINTED } from '../../../shared/features/queries';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import type { FullLine } from '../residents/queries';
import { theStation } from '../station/queries';
import { type Label, labelPaper } from './labels.document';
import { type Outgoing, outgoing, placeOf, toldOf } from './outgoing';

/** Who heads these households now. */
async function headsOf(db: Reader, households: readonly number[]) {
  const heads = await db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['residence.householdId', 'person.id', 'person.name'])
    .where('residence.relation', '=', HEAD)
    .where('residence.endedOn', 'is', null)
    .where('residence.householdId', 'in', households)
    .execute();
  return new Map(heads.map((head) => [head.householdId, head]));
}

type Addressed = { line: FullLine; to: { id: number; name: string } };

/** Whom the labels are for. A household without a head is written to the first of its people on the list. */
async function addressees(db: Reader, { people }: Outgoing, each: LabelDraft['each']): Promise<Addressed[]> {
  if (each === 'people') return people.map((line) => ({ line, to: line }));
  const first = [...new Map([...people].reverse().map((line) => [line.householdId, line])).values()].reverse();
  const heads = await headsOf(
    db,
    first.map(({ householdId }) => householdId),
  );
  return first.map((line) => ({ line, to: heads.get(line.householdId) ?? line }));
}

/** Issues the sheets of labels of everybody the draft means today. */
export async function issueLabels(powers: CommandPowers, draft: LabelDraft): Promise<Paper> {
  const { db, today } = powers;
  const list = await outgoing(db, draft, today, MOST_PRINTED);
  const station = await theStation(db);
  const to = await addressees(db, list, draft.each);
  const labels: Label[] = to.map(({ line, to: { name } }) => ({
    place: `${station.estateName}\n${placeOf(line)}`,
    name: `${name} 收`,
  }));
  const number = await nextNumber(db, 'addressLabels', today);
  const title = `${list.name}地址标签`;
  const { document, sheets } = labelPaper({ title, number, from: station.name, format: draft.format, labels });
  const people = [...new Set(to.map((addressed) => addressed.to.id))];
  const told = toldOf(list, draft, [labelFormats[draft.format].words, labelForWords[draft.each]]);
  const html = renderDocument(document);
  const frozen = await freeze(powers, { number, kind: 'addressLabels', title, sheets, html, people }, told);
  await disclose(powers, draft.handing, { what: title, people: people.length, paperId: frozen.id });
  return frozen;
}
