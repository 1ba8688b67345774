import { typefaces } from '../../documents/frame';

/** For a wall, read at two metres: title 54 pt, text 20 pt. Millimetres. */
export const noticeLayout = { width: 170, height: 236, line: 11.5, gap: 3, under: 6 } as const;
/** Points. */
export const noticeType = { text: 20 } as const;

const { line, gap, under } = noticeLayout;

export const noticeStyle = `
.notice{padding:16mm 20mm 0;font:${noticeType.text}pt/${line}mm ${typefaces.sans}}
.notice .title{margin-bottom:${under - 1.2}mm;border-bottom:1.2mm solid #000;font-weight:700;text-align:center}
.notice .said{text-indent:2em;margin-bottom:${gap}mm;text-align:justify;overflow-wrap:anywhere}
.notice .closing{padding-top:${2 * line}mm;text-align:right}
.notice .closing p{height:${line}mm}
.notice .foot{position:absolute;left:20mm;right:20mm;bottom:8mm;height:26mm;font-size:12pt;line-height:6mm}
.notice .foot p{position:absolute;bottom:0}
.notice .foot .from{left:0;width:70mm;white-space:pre-line}
.notice .foot .page{left:64mm;right:46mm;text-align:center}
.notice .foot .no{right:0;font-size:10pt}
.notice .foot .qr{right:-2mm;bottom:5mm;width:22mm;height:22mm}
`;
