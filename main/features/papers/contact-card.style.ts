import { flatSheets, typefaces } from '../../documents/frame';

/**
 * Bold where it is read from two metres, rules instead of boxes, ink only where it says something.
 * Plain blocks of fixed heights that add up to the sheet, square corners: what is dear to lay out or draw, a batch pays 200 times.
 */
export const contactCardStyle = `
${flatSheets('card')}
.card{padding:15mm 16mm 12mm;font-family:${typefaces.sans};line-height:1.2;white-space:pre-line;overflow-wrap:anywhere}
.card h1{height:22mm;font-size:46pt;line-height:18mm;letter-spacing:.04em;border-bottom:1.6mm solid #000;margin-bottom:7mm}
.card .estate{float:right;width:74mm;margin-top:-1.5mm;text-align:right}
.card .place{border:1.1mm solid #000;text-align:center;font-weight:700}
.card .label{height:9mm;margin-top:6mm;font-size:20pt}
.card .name,.card .phone{font-weight:700}
.card .ask{margin-top:5mm;border-top:.3mm solid #000;padding-top:5mm;font-size:20pt}
.card .duties{margin:2mm 0 4mm;border-bottom:1.6mm solid #000;padding-bottom:7mm;font-size:26pt;line-height:13mm;word-spacing:3.3em}
.card .station{font-weight:700}
.card .call{font-weight:700;margin-bottom:3mm}
.card .code{float:right;width:45mm;font-size:12pt;text-align:right}
.card .qr{display:block;width:37mm;height:37mm;margin:0 -3mm 0 auto}
`;
