// A pasted chat text against the lines of a sweep: each of its lines finds the one it speaks of, or says why not.
import type { ReturnFinding } from '../../../shared/features/returned-sheets';
import type { Question, SweepAsks } from '../../../shared/features/sweep-words';
import { chatAnswers } from '../../../shared/rules/chat-answers';
import { type ChatLine, chatLines } from '../../../shared/rules/chat-lines';
import { foldTight } from '../../../shared/rules/fold';
import { buildingName, parseQuery, unitName } from '../../search/query';
import type { Read } from './sheet-reading';

export type PlacedLine = {
  id: number;
  key: string;
  unitId: number;
  building: string;
  unit: string;
  room: string;
  place: string;
  name: string | null;
  /** Everybody of the household. */
  people: readonly string[];
};
export type Asked = { asks: SweepAsks; questions: readonly Question[]; lines: readonly PlacedLine[]; unitId: number | null };

const roomOf = (room: string) => foldTight(room).toUpperCase();
const keysOf = (line: PlacedLine) => {
  const [building, unit, room] = [buildingName(line.building), unitName(line.unit), roomOf(line.room)];
  return [`${building}|${unit}|${room}`, `${building}||${room}`, `|${unit}|${room}`, `||${room}`];
};

/** Lines by the place as it may be written: with building and unit, with one of them, by the room alone. */
function byPlace(lines: readonly PlacedLine[]): Map<string, PlacedLine[]> {
  const found = new Map<string, PlacedLine[]>();
  for (const line of lines)
    for (const key of keysOf(line)) {
      const there = found.get(key);
      if (there) there.push(line);
      else found.set(key, [line]);
    }
  return found;
}

type Index = { places: Map<string, PlacedLine[]>; keys: Map<string, PlacedLine> };

function placedAt(place: string, { places }: Index, unitId: number | null): PlacedLine[] {
  const query = parseQuery(place);
  const room = query.kind === 'place' ? (query.room ?? '') : query.kind === 'digits' ? query.digits : '';
  const { building = '', unit = '' } = query.kind === 'place' ? query : {};
  const there = places.get(`${building}|${unit}|${roomOf(room)}`) ?? [];
  if (unitId === null || (building !== '' && unit !== '')) return there;
  const own = there.filter((line) => line.unitId === unitId);
  return own.length > 0 ? own : there;
}

/** The longest name of the household that stands in the words. */
const nameIn = (words: string, line: PlacedLine): string | undefined =>
  [...line.people].sort((one, other) => other.length - one.length).find((name) => name !== '' && words.includes(name));

type Found = { line: PlacedLine; rest: string } | { wrong: string };

const doors = (lines: readonly PlacedLine[]) => new Set(lines.map(({ building, unit, room }) => `${building}${unit}${room}`));

/** The line somebody speaks of: by its key, by the room, and by a name where a room has several. */
function lineOf({ key, place, rest }: ChatLine, index: Index, { asks, unitId }: Asked): Found {
  const keyed = key === null ? undefined : index.keys.get(key);
  if (keyed) return { line: keyed, rest: rest.replace(nameIn(rest, keyed) ?? '', ' ') };
  if (place === null) return { wrong: '没有写是哪一户。请补上房号，例如 3-2-1101。' };
  const there = placedAt(place, index, unitId);
  if (there.length === 0) return { wrong: `“${place}”不在这次摸排里。请看看房号，或是不是别的小区。` };
  if (doors(there).size > 1) return { wrong: `“${place}”有几处，分不清是哪一栋哪个单元。请补全，或先选好单元再贴。` };
  const own = asks === 'people' ? there.filter(({ name }) => name !== null && rest.includes(name)) : there;
  const one = own.length === 1 ? own[0] : own.find((line) => nameIn(rest, line) !== undefined);
  if (!one) {
    const who = asks === 'people' ? '没有写是谁，或名字不在台账里' : '住着几户，没有写是哪一户';
    return {
      wrong: `${there[0]?.place ?? place}${who}。请补上姓名：${there
        .map(({ name }) => name ?? '')
        .slice(0, 6)
        .join('、')}。`,
    };
  }
  return { line: one, rest: rest.replace(nameIn(rest, one) ?? '', ' ') };
}

const looksLikeName = (text: string) => /^[\p{Script=Han}·]{2,4}$/u.test(text);

/** What is said of words nobody understood. */
function leftoverWords(place: string, leftover: string): string {
  const [first = ''] = leftover.split(' ');
  return looksLikeName(first)
    ? `${place}：“${leftover.slice(0, 30)}”不是台账里这一户的人，也不是答案。其余的收下了，请核对。`
    : `${place}：“${leftover.slice(0, 30)}”没有看懂，其余的收下了。`;
}

function readLine(chat: ChatLine, index: Index, asked: Asked, into: Read): void {
  const at = `第${chat.number}行`;
  const say = (words: string, refused: boolean): ReturnFinding => ({
    at,
    words: `${words}（${chat.text.slice(0, 40)}）`,
    refused,
  });
  const found = lineOf(chat, index, asked);
  if ('wrong' in found) return void into.findings.push(say(found.wrong, true));
  const { outcome, values, leftover } = chatAnswers(found.rest, asked.questions);
  if (outcome === 'answered' && Object.keys(values).length === 0)
    return void into.findings.push(say(`${found.line.place}没有写答案，没有收。`, true));
  if (leftover !== '') into.findings.push(say(leftoverWords(found.line.place, leftover), false));
  into.readings.push({ lineId: found.line.id, outcome, values, note: '', at });
}

export function readChat(text: string, asked: Asked): Read {
  const index: Index = { places: byPlace(asked.lines), keys: new Map(asked.lines.map((line) => [line.key, line])) };
  const read: Read = { readings: [], findings: [], untouched: 0 };
  for (const chat of chatLines(text)) readLine(chat, index, asked, read);
  return read;
}
