import { typefaces } from '../../documents/frame';

/** Cards of the size of a bank card, two across and five down, with hairlines to cut along; in millimetres. */
export const cardFormat = { across: 2, down: 5, width: 86, height: 54 } as const;

/** What a card says from top to bottom; the heights add up to the card. */
export const memberCardStyle = `
.members .member{position:absolute;width:${cardFormat.width}mm;height:${cardFormat.height}mm;border:.1mm dashed #999;padding:4mm 5mm;font-family:${typefaces.sans};line-height:1.2;overflow:hidden}
.members .of{height:6mm;font-weight:700;border-bottom:.4mm solid #000}
.members .key{float:right;width:30mm;height:30mm;margin:1mm -2.5mm 0 0;image-rendering:pixelated}
.members .who{font-weight:700;margin-top:2.5mm}
.members .number{font-size:20pt;line-height:9mm;letter-spacing:.06em;font-weight:700;font-variant-numeric:tabular-nums}
.members .label{font-size:8pt;line-height:4mm}
.members .found{position:absolute;left:5mm;right:5mm;bottom:2.5mm}
.members .foot{position:absolute;left:19mm;right:19mm;bottom:4mm;font:8pt/4mm ${typefaces.sans};text-align:center}
`;
