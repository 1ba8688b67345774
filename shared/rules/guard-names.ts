// Names that do not belong on a wall: of children, and of anybody beside a word about health. Whether a word is a name is known from
// the ledger, from a column headed 姓名, and from what stands beside it; nothing is guessed from two characters alone. Pure.
import { maskName } from '../text';
import type { Hit } from './guard-numbers';
import type { Passage } from './rich-spans';

/** 个人健康生理信息 after GB/T 35273-2020 附录B, in the words notices use; and care groups that tell of health (codes/tags). */
const HEALTH =
  /病历|病史|病症|患病|患有|患者|重病|大病|慢性病|精神病|精神障碍|传染病|性病|癌|肿瘤|白血病|尿毒症|透析|糖尿病|高血压|心脏病|冠心病|脑梗|中风|瘫痪|肝炎|乙肝|结核|艾滋|抑郁|自闭|智力|残疾|致残|失能|失智|痴呆|确诊|阳性|住院|手术|化疗|用药|过敏|怀孕|孕妇|孕产|孕期|流产|不孕|体检结果|检验报告|诊断/;
/** 未成年人: where they are and what they are called. */
const MINOR = /小学|幼儿园|托班|托儿|中学|初中|高中|未成年|儿童|少年|学生|小朋友|同学|孩子|婴儿|宝宝|女童|男童|幼儿/;
const UNDER_18 = /(?<!\d)(?:\d|1[0-7])\s*(?:周岁|岁|个月大)/;

/** The hundred most frequent family names, as one class (公安部户政管理研究中心《二〇二〇年全国姓名报告》). */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常';
const NAME = `[${FAMILY}]\\p{Script=Han}{1,2}?`;
const BESIDE_CHILD = [
  new RegExp(`(${NAME})(?=同学|小朋友|[（(，,、]?\\s*(?:[男女][，,、]?)?\\s*(?:\\d|1[0-7])\\s*(?:周岁|岁))`, 'gu'),
  new RegExp(`(?<=学生|小朋友|儿童|孩子|女童|男童|未成年人)[:：]?(${NAME})(?=[，。、；：（(,\\s]|$|在|于|等|和|与|的)`, 'gu'),
];
const BESIDE_HEALTH = [
  new RegExp(`(${NAME})(?=先生|女士|同志|老人|大爷|大妈|奶奶|爷爷|阿姨|叔叔|师傅|患|确诊|因|住院|突发|[，,（(][男女])`, 'gu'),
];
/** Words that look like a name. */
const NO_NAME =
  /^(?:张贴|张开|周末|周[一二三四五六日岁边]|马上|谢谢|高中|高考|高度|高年级|高兴|于[是此今]|和谐|方便|方式|方法|白天|白班|金额|石油|常见|常住|任何|万一|江苏|向[上外前]|许多|严[格重禁]|安全|成长|程序|段时间|石材|龙头|毛病|顾虑|史上|田径|余下|夏令营|夏季)/;

const NAME_COLUMN = /姓名|名字|学生|儿童|孩子|受助|对象|患者|家长|监护人/;
const A_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{2,}·\p{Script=Han}{2,})$/u;

export type Residents = {
  /** Of residents whose name stands somewhere in the text. */
  names: readonly { name: string; minor: boolean }[];
  /** Chiefs: their names are on every stairwell anyway. */
  published: ReadonlySet<string>;
};

/** Signs on both sides within which a word is beside another. */
const NEAR = 16;
const ENDS = /[。！？!?；;\n]/;

/** What stands around, within the sentence. */
function around(text: string, from: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, from - NEAR), from)
      .split(ENDS)
      .at(-1) ?? '';
  const after = text.slice(to, to + NEAR).split(ENDS)[0] ?? '';
  return `${before} ${after}`;
}

const tellsChild = (words: string) => MINOR.test(words) || UNDER_18.test(words);

type Named = { from: number; to: number; name: string };

const matched = (text: string, patterns: readonly RegExp[]): Named[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name = '', index }) => {
      const from = index + whole.indexOf(name);
      return NO_NAME.test(text.slice(from)) ? [] : [{ from, to: from + name.length, name }];
    }),
  );

function standing(text: string, name: string): Named[] {
  const at: Named[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1))
    at.push({ from, to: from + name.length, name });
  return at;
}

/** A name in a column of names: its row and its heading say what it is about. */
function inColumn({ text, column = '', row = '' }: Passage): Hit[] {
  const name = text.trim();
  if (!NAME_COLUMN.test(column) || !A_NAME.test(name)) return [];
  const from = text.indexOf(name);
  const about = `${column} ${row}`;
  const kind = tellsChild(about) ? 'minor' : HEALTH.test(about) ? 'health' : null;
  return kind ? [{ kind, from, to: from + name.length, masked: maskName(name) }] : [];
}

/** `heads`: what the table's other columns are headed, for names whose row alone says nothing. */
export function namesIn(passage: Passage, { names, published }: Residents): Hit[] {
  const { text, row = '' } = passage;
  const hit = (kind: Hit['kind'], { from, to, name }: Named): Hit => ({ kind, from, to, masked: maskName(name) });
  const known = names
    .filter(({ name }) => !published.has(name))
    .flatMap(({ name, minor }) => standing(text, name).map((one) => ({ ...one, minor })));
  const nearby = (one: Named) => `${around(text, one.from, one.to)} ${row}`;
  return [
    // Three characters of a child's name are that child; two may be a word like any other.
    ...known
      .filter((one) => (one.minor && one.name.length > 2) || (tellsChild(nearby(one)) && one.minor))
      .map((one) => hit('minor', one)),
    ...matched(text, BESIDE_CHILD).map((one) => hit('minor', one)),
    ...inColumn(passage),
    ...[...known, ...matched(text, BESIDE_HEALTH)]
      .filter((one) => !published.has(one.name) && HEALTH.test(nearby(one)))
      .map((one) => hit('health', one)),
  ];
}
