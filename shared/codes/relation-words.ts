// What people write for a relation to the head, beside the words of GB/T 4761: in sheets, in messages, at the entry screen.
import { relation } from './relation';
import { entriesOf } from './table';

/** Spellings by code, several a line. */
export const relationSpellings: Readonly<Record<string, string>> = {
  '02': '户主 本人 本人或户主 户主本人 自己 主 房主 业主',
  '10': '配偶 爱人',
  '11': '夫 丈夫 老公 户主夫 先生',
  '12': '妻 妻子 老婆 户主妻 太太',
  '20': '子 儿子 儿 男孩',
  '22': '大儿子 大儿',
  '23': '二儿子 二子 次儿',
  '30': '女 女儿 女孩 闺女',
  '32': '大女儿 大女',
  '33': '二女儿 二女 次女儿',
  '27': '养子 继子',
  '37': '养女 继女',
  '28': '女婿 婿',
  '38': '儿媳 媳妇 儿媳妇 媳',
  '41': '孙子 孙 孙儿 长孙 次孙',
  '42': '孙女 孙女儿 长孙女',
  '43': '外孙子 外孙 外孙儿',
  '44': '外孙女 外孙女儿',
  '47': '曾孙子 曾孙 重孙 重孙子',
  '48': '曾孙女 重孙女',
  '50': '父母',
  '51': '父亲 父 爸爸 爸',
  '52': '母亲 母 妈妈 妈',
  '53': '公公 公爹',
  '54': '婆婆 婆母',
  '55': '岳父 丈人',
  '56': '岳母 丈母娘',
  '57': '继父 养父',
  '58': '继母 养母',
  '61': '祖父 爷爷 爷',
  '62': '祖母 奶奶 奶',
  '63': '外祖父 外公 姥爷',
  '64': '外祖母 外婆 姥姥',
  '71': '兄 哥哥 哥 兄长',
  '72': '嫂 嫂子 嫂嫂',
  '73': '弟 弟弟',
  '74': '弟媳 弟妹 弟媳妇',
  '75': '姐姐 姐',
  '77': '妹妹 妹',
  '85': '舅父 舅舅 舅',
  '81': '伯父 伯伯 大伯',
  '83': '叔父 叔叔 叔',
  '89': '姑父 姑夫',
  '90': '姑母 姑姑 姑',
  '87': '姨父 姨夫',
  '88': '姨母 阿姨 姨妈 姨',
  '93': '侄子 侄 侄儿',
  '94': '侄女 侄女儿',
  '95': '外甥 外甥子',
  '97': '其他亲属 亲属 亲戚 其他亲戚',
  '98': '保姆 护工 住家保姆 家政',
  '99': '非亲属 租户 租客 房客 承租人 合租 合租人 室友 朋友 同事 同学 男友 女友 男朋友 女朋友 其他非亲属 租住 寄住',
};

const codes = new Map<string, string>();
for (const { code, words } of entriesOf(relation)) codes.set(words, code);
for (const [code, list] of Object.entries(relationSpellings)) for (const word of list.split(' ')) codes.set(word, code);

/** The code these words mean, said with or without 户主之; null where nobody knows them. Expects text without spaces. */
export const relationOf = (words: string): string | null =>
  codes.get(words) ?? codes.get(words.replace(/^(?:户主)?之|^户主(?:的)?(?=.)/, '')) ?? null;
