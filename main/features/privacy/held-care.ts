// What is held of one person's care, in full, as it stands on the file that person may ask for.

import { relation } from '../../../shared/codes/relation';
import { wordsOf } from '../../../shared/codes/table';
import { type CareField, careFields, careLabels, careTables } from '../../../shared/features/care-fields';
import { contactWayWords } from '../../../shared/features/groups';
import { basisWords, groupHolding, heldCare, keptWords } from '../../../shared/features/personal-fields';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { partyRows } from '../agreements/queries';
import { proofRows } from '../certificates/queries';
import { servedRows } from '../chiefs/queries';
import { consultedRows } from '../consultations/queries';
import { claimRows } from '../entitlements/queries';
import { entrustedRows } from '../errands/queries';
import { redemptionRows } from '../gifts/queries';
import { groupKinds } from '../groups/queries';
import { givenRows } from '../hours/queries';
import { meetingRows } from '../meetings/queries';
import { askedRows } from '../orders/queries';
import { recordRows } from '../records/queries';
import { recordsOf } from '../residents/queries';
import { paidRows } from '../subsidies/queries';
import { sweptRows } from '../sweeps/queries';
import { visitedRows } from '../visits/queries';
import { volunteeringRows } from '../volunteers/queries';
import { wishedRows } from '../wishes/queries';

const until = (row: { startedOn: string; endedOn: string | null; endReason: string | null; validTo?: string | null }) =>
  [
    `${dayWords(row.startedOn)}起`,
    ...(row.validTo ? [`有效期到${dayWords(row.validTo)}`] : []),
    ...(row.endedOn === null ? [] : [`${dayWords(row.endedOn)}止，${row.endReason}`]),
  ].join('\n');

/** 类别, 起止, 用途、依据和期限. */
export async function tagRows(db: Reader, id: number): Promise<string[][]> {
  const kinds = new Map((await groupKinds(db)).map((kind) => [kind.name, kind]));
  const tags = await db
    .selectFrom('personTag')
    .selectAll()
    .where('personId', 'in', await recordsOf(db, id))
    .orderBy('id')
    .execute();
  return tags.map((row) => {
    const kind = kinds.get(row.tag);
    const held = kind ? groupHolding(kind) : null;
    const why = held ? [held.purpose, basisWords[held.basis], keptWords[held.kept]].join('\n') : '本站自定的类别，由本站说明';
    return [row.tag, until(row), why];
  });
}

const wordsFor = (field: CareField, value: string): string => {
  const table = careTables[field];
  return (table ? wordsOf(table, value) : null) ?? (field === 'dueMonth' ? dayWords(value) : value);
};

async function fieldRows(db: Reader, id: number): Promise<string[][]> {
  const rows = await db
    .selectFrom('tagDetail')
    .innerJoin('personTag', 'personTag.id', 'tagDetail.personTagId')
    .selectAll('tagDetail')
    .select('personTag.tag')
    .where('personTag.personId', 'in', await recordsOf(db, id))
    .orderBy('personTag.id')
    .execute();
  return rows.flatMap((row) =>
    careFields.flatMap((field) => {
      const value = row[field];
      return value === null ? [] : [[`${row.tag}：${careLabels[field]}`, wordsFor(field, value), heldCare[field].purpose]];
    }),
  );
}

async function guardianRows(db: Reader, id: number): Promise<string[][]> {
  const rows = await db
    .selectFrom('guardian')
    .leftJoin('person', 'person.id', 'guardian.guardianId')
    .selectAll('guardian')
    .select('person.name as residentName')
    .where('guardian.personId', 'in', await recordsOf(db, id))
    .orderBy('guardian.id')
    .execute();
  return rows.map((row) => {
    const who = [row.name ?? row.residentName, wordsOf(relation, row.relation), row.phone].filter(Boolean).join(' ');
    return ['监护人', `${who}\n${until(row)}`, heldCare.guardian.purpose];
  });
}

async function contactRows(db: Reader, id: number): Promise<string[][]> {
  const rows = await db
    .selectFrom('careContact')
    .selectAll()
    .where('personId', 'in', await recordsOf(db, id))
    .orderBy('id')
    .execute();
  return rows.map(({ heldOn, way, words, endedOn, endReason }) => [
    '联系记录',
    [`${dayWords(heldOn)} ${contactWayWords[way]}`, words, endedOn === null ? '' : `${dayWords(endedOn)}撤回，${endReason}`]
      .filter(Boolean)
      .join('\n'),
    heldCare.contact.purpose,
  ]);
}

/** Why files of quarrels are kept. */
const SETTLED = '调解纠纷，留下各方说定的事（人民调解法第二十七条）';
/** Why hours and points are kept. */
const GIVEN = '记录志愿服务的时长和积分（志愿服务条例第十九条）';

/** 项目, 内容, 用途: own fields of groups, guardians, every time somebody was in touch. */
export const careRows = async (db: Reader, id: number): Promise<string[][]> => [
  ...(await fieldRows(db, id)),
  ...(await guardianRows(db, id)),
  ...(await contactRows(db, id)),
  ...(await claimRows(db, id)).map(([item, words]) => [item, words, heldCare.claim.purpose]),
  ...(await consultedRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.consulted.purpose]),
  ...(await sweptRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.swept.purpose]),
  ...(await givenRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, GIVEN]),
  ...[...(await redemptionRows(db, id)), ...(await proofRows(db, id))].map(([item, words]) => [
    item,
    words,
    heldCare.volunteering.purpose,
  ]),
  ...(await partyRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, SETTLED]),
  ...(await visitedRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.visited.purpose]),
  ...(await askedRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.asked.purpose]),
  ...(await entrustedRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.entrusted.purpose]),
  ...[...(await servedRows(db, await recordsOf(db, id))), ...(await paidRows(db, await recordsOf(db, id)))].map(
    ([item, words]) => [item, words, heldCare.served.purpose],
  ),
  ...(await wishedRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.wished.purpose]),
  ...[...(await volunteeringRows(db, await recordsOf(db, id))), ...(await recordRows(db, await recordsOf(db, id)))].map(
    ([item, words]) => [item, words, heldCare.volunteering.purpose],
  ),
  ...(await meetingRows(db, await recordsOf(db, id))).map(([item, words]) => [item, words, heldCare.deliberation.purpose]),
];
