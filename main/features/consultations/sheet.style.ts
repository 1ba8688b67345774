import { typefaces } from '../../documents/frame';

/** One sheet a household, from the title down; heights in millimetres, as the words are fitted to them. */
export const sheetLayout = { width: 166, title: 22, words: 64 } as const;
const { title, words } = sheetLayout;

export const askSheetStyle = `
.ask{padding:20mm 22mm 0;font:12pt/7mm ${typefaces.serif}}
.ask .title{font-family:${typefaces.title};font-weight:700;text-align:center;height:${title}mm;white-space:pre-line}
.ask .lead{font-size:10.5pt;text-align:center;height:9mm}
.ask table{margin-bottom:4mm}
.ask th,.ask td{border:.15mm solid #000;padding:1mm 2.4mm;font-weight:400;text-align:left;line-height:6mm;height:10mm;overflow-wrap:anywhere}
.ask th{width:30mm;font:700 11pt/6mm ${typefaces.heading}}
.ask .words{line-height:1.5;text-align:justify;white-space:pre-line;overflow-wrap:anywhere}
.ask .asked{height:${words + 2}mm;padding:1mm 2.4mm}
.ask .boxes{font-size:15pt;height:14mm}
.ask .boxes span{display:inline-block;min-width:40mm}
.ask .open{height:24mm;vertical-align:top}
.ask .small{font-size:9.5pt;line-height:5mm}
.ask .sign{height:15mm;padding-top:5mm;display:flex}
.ask .sign span{flex:1}
.ask .foot{position:absolute;left:22mm;right:22mm;bottom:10mm;height:30mm}
.ask .foot p{position:absolute}
.ask .foot .from{left:0;bottom:0;width:110mm;white-space:pre-line}
.ask .foot .key{position:absolute;right:-2.6mm;top:-4mm;width:28mm;height:28mm;image-rendering:pixelated}
.ask .foot .no{right:0;bottom:0;font:10pt/5mm ${typefaces.sans};font-variant-numeric:tabular-nums}
`;
