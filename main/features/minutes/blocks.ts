// The record as blocks of an official paper: facts, items with what was said and decided, who was there.
import { hanNumber } from '../../documents/han-number';
import type { Cell, Level, OfficialBlock } from '../../documents/official';
import { richBlocks } from '../../documents/rich-blocks';
import type { MinutesRecord, RecordedItem, RecordState } from './record';
import { amendmentWords, attendanceOf, decisionWords, factsOf, signerWords } from './wording';

type Setting = { first?: number; others?: number };

const text = (words: string, setting: Setting = {}): OfficialBlock => ({ kind: 'text', runs: [{ text: words }], ...setting });
const heading = (words: string, level: Level): OfficialBlock => ({ kind: 'text', runs: [{ text: words }], level });

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
