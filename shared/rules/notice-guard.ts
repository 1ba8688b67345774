// 公示守门: what must not stand on a wall, found in a title, a text and its tables, each with the words that may stand there instead.
// Nothing it masks is found again. The law behind it: 《个人信息保护法》第五至九、二十五、二十八、三十一条. Pure.
import { type FindingKind, findingWords } from '../features/notice-words';
import { namesIn, type Residents } from './guard-names';
import { type Hit, numbersIn, type Phones } from './guard-numbers';
import { roomsIn } from './guard-rooms';
import type { Passage } from './rich-spans';

export type KnownHere = Residents & { phones: Phones };

/** Of several that overlap the first found stands: numbers before rooms before names. */
function apart(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) if (!kept.some(({ from, to }) => from < hit.to && to > hit.from)) kept.push(hit);
  return kept.sort((one, other) => one.from - other.from);
}

/** Everything in one passage that does not belong there, in the order it stands. */
export const hitsIn = (passage: Passage, known: KnownHere): Hit[] =>
  apart([...numbersIn(passage.text, known.phones), ...roomsIn(passage.text), ...namesIn(passage, known)]);

const why: Record<FindingKind, string> = {
  id: '身份证号不能贴出去',
  bank: '银行卡号不能贴出去',
  phone: '这不是工作站或楼栋长公布的电话',
  room: '只写到单元，不写到户',
  minor: '未成年人的姓名要遮住',
  health: '姓名旁边有健康情况，姓名要遮住',
};

export type Found = { kind: FindingKind; place: string; found: string; masked: string; words: string };

/** The same as sentences. */
export const findingsIn = (passages: readonly Passage[], known: KnownHere): Found[] =>
  passages.flatMap((passage) =>
    hitsIn(passage, known).map(({ kind, from, to, masked }) => ({
      ...{ kind, place: passage.place, found: passage.text.slice(from, to), masked },
      words: `${passage.place}：${findingWords[kind]}。${why[kind]}。`,
    })),
  );
