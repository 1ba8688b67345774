import { typefaces } from '../../documents/frame';

/** The first sheet has its places, the sheets behind it are filled by heights. Millimetres. */
export const proofLayout = {
  label: 26,
  line: 7,
  /** Lines of content on the first sheet. */
  lines: 6,
  annex: { width: 174, height: 236, heading: 16, header: 8, rowLine: 4.8, rowAir: 2.4, cellAir: 2.4 },
  columns: { day: 30, activity: 36, place: 34, content: 0, minutes: 24, timed: 12 },
} as const;

const { label, line, annex } = proofLayout;

export const proofStyle = `
.proof{padding:17mm 25mm 0}
.annex{padding:20mm 18mm 0}
.proof,.annex{font:11.5pt/${line}mm ${typefaces.serif}}
.proof h1{font:700 28pt/16mm ${typefaces.title};text-align:center;letter-spacing:.12em;text-indent:.12em}
.proof .no{height:8.5mm;text-align:center}
.proof table{border:.3mm solid #000}
.proof th,.proof td{border:.15mm solid #000;padding:.8mm 2.4mm;text-align:left;vertical-align:middle;font-weight:400;line-height:6.2mm;overflow-wrap:anywhere}
.proof th{font:700 11pt/6.2mm ${typefaces.heading}}
.proof .group{padding:1.2mm 2.4mm;font:700 12pt/6.2mm ${typefaces.heading}}
.proof .strong{font-weight:700}
.proof .line{white-space:nowrap}
.proof .mind{margin-top:3mm;text-indent:2em;text-align:justify}
.proof .ends{position:absolute;left:25mm;right:25mm;bottom:36mm;height:30mm}
.proof .ends p{position:absolute}
.proof .signs{left:0;bottom:0;width:84mm;line-height:13mm;white-space:pre-line}
.proof .issuer{right:0;bottom:13mm;width:74mm;text-align:center}
.proof .dated{right:0;bottom:5mm;width:74mm;text-align:center}
.proof .seal{right:0;bottom:-2mm;width:74mm;text-align:center;font-size:9.5pt}
.annex h2{height:${annex.heading}mm;font:700 15pt/9mm ${typefaces.heading};text-align:center}
.annex th{height:${annex.header}mm;border-top:.4mm solid #000;border-bottom:.2mm solid #000;text-align:left;padding:0 1.2mm;font:700 9.5pt/${annex.rowLine}mm ${typefaces.heading}}
.annex td{border-bottom:.1mm solid #000;padding:0 1.2mm;font-size:9.5pt;line-height:${annex.rowLine}mm;overflow-wrap:anywhere}
.annex .sum td{font-weight:700}
.foot{position:absolute;left:25mm;right:25mm;bottom:9mm;height:24mm;font-size:9.5pt;line-height:5mm}
.foot p{position:absolute;bottom:0}
.foot .from{left:0;width:60mm;bottom:-2mm}
.foot .page{left:0;right:0;text-align:center}
.foot .no{right:0;height:auto}
.foot .qr{right:-2.2mm;bottom:4.5mm;width:21mm;height:21mm}
.annex .foot{left:18mm;right:18mm}
.proof col.label{width:${label}mm}
`;
