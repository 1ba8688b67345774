// Fields within the text of a Word file. Word cuts what somebody typed into runs where it likes ({{姓 in one, 名}} in the next): the
// pieces of a paragraph are read as one text, a value goes where its field begins, and the rest of the field is taken out. Pure.
import { fieldNames, fieldsIn } from '../../shared/rules/merge-fields';
import { unescapeXml } from '../sheets/xml';

const PIECE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:t\s*\/>|<\/?w:p(?=[\s>])[^>]*>/g;

type Piece = { from: number; to: number; text: string };

/** Pieces of text of one paragraph after the other. */
function paragraphsOf(xml: string): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const found of xml.matchAll(PIECE)) {
    if (found[1] === undefined) paragraphs.push([]);
    else paragraphs.at(-1)?.push({ from: found.index, to: found.index + found[0].length, text: unescapeXml(found[1]) });
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** Names of the fields that stand in it. */
export const wordFields = (xml: string): string[] => [
  ...new Set(paragraphsOf(xml).flatMap((pieces) => fieldNames(textOf(pieces)))),
];

/** Text as XML has it. Characters XML has no place for are left out. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((character) => character >= ' ' || character === '\t')
    .join('')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** The pieces of one paragraph with its fields filled in, as many as there were. */
function filled(pieces: readonly Piece[], values: ReadonlyMap<string, string>): string[] {
  const texts = pieces.map(() => '');
  const found = fieldsIn(textOf(pieces)).filter(({ name }) => values.has(name));
  let start = 0;
  for (const [at, { text }] of pieces.entries()) {
    for (let index = 0; index < text.length; index += 1) {
      const field = found.find(({ from, to }) => start + index >= from && start + index < to);
      if (!field) texts[at] += text[index] ?? '';
      else if (field.from === start + index) texts[at] += values.get(field.name) ?? '';
    }
    start += text.length;
  }
  return texts;
}

/** The XML with every field that has a value filled in. What has none stays as it was written. */
export function fillXml(xml: string, values: ReadonlyMap<string, string>): string {
  const changes = paragraphsOf(xml)
    .filter((pieces) => fieldsIn(textOf(pieces)).length > 0)
    .flatMap((pieces) => filled(pieces, values).map((text, at) => ({ ...pieces[at], text })));
  let [done, last] = ['', 0];
  for (const { from = 0, to = 0, text } of changes) {
    done += `${xml.slice(last, from)}<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
    last = to;
  }
  return done + xml.slice(last);
}
