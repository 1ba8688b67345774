import { typefaces } from '../../documents/frame';

/** Three cards on an A4 sheet, cut apart along the dashes; boxes wide enough for a pen in the stairwell. Millimetres. */
export const CARDS_PER_SHEET = 3;

export const visitCardStyle = `
.visits{padding:9mm 14mm 0;font:11pt/6mm ${typefaces.sans}}
.visits .card{position:relative;height:91mm;padding:6mm 0 4mm;border-bottom:.3mm dashed #000;overflow:hidden}
.visits .card:last-of-type{border-bottom:0}
.visits .kind{position:absolute;left:0;top:6mm;font-size:10pt}
.visits .number{position:absolute;left:0;top:11mm;font-size:21pt;line-height:9mm;font-weight:700;letter-spacing:.06em}
.visits .name{position:absolute;left:54mm;top:6mm;width:94mm;font-weight:700}
.visits .place{position:absolute;left:54mm;top:15mm;width:94mm}
.visits .code{position:absolute;right:-2mm;top:4mm;width:24mm;height:24mm;image-rendering:pixelated}
.visits table{position:absolute;left:0;top:29mm;width:182mm}
.visits th,.visits td{border:.2mm solid #000;text-align:left;padding:0 2mm;height:9mm;font-weight:400}
.visits th{width:22mm;font-weight:700}
.visits .needs td{height:15mm;line-height:6.4mm}
.visits .free td,.visits .free th{height:13mm;vertical-align:top;padding-top:1mm}
.visits .box{display:inline-block;margin-right:5mm;white-space:nowrap}
.visits .box b{font-weight:400;font-size:9pt;margin-right:.6mm}
.visits .under{position:absolute;left:0;right:0;bottom:2.5mm;font-size:8.5pt;line-height:4.5mm}
.visits .under span:last-child{float:right}
.visits .edge{position:absolute;left:14mm;right:14mm;bottom:5mm;font-size:8.5pt;line-height:4.5mm}
.visits .edge span:last-child{float:right}
`;
