import { flatSheets, typefaces } from '../../documents/frame';
import type { Room } from './layout';

/** Black on white; bold where it is read from two metres. */
export const noticeStyle = ({ scale, side, top, width, height, foot }: Room): string => `
${flatSheets('notice')}
.notice{padding:${top}mm ${side}mm 0;font-family:${typefaces.sans}}
.notice .letterhead{border-bottom:${0.8 * scale}mm solid #000;margin-bottom:${4 * scale - 0.8 * scale}mm;font-weight:700;text-align:center}
.notice .title{text-align:center;white-space:pre-line}
.notice .line{white-space:nowrap;text-align:justify;text-align-last:justify;text-justify:inter-character}
.notice .line.last{text-align-last:left}
.notice .line:empty::before{content:"\\200b"}
.notice table{font-size:var(--cell);line-height:var(--cell-line);letter-spacing:0}
.notice .letterhead,.notice .title,.notice .closing{letter-spacing:0}
.notice .h1,.notice .h2,.notice .h3,.notice b{font-weight:700}
.notice td,.notice th{border:${0.3 * scale}mm solid #000;padding:${1.5 * scale}mm ${1.2 * scale}mm;vertical-align:top;font-weight:400;text-align:left;white-space:pre}
.notice th{font-weight:700}
.notice .closing{text-align:right}
.notice .closing.beside{padding-left:${width / 2}mm;text-align:center}
.notice .said{height:${height}mm}
.notice .foot{display:flex;margin-top:${4 * scale}mm;height:${foot - 12 * scale}mm;border-top:${0.5 * scale}mm solid #000;font-size:${13 * scale}pt;line-height:${7 * scale}mm}
.notice .foot div{display:flex;flex-direction:column;justify-content:space-between}
.notice .foot div+div{margin-left:auto}
.notice .foot .unit{margin-top:${2 * scale}mm;height:${11 * scale}mm;font-weight:700;white-space:nowrap}
.notice .foot .call{margin-top:auto;white-space:pre-line}
.notice .foot .page{align-self:flex-end;width:${40 * scale}mm;margin:0 ${26 * scale}mm ${6 * scale}mm ${-66 * scale}mm;font-size:${11 * scale}pt;line-height:${5 * scale}mm;text-align:right}
.notice .foot .no{font-size:${10 * scale}pt;line-height:${5 * scale}mm;text-align:right}
.notice .foot .qr{width:${22 * scale}mm;height:${22 * scale}mm;margin:${0.5 * scale}mm ${-2 * scale}mm 0 auto}
`;

/** The list on top of the copies. Points and millimetres as on A4, whatever the notice is. */
export const coverLayout = { title: 16, fact: 7, row: 9, head: 9 } as const;

const { title, fact, row, head } = coverLayout;
export const coverStyle = (room: Room): string => `
.cover{padding:${room.top}mm ${room.side}mm 0;font:12pt/${fact}mm ${typefaces.sans}}
.cover h2{height:${title}mm;font-size:22pt;line-height:12mm}
.cover .fact{height:${fact}mm;white-space:nowrap;overflow:hidden}
.cover .columns{position:relative;display:flex}
.cover .columns>div{flex:1 1 0;min-width:0;overflow:hidden}
.cover .columns h3{height:${head}mm;border-top:.4mm solid #000;border-bottom:.3mm solid #000;padding:0 1.2mm;font-size:11pt;line-height:${head - 0.7}mm}
.cover .columns p{padding:0 1.2mm;line-height:${row}mm;white-space:pre}
.cover .columns .rules{position:absolute;top:${head}mm;left:0;right:0}
.cover hr{height:${row}mm;border:solid #000;border-width:0 0 .15mm}
.cover .foot{position:absolute;left:${room.side}mm;right:${room.side}mm;bottom:9mm;height:24mm;font-size:10pt;line-height:5mm}
.cover .foot p{position:absolute;bottom:0}
.cover .foot .page{left:0;right:0;text-align:center}
.cover .foot .no{right:0}
.cover .foot .qr{right:-2mm;bottom:5mm;width:19mm;height:19mm}
`;
