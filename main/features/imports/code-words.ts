// Words of sheets for the codes of shared/codes: the tables' own words, and what people write instead.
import { documents } from '../../../shared/codes/documents';
import { education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { relation } from '../../../shared/codes/relation';
import { relationSpellings } from '../../../shared/codes/relation-words';
import { type CodeTable, entriesOf } from '../../../shared/codes/table';
import { foldTight, isBlankWord } from '../../../shared/rules/fold';

type Spellings = Readonly<Record<string, string>>;

const spoken: Record<'relation' | 'politics' | 'education' | 'marriage' | 'sex', Spellings> = {
  relation: relationSpellings,
  politics: {
    '01': '党员 中共党员 共产党员 中国共产党党员 正式党员 在职党员 退休党员',
    '02': '预备党员 中共预备党员 中国共产党预备党员',
    '03': '团员 共青团员 中国共产主义青年团团员 共青团',
    '12': '无党派 无党派民主人士 无党派人士',
    '13': '群众 普通群众 普通公民 一般群众 非党员',
  },
  education: {
    '10': '研究生 研究生教育 研究生及以上 研究生以上',
    '11': '博士 博士研究生 博士毕业',
    '14': '硕士 硕士研究生 硕士毕业',
    '20': '本科 大学本科 大学 大本 本科及以上 大学本科及以上 大学及以上 全日制本科 在职本科',
    '28': '大学普通班',
    '30': '大专 大学专科 专科 高职 大专及以上 高等职业教育 大学专科及以上',
    '40': '中等职业教育 中职 中专中技 中等职业',
    '41': '中专 中等专科 中等专业学校',
    '44': '职高 职业高中',
    '47': '技校 中技 技工学校',
    '60': '高中 普通高中 高中及以上',
    '70': '初中 初级中学 初中及以下',
    '80': '小学 小学及以下',
    '90': '其他 文盲 半文盲 文盲半文盲 不识字 学龄前 学前 幼儿园 学前教育 幼儿',
  },
  marriage: {
    '10': '未婚 单身 未',
    '20': '已婚 有配偶 已 结婚 在婚',
    '22': '再婚',
    '30': '丧偶 丧',
    '40': '离婚 离异 离 离异单身',
    '90': '未说明 未说明的婚姻状况',
  },
  sex: { '1': '男 男性 m male 先生 ♂ 1', '2': '女 女性 f female 女士 ♀ 2', '0': '未知 未说明 0 9' },
};

/** 111 is the resident ID card, whose number has a field of its own. */
const documentSpellings: Spellings = {
  '111': '身份证 居民身份证 公民身份证 二代身份证 第二代居民身份证 二代证',
  '414': '护照 外国护照 中国护照 普通护照 passport',
  '511': '台胞证 台湾居民来往大陆通行证 台湾通行证',
  '516': '港澳通行证 港澳居民来往内地通行证 回乡证 港澳居民通行证',
  '554': '外国人居留证 外国人永久居留证 外国人永久居留身份证 永久居留证',
};

/** A reader of cells into codes: the code, null for an empty cell, undefined for words nobody knows. Remembers what it met. */
export type CodeReader = (value: string | number) => string | null | undefined;

function vocabulary(table: CodeTable, spellings: Spellings): Map<string, string> {
  const words = new Map<string, string>();
  for (const { code, words: own } of entriesOf(table))
    words
      .set(code, code)
      .set(String(Number(code)), code)
      .set(own, code);
  for (const [code, list] of Object.entries(spellings)) for (const word of list.split(' ')) words.set(word, code);
  return words;
}

const ethnicitySpellings = (): Spellings =>
  Object.fromEntries(entriesOf(ethnicity).map(({ code, words }) => [code, `${words} ${words.replace(/族$/, '')}`]));

function readerOf(words: Map<string, string>, simplify: (word: string) => string): CodeReader {
  const met = new Map<string | number, string | null | undefined>();
  return (value) => {
    if (met.has(value)) return met.get(value);
    const word = foldTight(String(value)).toLowerCase();
    const code = words.get(word) ?? words.get(simplify(word)) ?? (isBlankWord(word) ? null : undefined);
    met.set(value, code);
    return code;
  };
}

const bare = (word: string) => word.replace(/\(.*?\)/g, '');
const bareRelation = (word: string) => bare(word).replace(/^(?:户主)?之|^户主(?:的)?(?=.)/, '');
const bareEducation = (word: string) => bare(word).replace(/(?:在读|毕业|肄业|结业|学历|文化|生)$/, '');

/** Fresh readers, with memories as long as one import. */
export const codeReaders = () => ({
  relation: readerOf(vocabulary(relation, spoken.relation), bareRelation),
  politics: readerOf(vocabulary(politics, spoken.politics), bare),
  education: readerOf(vocabulary(education, spoken.education), bareEducation),
  marriage: readerOf(vocabulary(marriage, spoken.marriage), bare),
  ethnicity: readerOf(vocabulary(ethnicity, ethnicitySpellings()), bare),
  sex: readerOf(vocabulary({}, spoken.sex), bare),
  documentKind: readerOf(vocabulary(documents, documentSpellings), bare),
});
