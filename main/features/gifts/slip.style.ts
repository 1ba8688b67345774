import { typefaces } from '../../documents/frame';

/** Two halves of a sheet, one for the volunteer and one for the station, alike but for their name. Millimetres. */
export const slipLayout = { half: 148.5, width: 166 } as const;

export const slipStyle = `
.slip{padding:0 22mm;font:12pt/7mm ${typefaces.serif}}
.slip .half{position:relative;height:${slipLayout.half}mm;padding-top:14mm}
.slip .half+.half{border-top:.25mm dashed #000}
.slip .cut{position:absolute;top:-3mm;right:0;padding:0 2mm;background:#fff;font-size:9pt;line-height:6mm}
.slip h1{font:700 22pt/12mm ${typefaces.title};text-align:center}
.slip .part{position:absolute;top:14mm;right:0;font-size:9.5pt;line-height:12mm}
.slip .no{height:8mm;font-size:10.5pt;text-align:center}
.slip table{margin-top:2mm}
.slip th,.slip td{height:9.5mm;border:.15mm solid #000;padding:0 2.4mm;font-weight:400;text-align:left;overflow-wrap:anywhere;line-height:5.4mm}
.slip th{width:30mm;font:700 11pt/5.4mm ${typefaces.heading}}
.slip .wide{font-weight:700;font-size:13pt}
.slip .words{margin-top:2.5mm;font-size:9.5pt;line-height:5mm}
.slip .sign{position:absolute;left:0;bottom:26mm;width:140mm;display:flex}
.slip .sign span{flex:1}
.slip .from{position:absolute;left:0;bottom:13mm;width:130mm}
.slip .qr{position:absolute;right:-2.2mm;bottom:13mm;width:24mm;height:24mm}
.slip .cancelled{font-weight:700}
`;
