// The record as blocks of an official paper: facts, items with what was said and decided, who was there.
import type { Rich } from '../../../shared/rules/rich-text';
import type { Cell, Level, OfficialBlock } from '../../documents/official';
import type { Run } from '../../documents/official-lines';
import type { MinutesRecord, RecordedItem, RecordState } from './record';
import { amendmentWords, attendanceOf, decisionWords, factsOf, hanNumber, signerWords } from './wording';

type Setting = { first?: number; others?: number };

const text = (words: string, setting: Setting = {}): OfficialBlock => ({ kind: 'text', runs: [{ text: words }], ...setting });
const heading = (words: string, level: Level): OfficialBlock => ({ kind: 'text', runs: [{ text: words }], level });

/** The runs of a paragraph, one list for each of its lines. */
function runsIn(node: Rich): Run[][] {
  const lines: Run[][] = [[]];
  for (const child of node.content ?? []) {
    if (child.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(child.marks ? { text: child.text ?? '', bold: true } : { text: child.text ?? '' });
  }
  return lines;
}

/** Everything a cell says, its lists as lines. */
function cellOf(node: Rich): Cell {
  const paragraphs: Run[][] = [];
  const walk = (inner: Rich) => {
    if (inner.type === 'paragraph' || inner.type === 'heading') paragraphs.push(...runsIn(inner));
    else for (const child of inner.content ?? []) walk(child);
  };
  walk(node);
  return { paragraphs, head: node.type === 'tableHeader', span: node.attrs?.colspan ?? 1 };
}

const rowsOf = (table: Rich): Cell[][] => (table.content ?? []).map((row) => (row.content ?? []).map(cellOf));

/** Where a walk stands: how deep in lists, and the headings counted so far. */
type Place = { depth: number; heads: [number, number] };

function listBlocks(list: Rich, place: Place): OfficialBlock[] {
  const start = list.attrs?.start ?? 1;
  return (list.content ?? []).flatMap((item, at) => {
    const sign = list.type === 'orderedList' ? `${start + at}.` : '·';
    const [lead, ...rest] = item.content ?? [];
    const inner = { ...place, depth: place.depth + 1 };
    if (lead?.type !== 'paragraph') return [text(sign), ...(item.content ?? []).flatMap((child) => blocksIn(child, inner))];
    const [first = [], ...others] = runsIn(lead);
    const indent = 2 + place.depth * 2;
    const marked: OfficialBlock = { kind: 'text', runs: [{ text: sign }, ...first], first: indent, others: indent + 1 };
    const more = others.map((runs): OfficialBlock => ({ kind: 'text', runs, first: indent + 1, others: indent + 1 }));
    return [marked, ...more, ...rest.flatMap((child) => blocksIn(child, inner))];
  });
}

function headingBlock(node: Rich, place: Place): OfficialBlock {
  const words = runsIn(node)
    .flat()
    .map((run) => run.text)
    .join('');
  const second = node.attrs?.level === 2;
  place.heads = second ? [place.heads[0] + 1, 0] : [place.heads[0], place.heads[1] + 1];
  // Somebody who numbers headings by hand keeps their own numbers.
  const own = /^[（(]?[\d一二三四五六七八九十]+[)）.、．]/.test(words);
  const number = second ? `（${hanNumber(place.heads[0])}）` : `${place.heads[1]}. `;
  return heading(own ? words : number + words, second ? 'h2' : 'h3');
}

function blocksIn(node: Rich, place: Place): OfficialBlock[] {
  if (node.type === 'paragraph')
    return runsIn(node).map((runs) => ({ kind: 'text', runs, first: 2 + place.depth * 2, others: place.depth * 2 }));
  if (node.type === 'heading') return [headingBlock(node, place)];
  if (node.type === 'table') return [{ kind: 'table', rows: rowsOf(node) }];
  return listBlocks(node, place);
}

/** What stands in one part. Empty paragraphs at its ends are left out. */
export function richBlocks(rich: Rich | null): OfficialBlock[] {
  const nodes = [...(rich?.content ?? [])];
  const empty = (node: Rich | undefined) => node?.type === 'paragraph' && (node.content ?? []).length === 0;
  while (empty(nodes.at(-1))) nodes.pop();
  while (empty(nodes[0])) nodes.shift();
  const place: Place = { depth: 0, heads: [0, 0] };
  return nodes.flatMap((node) => blocksIn(node, place));
}

const itemBlocks = ({ title, content, votes, decisions }: RecordedItem, at: number): OfficialBlock[] => [
  heading(`${hanNumber(at + 1)}、${title}`, 'h1'),
  ...richBlocks(content),
  ...votes.map((words) => text(`表决：${words}`)),
  ...decisions.map((decision, index) => {
    const sign = decisions.length > 1 ? `会议决定（${index + 1}）：` : '会议决定：';
    return { kind: 'text', runs: [{ text: sign, bold: true }, { text: decisionWords(decision) }] } satisfies OfficialBlock;
  }),
];

/** 出席：… with the lines below beginning where the first name does. */
const labelled = ([label, words]: [string, string]): OfficialBlock => ({
  kind: 'text',
  runs: [{ text: `${label}：`, bold: true }, { text: words }],
  ...{ first: 2, others: 5 },
});

/** 会签: where those who are asked sign, while it is not final. */
const signTable = ({ signers }: MinutesRecord): OfficialBlock[] => {
  if (signers.length === 0) return [];
  const head = ['姓名', '意见（同意，或写不同意见）', '签字', '日期'];
  const row = (words: readonly string[], isHead: boolean): Cell[] =>
    words.map((one, at) => ({ paragraphs: [[{ text: one }]], head: isHead, span: at === 1 ? 3 : 1 }));
  const rows = [row(head, true), ...signers.map(({ name }) => row([name, '', '', ''], false))];
  return [{ kind: 'blank' }, heading('会签', 'h3'), { kind: 'table', rows, least: 14 }];
};

/** The whole paper, below its title. */
export function recordBlocks(record: MinutesRecord, state: RecordState): OfficialBlock[] {
  const amended = amendmentWords(state).flatMap(({ head, words }) => [heading(head, 'h3'), text(words)]);
  return [
    ...factsOf(record).map(labelled),
    { kind: 'blank' },
    ...richBlocks(record.opening),
    ...record.items.flatMap(itemBlocks),
    ...signerWords(record).map((words) => text(`会签意见：${words}`)),
    { kind: 'blank' },
    ...attendanceOf(record).map(labelled),
    ...(state.state === 'final' ? [] : signTable(record)),
    ...(amended.length > 0 ? [{ kind: 'blank' } as const, ...amended] : []),
  ];
}
