// People written down somewhere else and pasted: rows of a spreadsheet, or lines of a message such as
// 王建国 610112195703051234 13800001111 户主. What each line says is read; what nobody can read is handed back as it stood.
import { fold } from './fold';
import { piecesOf, type TextPerson } from './people-pieces';
import { sheetOf } from './people-sheet';

export type PeopleText = {
  people: TextPerson[];
  /** Lines without anybody in them. */
  unread: string[];
  /** Rooms the text names, where it is a sheet that does: more than one is more than a household. */
  rooms: string[];
};

const facts = ['idText', 'birthOn', 'sex', 'relation', 'residency'] as const;
const saysNothing = (one: TextPerson) =>
  facts.every((fact) => one[fact] === null) && one.phones.length === 0 && one.tags.length === 0;

/** What a line without a name adds to the person above it, as in 姓名：… and 电话：… on lines of their own. */
function addTo(person: TextPerson, more: TextPerson): boolean {
  if (facts.some((fact) => person[fact] !== null && more[fact] !== null)) return false;
  const { name } = person;
  const given = Object.fromEntries(facts.filter((fact) => more[fact] !== null).map((fact) => [fact, more[fact]]));
  const leftover = [person.leftover, more.leftover].filter(Boolean).join(' ');
  Object.assign(person, given, { name, leftover });
  person.phones.push(...more.phones);
  person.tags.push(...more.tags);
  return true;
}

/** 王主任 2026-11-22 10:32: who wrote and when, not who lives there. */
const isChatHeading = (line: string) => /\d{1,2}:\d{2}(?::\d{2})?\s*$/.test(line);
/** A line of many words and no number is a sentence, though it may begin with a name. */
const isSentence = (one: TextPerson) => one.leftover !== '' && saysNothing(one);

function gather(lines: readonly { line: string; said: TextPerson }[], rooms: string[]): PeopleText {
  const text: PeopleText = { people: [], unread: [], rooms };
  for (const { line, said } of lines) {
    const last = text.people.at(-1);
    if (isChatHeading(line) || isSentence(said)) text.unread.push(line);
    else if (said.name !== '') text.people.push(said);
    else if (saysNothing(said) || !last || !addTo(last, said)) text.unread.push(line);
  }
  return text;
}

/** Reads what was pasted. `tags`: the care groups that are known here. */
export function readPeople(text: string, tags: readonly string[]): PeopleText {
  const sheet = sheetOf(text);
  if (sheet) {
    const rows = sheet.rows.map(({ line, cells }) => ({ line, said: piecesOf(cells, tags) }));
    return gather(rows, sheet.rooms);
  }
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]|[；;](?=\s*\p{Script=Han})/u)
    .map(fold)
    .filter((line) => line !== '');
  const said = lines.map((line) => ({ line, said: piecesOf([{ field: null, text: line }], tags) }));
  return gather(said, []);
}

/** Whether a text is worth reading as people: more than a bare name. */
export const holdsPeople = (text: string): boolean => /[\t\n]/.test(text.trim()) || /\d{4}/.test(fold(text));
