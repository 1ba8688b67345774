import { typefaces } from '../../documents/frame';

/** Laid out on an A4, in millimetres; read at arm's length, and at two metres as an A3. Type in points. */
export const layout = {
  width: 174,
  height: 240,
  title: 15,
  fact: 6.5,
  call: 13,
  below: 2,
  class: 8,
  header: 8,
  row: 7,
  line: 5.6,
  air: 1.4,
  cell: 11,
  cellAir: 4,
  slip: 41,
} as const;

const { title, fact, call, below, header, line, cell } = layout;

export const sheetStyle = `
.order{padding:14mm 18mm 0;font:${cell}pt/${line}mm ${typefaces.sans}}
.order .title{height:${title}mm;text-align:center;font-weight:700}
.order .fact{height:${fact}mm;line-height:${fact}mm;text-align:center;font-size:12.5pt}
.order .call{height:${call}mm;line-height:${call - 2}mm;text-align:center;font-size:25pt;font-weight:700;white-space:nowrap}
.order .opening{padding-bottom:${below}mm}
.order .class td{height:${layout.class}mm;padding-top:1.6mm;border-bottom:.25mm solid #000}
.order .class td:first-child{font-size:13pt}
.order th{height:${header}mm;border-top:.45mm solid #000;border-bottom:.25mm solid #000;text-align:left;padding:0 2mm;font-size:10pt;font-weight:400}
.order td{border-bottom:.12mm solid #000;padding:0 2mm;line-height:${line}mm;overflow-wrap:anywhere}
.order td:first-child{font-size:14pt;font-weight:700}
.order td:nth-child(2){font-weight:700}
.order .slip{margin-top:3mm;height:${layout.slip - 3}mm;border-top:.3mm dashed #000;padding-top:2mm}
.order .slip p{height:9mm;line-height:9mm;white-space:nowrap}
.order .slip .cut{height:8mm;line-height:7mm;font-weight:700;font-size:12.5pt}
.order .slip span{display:inline-block;border-bottom:.2mm solid #000;height:7.4mm;vertical-align:bottom;margin:0 5mm 1.4mm 1.5mm}
.order .foot{position:absolute;left:18mm;right:18mm;bottom:10mm;height:28mm;font-size:10pt;line-height:5.5mm}
.order .foot p{position:absolute;bottom:0}
.order .foot .from{left:0;width:84mm;bottom:-1.5mm;font-weight:700}
.order .foot .page{right:31mm}
.order .foot .no{right:31mm;bottom:6mm}
.order .foot .qr{right:-2.4mm;bottom:-2.4mm;width:27mm;height:27mm}
.order .foot .scan{right:31mm;bottom:12mm}
`;
