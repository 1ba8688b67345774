import { typefaces } from './frame';

/** 参照 GB/T 9704：版心 156 × 225 mm，每面22行、每行28字。Millimetres. */
export const officialLayout = {
  width: 156,
  height: 225,
  line: 10.227,
  characters: 28,
  lines: 22,
  /** Of a line of a table, and what a row and a cell add to it. */
  cellLine: 7,
  cellAir: 2.4,
} as const;

/** Points: 3号, 2号, 小四. */
export const officialType = { text: 16, title: 22, cell: 12 } as const;

const PT_PER_MM = 72 / 25.4;
/** Points from one character of the grid to the next: 28 of them fill the line. */
export const PITCH = Math.floor(((officialLayout.width * PT_PER_MM) / officialLayout.characters) * 1000) / 1000;
/** 仿宋 is a little wider than the grid. */
const SPACING = Math.round((PITCH - officialType.text) * 1000) / 1000;

const { line, cellLine } = officialLayout;

export const officialStyle = `
.official{padding:37mm 26mm 0 28mm;font:${officialType.text}pt/${line}mm ${typefaces.fangsong}}
.official .line{height:${line}mm;letter-spacing:${SPACING}pt;white-space:nowrap;text-align:justify;text-align-last:justify;text-justify:inter-character}
.official .line.last{text-align-last:left}
.official .h1{font-family:${typefaces.heading}}
.official .h2{font-family:${typefaces.kai}}
.official .h3{font-weight:700}
.official b{font-weight:700}
.official .mark{height:${3 * line}mm;line-height:${3 * line}mm;text-align:center;color:#c00;font-family:${typefaces.title};font-weight:700;white-space:nowrap}
.official .serial{height:${line}mm;text-align:center}
.official .rule{height:${line}mm;border-top:.7mm solid #c00}
.official .heading{line-height:13mm;font-size:${officialType.title}pt;font-family:${typefaces.title};font-weight:700;text-align:center}
.official .heading p{height:13mm;white-space:nowrap}
.official table{font-size:${officialType.cell}pt;line-height:${cellLine}mm}
.official td,.official th{border:.2mm solid #000;padding:1.1mm 1.2mm;vertical-align:top;font-weight:400;text-align:left;white-space:pre}
.official th{font-family:${typefaces.heading}}
.official .leaf{position:absolute;bottom:24.5mm;font:14pt/5mm ${typefaces.serif};white-space:pre}
.official .leaf.odd{right:26mm}
.official .leaf.even{left:28mm}
.official .record{position:absolute;bottom:8mm;height:14mm;font:8pt/4mm ${typefaces.serif};white-space:pre-line}
.official .record .qr{position:absolute;top:0;width:14mm;height:14mm}
.official .record.odd{left:28mm;padding-left:16mm}
.official .record.odd .qr{left:-1mm}
.official .record.even{right:26mm;padding-right:16mm;text-align:right}
.official .record.even .qr{right:-1mm}
`;
