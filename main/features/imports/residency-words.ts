// How a cell of a sheet says 户籍, 流动 or 空挂: in words, or as the answer to its heading.
import type { Residency } from '../../../shared/features/people';
import { foldTight, isBlankWord } from '../../../shared/rules/fold';
import { residencyOf } from '../../../shared/rules/residency-words';

const YES = /^(是|√|✓|✔|1|01|y|yes|有|一致|相符)$/i;
const NO = /^(否|不是|×|x|2|02|0|n|no|无|不|不一致|不符|分离)$/i;

/** 户籍, 流动 or 空挂 from one cell; null for an empty one, undefined where the words say none of them. */
export function readResidency(value: string | number, heading: string): Residency | null | undefined {
  const text = foldTight(String(value));
  const asked = answer(text, heading);
  if (asked !== undefined) return asked;
  if (isBlankWord(text)) return null;
  return residencyOf(text);
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
