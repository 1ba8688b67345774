// The minutes as a .docx: the same record, walked anew into paragraphs and tables of Word, with the page of 参照 GB/T 9704 (grid of 22
// lines of 28 characters). Word, WPS and LibreOffice break the lines themselves.
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { docxBody, type Lists } from './docx-body';
import { type Face, face, GRID, half, LEAF, LINE, MARGINS, PAGE, TIGHTER } from './docx-look';
import type { MinutesRecord, RecordState } from './record';
import { amendmentWords, attendanceOf, factsOf, markOf, serialOf, signerWords } from './wording';

const centred = (words: string, run: { font: Face; size: number; color?: string; bold?: boolean }, line?: number) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: words, ...run })],
    ...(line ? { spacing: { line, lineRule: 'exact' as const } } : {}),
  });

const ruled = () =>
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 16, color: 'CC0000', space: 1 } },
    children: [],
  });

/** 出席：…, with the lines below beginning where the first name does. */
const labelled = ([label, words]: [string, string]) =>
  new Paragraph({
    indent: { left: 5 * GRID, hanging: 3 * GRID },
    children: [new TextRun({ text: `${label}：`, font: face.heading }), new TextRun({ text: words })],
  });

const plain = (children: ParagraphChild[]) => new Paragraph({ indent: { firstLine: 2 * GRID }, children });

function closing(record: MinutesRecord, state: RecordState): Paragraph[] {
  return [
    ...signerWords(record).map((words) => plain([new TextRun({ text: `会签意见：${words}` })])),
    new Paragraph({ children: [] }),
    ...attendanceOf(record).map(labelled),
    ...amendmentWords(state).flatMap(({ head, words }) => [
      plain([new TextRun({ text: head, bold: true })]),
      plain([new TextRun({ text: words })]),
    ]),
  ];
}

const leaf = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        spacing: { line: LEAF, lineRule: 'exact' },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face.serif, size: half(14) })],
      }),
    ],
  });

/** One numbering for each ordered list, so that each begins at its own number. */
const numbering = (lists: Lists) => ({
  config: [
    { reference: 'dots', levels: levelsOf(LevelFormat.BULLET, 1) },
    ...lists.map(({ reference, start }) => ({ reference, levels: levelsOf(LevelFormat.DECIMAL, start) })),
  ],
});

const levelsOf = (format: (typeof LevelFormat)[keyof typeof LevelFormat], start: number) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: format === LevelFormat.BULLET ? '·' : `%${level + 1}.`,
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (3 + level * 2) * GRID, hanging: GRID } } },
  }));

/** The bytes of the file. */
export function minutesDocx(record: MinutesRecord, state: RecordState): Promise<Buffer> {
  const lists: Lists = [];
  const children: (Paragraph | Table)[] = [
    centred(markOf(record), { font: face.title, size: half(36), color: 'CC0000', bold: true }, 2 * LINE),
    centred(serialOf(state), { font: face.text, size: half(16) }),
    ruled(),
    centred(record.title, { font: face.title, size: half(22), bold: true }, 740),
    new Paragraph({ children: [] }),
    ...factsOf(record).map(labelled),
    new Paragraph({ children: [] }),
    ...docxBody(record, lists),
    ...closing(record, state),
  ];
  const document = new Document({
    title: record.title,
    creator: record.station,
    styles: {
      default: {
        document: {
          run: { font: face.text, size: half(16), characterSpacing: TIGHTER },
          paragraph: { spacing: { line: LINE, lineRule: 'exact' }, alignment: AlignmentType.BOTH },
        },
      },
    },
    numbering: numbering(lists),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: MARGINS },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: leaf(AlignmentType.RIGHT), even: leaf(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
