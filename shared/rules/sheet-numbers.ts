// Numbers of sheets, as somebody types them off a list that came back: `1-14 16 20`, 全部, 除 3 7. Pure.

const RANGE = /^(\d{1,4})(?:[-–—~～至到](\d{1,4}))?$/;
const BETWEEN = /[\s,，、;；.。]+/;
const ALL = /^(全部|全|都|all)$/i;
const EXCEPT = /^(?:全部)?(?:除了?|除去|不含|没贴)[：:]?/;

/** `1-3 5` for 1, 2, 3, 5. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

type Read = { numbers: number[]; trouble: null } | { numbers: null; trouble: string };
const trouble = (words: string): Read => ({ numbers: null, trouble: words });

/** Full-width digits as their narrow selves; a dash keeps its spaces to itself. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s*([-–—~～至到])\s*/g, '$1');

/** The typed numbers, of those that can be meant; or what is wrong with them. */
export function sheetsIn(typed: string, possible: readonly number[]): Read {
  const text = plain(typed);
  if (text === '') return trouble('请写第几张，例如 1-20 23；全部都是就写“全部”。');
  if (ALL.test(text)) return { numbers: [...possible], trouble: null };
  const except = EXCEPT.test(text);
  const numbers = new Set<number>();
  for (const part of text.replace(EXCEPT, '').split(BETWEEN).filter(Boolean)) {
    const [, from, to = from] = RANGE.exec(part.replace(/[第张号]/g, '')) ?? [];
    if (from === undefined || Number(to) < Number(from)) return trouble(`“${part}”看不懂，请写第几张，例如 1-20 23。`);
    for (let number = Number(from); number <= Number(to); number += 1) numbers.add(number);
  }
  const strange = [...numbers].filter((number) => !possible.includes(number));
  if (strange.length > 0) return trouble(`第${rangesOf(strange)}张不在其中，可以写的是 ${rangesOf(possible)}。`);
  const meant = possible.filter((number) => numbers.has(number) !== except);
  return meant.length === 0 ? trouble('这样一张也没有了，请再看看。') : { numbers: meant, trouble: null };
}
