// Every layout has its own words for how people belong to an estate; all of them fall on 户籍, 流动 or 空挂.
import type { Residency } from '../../../shared/features/people';
import { foldTight, isBlankWord } from '../../../shared/rules/fold';

/** Looked for in this order: 户籍（空挂） is 空挂, 非户籍 is 流动, 租住（流动） is 流动, 常住（户籍） is 户籍. */
const PATTERNS: [Residency, RegExp][] = [
  ['空挂', /空挂|挂户|挂靠|户在人不在|户在人离|户籍在人不在|有户无人|人不在|不在住|人户不一致|人户不符|空户|寄挂/],
  [
    '流动',
    /非户籍|非本地|非常住|户籍不在|户籍在外|户不在|人在户不在|有人无户|流动|流入|暂住|寄住|寄居|借住|借居|租|外来|外地|外省|外市|外县|外区|境外|港澳台|外籍|未落户|随迁|陪读|短住|短居|外户|居住证/,
  ],
  ['户籍', /户籍|常住|常驻|本地|本市|本区|本社区|本小区|人户一致|人户合一|人在户在|户在人在|有户有人|落户|实有户|本户/],
];

const YES = /^(是|√|✓|✔|1|01|y|yes|有|一致|相符)$/i;
const NO = /^(否|不是|×|x|2|02|0|n|no|无|不|不一致|不符|分离)$/i;

/** 户籍, 流动 or 空挂 from one cell; null for an empty one, undefined where the words say none of them. */
export function readResidency(value: string | number, heading: string): Residency | null | undefined {
  const text = foldTight(String(value));
  const asked = answer(text, heading);
  if (asked !== undefined) return asked;
  if (isBlankWord(text)) return null;
  return PATTERNS.find(([, words]) => words.test(text))?.[0];
}

/** A column that asks: 是否流动人口, 是否空挂, 人户一致. */
function answer(text: string, heading: string): Residency | undefined {
  const [yes, no] = [YES.test(text), NO.test(text)];
  if (!yes && !no) return undefined;
  if (/空挂/.test(heading)) return yes ? '空挂' : undefined;
  if (/流动|租住|外来/.test(heading)) return yes ? '流动' : undefined;
  if (/人户(?:是否)?分离/.test(heading)) return yes ? '空挂' : '户籍';
  if (/人户/.test(heading)) return yes ? '户籍' : '空挂';
  if (/户籍|户口/.test(heading)) return yes ? '户籍' : '流动';
  return undefined;
}

/** A second column beside the first: someone registered here who does not live here is 空挂. */
export function refineResidency(
  residency: Residency | null,
  matched: string | number | null,
  resident: string | number | null,
): Residency | null {
  if (residency !== '户籍') return residency;
  const lives = [matched, resident].map((value) => (value === null ? '' : foldTight(String(value))));
  return lives.some((text) => NO.test(text) || /不一致|分离|不在|不常住/.test(text)) ? '空挂' : residency;
}
