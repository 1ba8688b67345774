import { typefaces } from './frame';

/** Laid out on an A4, in millimetres; read at two metres when it hangs as an A3. Type in points; widths are of text inside a column. */
export const boardLayout = {
  width: 170,
  height: 222,
  title: 22,
  fact: 8,
  below: 5,
  type: 15,
  line: 8.6,
  gap: 3,
  row: 14,
  rowLine: 7.4,
  rowAir: 5,
  header: 11,
  cellAir: 4,
  cell: 13,
} as const;

/** Points and millimetres of text and rows; they grow together. */
export type BoardType = Record<'type' | 'line' | 'gap' | 'row' | 'rowLine' | 'rowAir' | 'header' | 'cell', number>;

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The type of a board so many times as large. */
export function boardType(times: number): BoardType {
  const { type, line, gap, row, rowLine, rowAir, header, cell } = boardLayout;
  const all = { type, line, gap, row, rowLine, rowAir, header, cell };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, hundredths(value * times)])) as BoardType;
}

const { title, fact } = boardLayout;

export const boardStyle = ({ type, line, gap, rowLine, header, cell }: BoardType = boardType(1)): string => `
.board{padding:20mm 20mm 0;font:${type}pt/${line}mm ${typefaces.sans}}
.board .title{height:${title - 4}mm;margin-bottom:4mm;text-align:center;font-family:${typefaces.title};font-weight:700}
.board .fact{height:${fact}mm;line-height:${fact}mm;text-align:center;font-size:12pt}
.board .opening{padding-bottom:${boardLayout.below}mm}
.board .text{padding-bottom:${gap}mm;text-align:justify;overflow-wrap:anywhere}
.board th{height:${header}mm;border-top:.5mm solid #000;border-bottom:.3mm solid #000;text-align:left;padding:0 2mm;font-size:${cell}pt;line-height:${rowLine}mm}
.board td{border-bottom:.15mm solid #000;padding:0 2mm;font-size:${cell}pt;line-height:${rowLine}mm;overflow-wrap:anywhere;white-space:pre-line}
.board td:first-child{font-weight:700}
.board .large{font-size:26pt;line-height:14mm;height:20mm;text-align:center;font-weight:700;white-space:nowrap}
.board .foot,.chart .foot{position:absolute;left:20mm;right:20mm;bottom:11mm;height:26mm;font-size:10.5pt;line-height:5.5mm}
.board .foot p,.chart .foot p{position:absolute;bottom:0}
.board .foot .from,.chart .foot .from{left:0;width:70mm;bottom:-2mm;font-weight:700}
.board .foot .page,.chart .foot .page{right:28mm}
.board .foot .no,.chart .foot .no{right:28mm;bottom:6mm}
.board .foot .qr,.chart .foot .qr{right:-2.3mm;bottom:-2.3mm;width:24mm;height:24mm}
`;
