import { typefaces } from './frame';

/** Sheets of text and tables, filled by heights that are known beforehand. Millimetres; widths are of the text inside a column. */
export const officeLayout = {
  width: 166,
  height: 228,
  /** The same on a lying sheet. */
  lying: { width: 253, height: 148 },
  title: 17,
  fact: 6,
  heading: 13,
  textLine: 6.6,
  header: 8,
  rowLine: 4.8,
  rowAir: 2.4,
  /** What a column takes from its text on both sides. */
  cellAir: 2.4,
  sign: 11,
} as const;

/** Points. */
export const officeType = { text: 11.5, row: 9.5 } as const;

const { title, fact, heading, textLine, header, rowLine, sign } = officeLayout;

export const officeStyle = `
.office{padding:24mm 22mm 0;font:${officeType.text}pt/${textLine}mm ${typefaces.serif}}
.office .title{font-family:${typefaces.title};font-weight:700;text-align:center;margin-bottom:${title - 12}mm}
.office .fact{height:${fact}mm;line-height:${fact}mm}
.office h2{height:${heading}mm;padding-top:5mm;font:700 12.5pt/7mm ${typefaces.heading}}
.office .text{text-align:justify;overflow-wrap:anywhere}
.office th{height:${header}mm;border-top:.4mm solid #000;border-bottom:.2mm solid #000;text-align:left;padding:0 1.2mm;font:700 9.5pt/${rowLine}mm ${typefaces.heading}}
.office td{border-bottom:.1mm solid #000;padding:0 1.2mm;font-size:${officeType.row}pt;line-height:${rowLine}mm;overflow-wrap:anywhere;white-space:pre-line}
.office .rowcode{display:block;width:13mm;height:13mm;margin:.5mm 0;image-rendering:pixelated}
.office .sign{height:${sign}mm;padding-top:4mm}
.office .sign span{display:inline-block;min-width:50%}
.office .foot{position:absolute;left:22mm;right:22mm;bottom:9mm;height:24mm;font-size:9.5pt;line-height:5mm}
.office .foot p{position:absolute;bottom:0}
.office .foot .from{left:0;width:58mm;bottom:-2mm}
.office .foot .page{left:0;right:0;text-align:center}
.office .foot .no{right:0}
.office .foot .qr{right:-2.2mm;bottom:4.5mm;width:21mm;height:21mm}
`;
