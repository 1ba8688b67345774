// The call list on paper and in a file, for whoever asks from door to door or by phone. A rule that names a sealed group tells
// who is in it: such a list goes out only where somebody ticked it, one of a shielded family never.
import {
  type CallListing,
  type CallRow,
  callOutcomeWords,
  callShowWords,
  ruleWords,
} from '../../../shared/features/entitlements';
import type { Paper } from '../../../shared/features/papers';
import { ageOn, dayWords, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { disclose, handingTold } from '../disclosures/queries';
import { sealedGroups } from '../groups/queries';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { callList } from './people';
import { findRule, type Rule } from './rules';

/** More than this nobody calls by one list. */
const MOST = 2000;

async function refuseSealed(db: Reader, { tags }: Rule, ticked: boolean): Promise<void> {
  const { sealed, never } = await sealedGroups(db);
  const shielded = tags.find((tag) => never.has(tag));
  if (shielded) throw new Refusal(`“${shielded}”不打印也不导出：这些家庭的名单不离开本机，请在屏幕上看。`);
  const named = tags.filter((tag) => sealed.has(tag));
  if (named.length > 0 && !ticked)
    throw new Refusal(`这个名单按保密的类别（${named.join('、')}）挑人。确实要用，请勾选“我知道这是保密名单”，用完收好或销毁。`);
}

/** Refuses a list that must not lie about, one that nobody stands on, and one that is too long. */
async function toHandOut(db: Reader, { id, show, sealedToo, fullPhones }: CallListing, today: string) {
  const rule = await findRule(db, id);
  await refuseSealed(db, rule, sealedToo);
  const people = await callList(db, { rule, show, today, most: MOST, full: fullPhones });
  if (people.length === 0) throw new Refusal('名单上没有人，不用打印。');
  if (people.length > MOST) throw new Refusal(`一次最多${numberWords(MOST)}人。请把规则写得窄一些，分几次做。`);
  return { rule, people };
}

const titleOf = ({ name }: Rule, show: CallListing['show']) => `${name}：${callShowWords[show]}`;
const ageWords = ({ birthOn }: CallRow, today: string) => (birthOn === null ? '' : `${ageOn(birthOn, today)}岁`);
const lastWords = ({ last }: CallRow) =>
  last === null ? '还没问过' : `${dayWords(last.on)} ${callOutcomeWords[last.outcome]}${last.words && `：${last.words}`}`;
const numbersWords = (full: boolean) => (full ? '完整' : '遮住');

/** Issues the list with room for what is said, and to sign. */
export async function issueCallList(powers: CommandPowers, wanted: CallListing): Promise<Paper> {
  const { db, today } = powers;
  const { rule, people } = await toHandOut(db, wanted, today);
  const station = await theStation(db);
  const number = await nextNumber(db, 'callList', today);
  const rows = people.map((one) => [one.name, placeWords(one), ageWords(one, today), one.phone ?? '', lastWords(one), '', '']);
  const columns = [
    { label: '姓名', width: 20 },
    { label: '住址', width: 36 },
    { label: '年龄', width: 12 },
    { label: '电话', width: 27 },
    { label: '上次', width: 25 },
    { label: '这次怎么说' },
    { label: '签字', width: 18 },
  ];
  const title = titleOf(rule, wanted.show);
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [
      `${station.name}　截至${dayWords(today)}　共${numberWords(people.length)}人`,
      '名单上有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。',
    ],
    sections: [
      { heading: '怎样算在内', text: [ruleWords(rule), ...(rule.words === '' ? [] : [rule.words])] },
      { heading: '名单', table: { columns, rows, least: 11 } },
    ],
  });
  const issued = { number, kind: 'callList' as const, title, sheets: paper.sheets, people: people.map(({ id }) => id) };
  const told = { numbers: numbersWords(wanted.fullPhones), ...handingTold(wanted.handing) };
  const frozen = await freeze(powers, { ...issued, html: renderDocument(paper.document) }, told);
  await disclose(powers, wanted.handing, { what: title, people: people.length, paperId: frozen.id });
  return frozen;
}

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

const sheetOf = (rule: Rule, people: readonly CallRow[], show: CallListing['show'], today: string) => ({
  name: rule.name,
  title: titleOf(rule, show),
  columns: [
    ...[text('姓名', 12), text('楼栋', 12), text('单元', 10), text('房号', 10), text('年龄', 8), text('电话', 16)],
    ...[text('上次', 36), text('管到', 16)],
  ],
  rows: people.map((one) => [
    ...[one.name, one.building, one.unit, one.room, ageWords(one, today), one.phone ?? '', lastWords(one)],
    one.claimTo === null ? '' : dayWords(one.claimTo),
  ]),
  notes: [`截至${dayWords(today)}，共${numberWords(people.length)}人。`, `怎样算在内：${ruleWords(rule)}`],
  landscape: true,
});

/** Writes the list where the person says, and notes how many went out and how. */
export async function saveCallList(powers: TaskPowers, wanted: CallListing) {
  const { db, today } = powers;
  const { rule, people } = await toHandOut(db, wanted, today);
  const named = { title: '名单存到哪里', suggested: `${rule.name}_${callShowWords[wanted.show]}_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, () => [sheetOf(rule, people, wanted.show, today)]);
  if (!saved) return { outcome: 'cancelled' as const };
  const after = {
    ...{ name: rule.name, filter: callShowWords[wanted.show], rows: people.length },
    ...{ numbers: numbersWords(wanted.fullPhones), fileName: saved.fileName },
    ...handingTold(wanted.handing),
  };
  await powers.write(async (writing) => {
    writing.note({ subject: 'entitlement', subjectId: rule.id, before: null, after });
    const what = titleOf(rule, wanted.show);
    await disclose(writing, wanted.handing, { what, people: people.length, fileName: after.fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: people.length };
}
