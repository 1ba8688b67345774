// Every layout has its own words for how people belong to an estate; all of them fall on 户籍, 流动 or 空挂.
import type { Residency } from '../features/people';

/** Looked for in this order: 户籍（空挂） is 空挂, 非户籍 is 流动, 租住（流动） is 流动, 常住（户籍） is 户籍. */
const PATTERNS: [Residency, RegExp][] = [
  ['空挂', /空挂|挂户|挂靠|户在人不在|户在人离|户籍在人不在|有户无人|人不在|不在住|人户不一致|人户不符|空户|寄挂/],
  [
    '流动',
    /非户籍|非本地|非常住|户籍不在|户籍在外|户不在|人在户不在|有人无户|流动|流入|暂住|寄住|寄居|借住|借居|租|外来|外地|外省|外市|外县|外区|境外|港澳台|外籍|未落户|随迁|陪读|短住|短居|外户|居住证/,
  ],
  ['户籍', /户籍|常住|常驻|本地|本市|本区|本社区|本小区|人户一致|人户合一|人在户在|户在人在|有户有人|落户|实有户|本户/],
];

/** What the words say of it; undefined where they say nothing. Expects text without spaces. */
export const residencyOf = (text: string): Residency | undefined => PATTERNS.find(([, words]) => words.test(text))?.[0];
