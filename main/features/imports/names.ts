// Names as they stand in sheets: what is nobody's name, and what stands there for an empty room.
import { isSpace } from '../../../shared/rules/fold';
import { isPlainName, LONGEST_NAME } from '../../../shared/rules/person-name';

export { cleanName } from '../../../shared/rules/person-name';

/** Control characters, and those that turn the reading direction around. */
function hidesSomething(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && !isSpace(code)) return true;
    if ((code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return true;
  }
  return /[\ud800-\udfff]/u.test(text);
}

const VACANT = new Set('空户 空房 空置 空置房 空关 闲置 无人 无人住 无人居住 未入住 待租 待售 空房子'.split(' '));

/** True for what stands in the name column of a room nobody lives in. */
export const saysVacant = (name: string): boolean => VACANT.has(name.replace(/[()]/g, ''));

/** Why this can be nobody's name, in words; null for a name. Expects what stood in the cell, and the cleaned name. */
export function nameProblem(written: string, name: string): string | null {
  if (isPlainName(name) && name.length <= LONGEST_NAME) return null;
  if (name.length > LONGEST_NAME) return `姓名超过${LONGEST_NAME}个字，不像人名，请改短后再导入。`;
  if (hidesSomething(written)) return '姓名里有看不见的控制字符，请重新输入这个姓名后再导入。';
  if (/[<>{}=;\\]|&#|javascript:/i.test(name)) return '姓名里有程序代码一类的符号，请改成真实姓名后再导入。';
  if (!/\p{L}/u.test(name)) return '姓名里没有文字，请改成真实姓名后再导入。';
  return null;
}
