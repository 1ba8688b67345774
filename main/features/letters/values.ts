// What each field says of each person a letter goes to.
import { type LetterField, letterFields, MOST_LETTERS, type WordDraft } from '../../../shared/features/letters';
import { dayWords } from '../../../shared/text';
import { phoneWords } from '../../documents/phone-words';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { unitsWithChiefs } from '../chiefs/queries';
import { cellOf, type Outgoing, outgoing, placeOf } from '../queries/queries';
import type { FullLine } from '../residents/queries';
import { theStation } from '../station/queries';

/** 王芳女士; without a sex on record 王芳. */
const called = ({ name, sex }: FullLine): string => `${name}${sex === '1' ? '先生' : sex === '2' ? '女士' : ''}`;

type Common = {
  draft: WordDraft;
  list: Outgoing;
  today: string;
  station: Awaited<ReturnType<typeof theStation>>;
  chiefs: ReadonlyMap<string, { name: string; phone: string | null } | null>;
};

function valuesOf(line: FullLine, { draft, list, today, station, chiefs }: Common): Map<string, string> {
  const chief = chiefs.get(`${line.building} ${line.unit}`);
  const told = { draft, list };
  const values: Record<LetterField, string> = {
    ...{ 姓名: line.name, 称呼: called(line), 住址: placeOf(line), 楼栋: line.building, 单元: line.unit, 房号: line.room },
    ...{ 性别: cellOf(line, 'sex', told), 年龄: cellOf(line, 'age', told), 出生日期: line.birthOn ? dayWords(line.birthOn) : '' },
    ...{ 电话: cellOf(line, 'phone', told), 证件号码: cellOf(line, 'idNumber', told) },
    ...{ 小区: station.estateName, 工作站: station.name, 工作站电话: phoneWords(station.phone), 日期: dayWords(today) },
    ...{ 楼栋长: chief?.name ?? '', 楼栋长电话: chief?.phone ? phoneWords(chief.phone) : '' },
  };
  return new Map(Object.entries(values));
}

export type Letters = { list: Outgoing; station: Common['station']; each: Map<string, string>[] };

/** Everybody the draft means today, with what each letter is filled with. Refuses what a list of people is refused for. */
export async function lettersFor(db: Reader, draft: WordDraft, today: string): Promise<Letters> {
  const list = await outgoing(db, draft, today, MOST_LETTERS);
  const station = await theStation(db);
  const chiefs = new Map((await unitsWithChiefs(db)).map(({ building, unit, chief }) => [`${building} ${unit}`, chief]));
  const common = { draft, list, today, station, chiefs };
  return { list, station, each: list.people.map((line) => valuesOf(line, common)) };
}

const known: ReadonlySet<string> = new Set(letterFields);

/** Refuses fields nobody knows, by name, with those there are. */
export function checkFields(names: readonly string[], field: string): void {
  const strange = names.filter((name) => !known.has(name));
  if (strange.length === 0) return;
  const words = `不认识${strange.map((name) => `{{${name}}}`).join('、')}。可以用：${letterFields.join('、')}。`;
  throw field === '' ? new Refusal(words) : new Refusal({ [field]: words });
}
