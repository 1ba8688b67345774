import { typefaces } from '../../documents/frame';

/** A list for a wall, read at two metres. Millimetres. */
export const wallLayout = { width: 178, height: 236, line: 20, under: 6, fact: 9, header: 13, row: 11.5, note: 8.5 } as const;

const { under, fact, header, row, note } = wallLayout;

export const wallStyle = `
.wall{padding:14mm 16mm 0;font:18pt/${row}mm ${typefaces.sans}}
.wall .title{margin-bottom:${under - 1.2}mm;border-bottom:1.2mm solid #000;white-space:pre-line;font-weight:700;text-align:center}
.wall .fact{font-size:15pt;line-height:${fact}mm;white-space:pre-line}
.wall table{margin-top:2mm}
.wall th{height:${header}mm;border-bottom:.6mm solid #000;text-align:left;padding:0 2mm;font-size:16pt;line-height:8mm}
.wall td{height:${row}mm;border-bottom:.15mm solid #000;padding:0 2mm;line-height:8mm;white-space:nowrap;overflow:hidden}
.wall .number{text-align:right;font-variant-numeric:tabular-nums}
.wall .note{font-size:13pt;line-height:${note}mm}
.wall .foot{position:absolute;left:16mm;right:16mm;bottom:8mm;height:26mm;font-size:12pt;line-height:6mm}
.wall .foot p{position:absolute;bottom:0}
.wall .foot .from{left:0;width:96mm;white-space:pre-line}
.wall .foot .page{left:64mm;right:46mm;text-align:center}
.wall .foot .no{right:0;font-size:10pt}
.wall .foot .qr{right:-2mm;bottom:5mm;width:22mm;height:22mm}
`;
