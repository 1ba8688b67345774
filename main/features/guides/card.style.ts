import { typefaces } from '../../documents/frame';

/** Laid out on an A4, in millimetres; sizes of type in points. Large enough to be read on an A5 without glasses. */
export const layout = {
  width: 170,
  height: 234,
  title: 18,
  below: 6,
  label: 38,
  text: 132,
  mark: 10,
  type: 16,
  line: 9,
  air: 3,
  small: 12.5,
  smallLine: 6.5,
} as const;

const { label, line, air, small, smallLine, title, below } = layout;

export const cardStyle = `
.guide{padding:20mm 20mm 0;font:${layout.type}pt/${line}mm ${typefaces.sans}}
.guide .title{height:${title}mm;font-weight:700;text-align:center;margin-bottom:${below}mm}
.guide .line{position:relative;padding-left:${label}mm}
.guide .line.first{padding-top:${air}mm;border-top:.3mm solid #000}
.guide h2{position:absolute;left:0;top:${air}mm;font-size:${layout.type}pt;line-height:${line}mm}
.guide .mark{position:absolute;left:${label}mm}
.guide .listed{padding-left:${layout.mark}mm}
.guide .line p{overflow-wrap:anywhere}
.guide .checked{padding-top:${air}mm;border-top:.3mm solid #000;font-size:${small}pt;line-height:${smallLine}mm}
.guide .stale{font-weight:700}
.guide .foot{position:absolute;left:20mm;right:20mm;bottom:12mm;height:30mm;font-size:11pt;line-height:6mm}
.guide .foot p{position:absolute;bottom:0}
.guide .foot .from{position:absolute;left:0;bottom:0;width:96mm;height:16mm}
.guide .foot .station{top:0;bottom:auto;height:7mm;font-weight:700}
.guide .foot .call{font-size:20pt;line-height:8mm;font-weight:700;white-space:nowrap}
.guide .foot .page{right:34mm}
.guide .foot .no{right:34mm;bottom:7mm}
.guide .foot .qr{right:-2.5mm;bottom:-2.5mm;width:29mm;height:29mm}
`;
