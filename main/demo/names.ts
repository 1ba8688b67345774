// Made-up names that sound like their generation. Any likeness to a real person is chance.
import type { Dice } from './dice';

export type Sex = '1' | '2';
type Some = readonly [string, ...string[]];
const list = (words: string) => words.split(' ') as unknown as Some;
const chars = (text: string) => [...text] as unknown as Some;

/** Common first. */
const surnames = chars(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
/** Read otherwise than they look, or of two characters: search and pinyin must manage them. */
const unusualSurnames = list('单 仇 解 朴 盖 区 查 缪 尉迟 欧阳 诸葛 上官 令狐 长孙 司马 澹台');
/** Outside the first Han block, or missing from older fonts and systems. */
const rareGiven = list('䶮 𬀩 㛃 龘 𬱖 堃 喆 曌 子䶮 文㛃 小𬀩 𠅤');

type Pool = { single: Some; first: Some; second: Some };
const pool = (single: string, first: string, second: string): Pool => ({
  single: chars(single),
  first: chars(first),
  second: chars(second),
});
/** By year of birth: before 1965, before 1995, later. */
const given: Record<Sex, readonly [Pool, Pool, Pool]> = {
  '1': [
    pool('义忠孝勤宽', '建志德文永福长宝庆振玉占', '国强明生林顺军民华平田山'),
    pool('伟强磊军勇涛斌波辉鹏刚超', '志海晓建俊新国少春立', '伟军峰涛鹏勇波明辉东'),
    pool('睿泽轩晨博宸', '浩子宇俊梓奕博天铭泽嘉一', '然轩涵宇豪泽辰睿航阳霖凡'),
  ],
  '2': [
    pool('芳兰英珍琴', '秀桂玉淑凤春素月美爱翠彩', '英兰珍芳华琴梅莲珠云花香'),
    pool('丽敏静艳娟霞燕玲红洁婷莉', '晓海雪文亚春丽小红玉', '丽敏燕娟霞婷莉芳萍玲'),
    pool('萱彤瑶妍桐悦', '梓欣诗雨思子佳一可语若依', '涵怡彤萱琪妍瑶桐晨宁诺汐'),
  ],
};

export const surnameOf = (dice: Dice): string => (dice.chance(0.04) ? dice.pick(unusualSurnames) : dice.lean(surnames, 1.8));

/** The name without the surname. `rare` asks for a character that older systems cannot show. */
export function givenNameOf(dice: Dice, sex: Sex, birthYear: number, rare: boolean): string {
  if (rare) return dice.pick(rareGiven);
  const [old, middle, young] = given[sex];
  const { single, first, second } = birthYear < 1965 ? old : birthYear < 1995 ? middle : young;
  return dice.chance(0.2) ? dice.pick(single) : dice.pick(first) + dice.pick(second);
}

/** One couple with long names, a dot inside. */
export const dottedNames: Record<Sex, string> = { '1': '买买提·艾力江', '2': '阿依古丽·吐尔逊' };
