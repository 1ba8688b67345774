import { typefaces } from '../../documents/frame';

/**
 * 参照 GB/T 9704: 37 mm above, 28 at the binding edge, 26 and 35 on the other sides, title in 22 pt. Everything in millimetres.
 * Widths are of the text inside a column; heights are what `summaryStyle` draws, and sheets are filled by them.
 */
export const layout = {
  width: 156,
  height: 223,
  opening: 40,
  header: 9.6,
  group: 9,
  row: 6.8,
  line: 4.6,
  pad: 2.2,
  heading: 15,
  closing: 28,
  name: 34,
  building: 26,
  meaning: 86,
} as const;

export const summaryStyle = `
.report{padding:37mm 26mm 0 28mm;font-family:${typefaces.serif};font-size:10.5pt;line-height:4.6mm}
.report .opening{height:${layout.opening}mm}
.report .title{font-family:${typefaces.title};font-weight:700;text-align:center;white-space:pre-line}
.report .facts{line-height:5.5mm;position:relative}
.report .title+.facts{margin-top:3mm}
.report .facts span{position:absolute;right:0}
.report h2{height:${layout.heading}mm;padding-top:7mm;font:700 12pt/6mm ${typefaces.heading}}
.report th{height:9mm;border-top:.4mm solid #000;border-bottom:.2mm solid #000;text-align:left;padding:0 1mm;font:700 9.5pt/4.6mm ${typefaces.heading}}
.report td{border-bottom:.1mm solid #000;padding:0 1mm;overflow-wrap:anywhere}
.report .number{text-align:right;font-variant-numeric:tabular-nums}
.report .meaning{font-size:9.5pt}
.report .group td{font:700 10pt/4.6mm ${typefaces.heading};vertical-align:bottom;padding-bottom:1mm}
.report .sum td{font-weight:700;border-top:.2mm solid #000;border-bottom:.4mm solid #000}
.report>p{font-size:9.5pt;padding-top:2mm}
.report .closing{height:${layout.closing}mm;padding-top:8mm;font-size:12pt;line-height:8mm;position:relative}
.report .closing p{float:left;width:52mm}
.report .closing .dated{position:absolute;right:0;bottom:0;width:auto}
.report .foot{position:absolute;left:28mm;right:26mm;bottom:9mm;height:24mm;font-size:9.5pt;line-height:5mm}
.report .foot p{position:absolute;bottom:0}
.report .foot .from{left:0;width:58mm;bottom:-2mm}
.report .foot .page{left:0;right:0;text-align:center}
.report .foot .chain{left:0;right:0;bottom:5mm;text-align:center;font-size:7.5pt}
.report .foot .no{right:0}
.report .foot .qr{right:-2.2mm;bottom:4.5mm;width:21mm;height:21mm}
`;
