// Words for care groups (特殊群体) in sheets, and the groups this product does not keep (standards D1, D11).
import { type Tag, tagNames } from '../../../shared/codes/tags';
import type { CareGroup } from '../../../shared/features/groups';
import { foldTight, isBlankWord } from '../../../shared/rules/fold';
import { isNotKept } from '../../../shared/rules/not-kept';

const spellings: [Tag, string][] = [
  ['独居老人', '独居 独居老年人 老人独居 鳏寡独居 孤寡老人 孤老 独居老年 独居老'],
  ['空巢老人', '空巢 空巢老年人 空巢家庭'],
  ['高龄老人', '高龄 高龄老年人 80岁以上老人 80岁以上 80周岁以上 八十岁以上老人 80岁以上老年人 90岁以上老人'],
  ['失能老人', '失能 半失能 失能半失能 失能老年人 半失能老人 失能半失能老人'],
  ['失智老人', '失智 失智老年人 认知障碍老人'],
  ['低保对象', '低保 低保户 低保人员 最低生活保障 享受低保 低保家庭 城市低保 低保人口'],
  ['低保边缘', '低保边缘户 低保边缘家庭 边缘户 低边 低保边缘人员 低收入 低收入家庭'],
  ['特困供养', '特困 特困人员 特困供养人员 五保 五保户 三无人员 三无老人 特困家庭'],
  [
    '残疾人',
    '残疾 残疾人员 残障 残障人士 持证残疾人 肢体残疾 视力残疾 听力残疾 言语残疾 智力残疾 精神残疾 多重残疾 残疾家庭 重度残疾 重度残疾人 重残',
  ],
  ['退役军人', '退伍军人 复员军人 退役 退伍 复转军人 转业军人 复退军人 退役士兵 退伍兵 退役人员'],
  ['优抚对象', '优抚 烈属 军属 军烈属 伤残军人 烈军属 优抚人员 军人家属 因公牺牲军人遗属'],
  ['留守儿童', '留守 留守子女'],
  ['困境儿童', '孤儿 困境 事实无人抚养儿童 困境未成年人'],
  ['孕产妇女', '孕产妇 孕妇 产妇 孕产 怀孕 已孕 怀孕妇女 孕期妇女'],
  ['备孕妇女', '备孕 备孕育龄妇女 计划怀孕 待孕 叶酸'],
  ['行动不便', '行动不便人员 行动不便老人 行动困难 卧床 长期卧床'],
  ['重病困难', '重病 大病 重大疾病 大病困难 临时困难 困难家庭 困难户 困难群众 困难群体 重病人员 大病家庭 困难职工 困难人员'],
  ['计划生育特殊家庭', '计生特殊家庭 失独 失独家庭 失独老人 计生特扶 特扶家庭 独生子女伤残死亡家庭 计划生育特扶 计生特扶家庭'],
];

const known = new Map<string, Tag>();
for (const tag of tagNames) known.set(tag, tag);
for (const [tag, words] of spellings) for (const word of words.split(' ')) known.set(word, tag);

/** The groups of this station beside the words of the field: their names by how a sheet writes them, and those used no more. */
export type StationGroups = { named: ReadonlyMap<string, string>; ended: ReadonlySet<string> };
export const noGroups: StationGroups = { named: new Map(), ended: new Set() };

/** What a sheet may call by name. */
export const stationGroups = (kinds: readonly Pick<CareGroup, 'name' | 'endedOn'>[]): StationGroups => ({
  named: new Map(kinds.map(({ name }) => [foldTight(name), name])),
  ended: new Set(kinds.flatMap(({ name, endedOn }) => (endedOn === null ? [] : [name]))),
});

/** The care group a word means; null for none. Expects a tight word. A name of the station goes before a word of the field. */
export const tagOf = (word: string, { named }: StationGroups): string | null =>
  named.get(word) ?? known.get(word) ?? known.get(word.replace(/(?:人员|人士|家庭|户)$/, '')) ?? null;

/** What a cell says: tags to keep, whether something was left out that is not ours to keep, groups used no more, and words no list knows. */
export type TagReading = { tags: string[]; notKept: boolean; ended: string[]; unknown: string[] };
const NOTHING: TagReading = { tags: [], notKept: false, ended: [], unknown: [] };

const BETWEEN = /[、,;/|，；\n]/;
/** These may stand within a name of the station. */
const WITHIN = /[+&]|和(?!谐)/;
const NO = new Set([
  '否',
  '不是',
  '非',
  'n',
  'no',
  '×',
  'x',
  '✗',
  '0',
  'false',
  '不',
  '未',
  '一般',
  '正常',
  '普通',
  '一般居民',
  '普通居民',
  '普通群众',
]);
const YES = new Set(['是', '√', '✓', '✔', '☑', '●', '○', '1', 'y', 'yes', 'v', '有', '对', 'true', '属于', '享受']);

/** A word the station made up itself is kept if it can be one: short, and letters only. */
const isOwnWord = (word: string) => /^[\p{L}\p{N}·-]{1,20}$/u.test(word);

/** The care group a column is named by; null for a column that lists them. */
export const tagNamed = (heading: string, groups: StationGroups): string | null =>
  tagOf(foldTight(heading), groups) ?? tagOf(foldTight(heading).replace(/^(?:是否(?:为|是|属于)?|有无)/, ''), groups);

/** `heading` is the column's own; a column named by a tag answers 是 or 否. */
export function readTags(value: string | number, heading: string, groups: StationGroups): TagReading {
  const text = foldTight(String(value));
  if (isBlankWord(text) || NO.has(text.toLowerCase())) return NOTHING;
  const named = tagNamed(heading, groups);
  const reading: TagReading = { tags: [], notKept: false, ended: [], unknown: [] };
  if (named && (YES.has(text.toLowerCase()) || tagOf(text, groups) === named)) {
    take(named, groups, reading);
    return reading;
  }
  for (const word of wordsIn(text, groups)) readWord(word, { ownWords: named === null, groups }, reading);
  return reading;
}

/** The words of a cell; a name of the station is one word, whatever stands in it. */
function wordsIn(text: string, groups: StationGroups): string[] {
  if (groups.named.has(text)) return [text];
  return text.split(BETWEEN).flatMap((part) => (groups.named.has(part) ? [part] : part.split(WITHIN)));
}

function take(tag: string, { ended }: StationGroups, reading: TagReading): void {
  const list = ended.has(tag) ? reading.ended : reading.tags;
  if (!list.includes(tag)) list.push(tag);
}

type Reading = { ownWords: boolean; groups: StationGroups };

function readWord(written: string, { ownWords, groups }: Reading, reading: TagReading): void {
  const word = groups.named.has(written) ? written : written.replace(/\(.*?\)/g, '');
  if (isBlankWord(word) || NO.has(word)) return;
  const tag = tagOf(word, groups);
  if (tag !== null) take(tag, groups, reading);
  else if (isNotKept(word)) reading.notKept = true;
  else {
    reading.unknown.push(word);
    if (ownWords && isOwnWord(word) && !YES.has(word.toLowerCase())) take(word, groups, reading);
  }
}
