// A briefing as a .docx, laid out as its paper is: 参照 GB/T 9704.
import {
  AlignmentType,
  Document,
  type FileChild,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Briefing, BriefingBlock, BriefingChart } from '../../../shared/features/briefings';
import { hanNumber } from '../../documents/han-number';
import { chartMark, withCharts } from '../../office/word-chart';

/** Twentieths of a point in a millimetre; half points of type; from line to line, 28.99 pt. */
const TWENTIETHS = 1440 / 25.4;
const mm = (value: number) => Math.round(value * TWENTIETHS);
const type = { text: 32, title: 44, cell: 24 };
const LINE = 580;
const TWO_CHARACTERS = 640;

const face = (eastAsia: string) => ({ ascii: eastAsia, hAnsi: eastAsia, cs: eastAsia, eastAsia });
const faces = { text: face('FangSong_GB2312'), heading: face('SimHei'), title: face('FZXiaoBiaoSong-B05S') };

const line = { line: LINE, lineRule: LineRuleType.EXACT };
const paragraph = (text: string, font = faces.text, keepNext = false) =>
  new Paragraph({
    keepNext,
    spacing: line,
    indent: { firstLine: TWO_CHARACTERS },
    children: [new TextRun({ text, font, size: type.text })],
  });

const tableOf = (rows: readonly (readonly string[])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: row.map(
            (text) =>
              new TableCell({
                children: [
                  new Paragraph({
                    children: [new TextRun({ text, size: type.cell, font: at === 0 ? faces.heading : faces.text })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });

function childrenOf(blocks: readonly BriefingBlock[]): { children: FileChild[]; charts: BriefingChart[] } {
  const charts: BriefingChart[] = [];
  let headings = 0;
  const children = blocks.flatMap((block): FileChild[] => {
    if (block.kind === 'text') return block.words.split('\n').map((words) => paragraph(words));
    if (block.kind === 'table') return [tableOf(block.rows), paragraph('')];
    if (block.kind === 'heading') {
      headings += 1;
      return [paragraph(`${hanNumber(headings)}、${block.words}`, faces.heading, true)];
    }
    charts.push(block);
    return [new Paragraph(chartMark(charts.length - 1))];
  });
  return { children, charts };
}

/** The bytes of the Word file. */
export async function briefingWord({ title, blocks }: Briefing): Promise<Uint8Array> {
  const { children, charts } = childrenOf(blocks);
  const head = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: LINE },
    children: [new TextRun({ text: title, font: faces.title, size: type.title })],
  });
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  };
  const document = new Document({ sections: [{ properties: { page }, children: [head, ...children] }] });
  return withCharts(new Uint8Array(await Packer.toBuffer(document)), charts);
}
