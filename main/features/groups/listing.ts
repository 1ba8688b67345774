// The people of a group on paper and in a file: for those who go and see them. Phones stay masked; a sealed group's names only
// where somebody ticked it, a shielded family's never.
import { groupFieldLabels } from '../../../shared/features/care-fields';
import type { Handing } from '../../../shared/features/disclosures';
import {
  type CareGroup,
  contactWayWords,
  type GroupMember,
  type GroupShow,
  groupShowWords,
} from '../../../shared/features/groups';
import type { Paper } from '../../../shared/features/papers';
import { ageOn, dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { findGroup } from './kinds';
import { allMembers } from './members';

type Wanted = { id: number; show: GroupShow; sealedToo: boolean; handing: Handing };

/** Refuses a list that must not lie about, and one that nobody stands on. */
async function membersToHandOut(db: Reader, { id, show, sealedToo }: Wanted, today: string) {
  const group = await findGroup(db, id);
  if (group.neverPrinted) throw new Refusal(`“${group.name}”不打印也不导出：这些家庭的名单不离开本机，请在屏幕上看。`);
  if (group.sealed && !sealedToo)
    throw new Refusal(`“${group.name}”是保密的类别。确实要用纸，请勾选“我知道这是保密名单”，用完收好或销毁。`);
  const members = await allMembers(db, { group, show, today });
  if (members.length === 0) throw new Refusal('名单上没有人，不用打印。');
  return { group, members };
}

const missingWords = ({ missing }: GroupMember) =>
  missing.map((field) => (field === 'validTo' ? '有效期' : groupFieldLabels[field])).join('、');
const contactWords = ({ contact }: GroupMember) =>
  contact === null ? '没有' : `${dayWords(contact.on)} ${contactWayWords[contact.way]}`;
const ageWords = ({ birthOn }: GroupMember, today: string) => (birthOn === null ? '' : `${ageOn(birthOn, today)}岁`);
const termWords = ({ validTo }: GroupMember) => (validTo === null ? '' : dayWords(validTo));

const titleOf = ({ name }: CareGroup) => `${name}名单`;

/** Issues the list with a column to sign. */
export async function issueList(powers: CommandPowers, wanted: Wanted): Promise<Paper> {
  const { db, today } = powers;
  const { group, members } = await membersToHandOut(db, wanted, today);
  const station = await theStation(db);
  const number = await nextNumber(db, 'groupList', today);
  const rows = members.map((member) => [
    member.name,
    placeWords(member),
    ageWords(member, today),
    member.phone ?? '',
    contactWords(member),
    missingWords(member),
    '',
  ]);
  const columns = [
    { label: '姓名', width: 20 },
    { label: '住址', width: 36 },
    { label: '年龄', width: 12 },
    { label: '电话', width: 27 },
    { label: '最近联系', width: 25 },
    { label: '还缺什么' },
    { label: '签字', width: 18 },
  ];
  const paper = officePaper({
    title: titleOf(group),
    number,
    facts: [
      `${station.name}　截至${dayWords(today)}　${groupShowWords[wanted.show]}　共${members.length}人`,
      `口径：${group.definition}`,
      '内有个人信息，只供上门和服务使用，用完交回站里。',
    ],
    sections: [{ heading: '名单', table: { columns, rows } }],
    from: station.name,
  });
  const people = members.map(({ id }) => id);
  const html = renderDocument(paper.document);
  const what = titleOf(group);
  const issued = { number, kind: 'groupList' as const, title: what, sheets: paper.sheets, html, people };
  const frozen = await freeze(powers, issued, handingTold(wanted.handing));
  await disclose(powers, wanted.handing, { what, people: people.length, paperId: frozen.id });
  return frozen;
}

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

function sheetOf(group: CareGroup, members: GroupMember[], show: GroupShow, today: string) {
  return {
    name: group.name,
    title: titleOf(group),
    columns: [
      ...[text('姓名', 12), text('楼栋', 12), text('单元', 10), text('房号', 10), text('年龄', 8), text('电话', 16)],
      ...[text('从哪天起', 16), text('有效期到', 16), text('最近联系', 22), text('还缺什么', 30)],
    ],
    rows: members.map((member) => [
      ...[member.name, member.building, member.unit, member.room, ageWords(member, today), member.phone ?? ''],
      ...[dayWords(member.since), termWords(member), contactWords(member), missingWords(member)],
    ]),
    notes: [`截至${dayWords(today)}，${groupShowWords[show]}，共${members.length}人。`, `口径：${group.definition}`],
    landscape: true,
  };
}

/** Writes the list where the person says, and notes whose names went out of the desk. */
export async function saveList(powers: TaskPowers, wanted: Wanted) {
  const { db, today } = powers;
  const { group, members } = await membersToHandOut(db, wanted, today);
  const named = { title: `${titleOf(group)}存到哪里`, suggested: `${titleOf(group)}_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, () => [sheetOf(group, members, wanted.show, today)]);
  if (!saved) return { outcome: 'cancelled' as const };
  const out = { what: titleOf(group), people: members.length, fileName: saved.fileName };
  const told = { name: group.name, filter: groupShowWords[wanted.show], rows: members.length, fileName: out.fileName };
  await powers.write(async (writing) => {
    const after = { ...told, ...handingTold(wanted.handing) };
    writing.note({ subject: 'careGroup', subjectId: group.id, before: null, after });
    await disclose(writing, wanted.handing, out);
  });
  return { outcome: 'saved' as const, path: saved.path, rows: members.length };
}
