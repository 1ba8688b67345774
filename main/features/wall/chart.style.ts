import { typefaces } from '../../documents/frame';

/** Laid out on a lying A4, in millimetres. */
export const chartLayout = {
  width: 265,
  /** Height of the branches with their heads, where there are deputies above them; without, the level's height more. */
  branches: 82,
  level: 24,
  branchHead: 9,
  between: 6,
  gap: 2,
  /** Of one box, at least so wide and at most so high. */
  least: 30,
  tallest: 38,
} as const;

const { width, branchHead, between, gap } = chartLayout;

export const chartStyle = `
.chart{padding:12mm 16mm 0;font:12pt/6mm ${typefaces.sans}}
.chart .title{text-align:center;font-family:${typefaces.title};font-weight:700}
.chart .fact{height:10mm;line-height:7mm;text-align:center;font-size:10.5pt}
.chart .level,.chart .branches{display:flex;justify-content:center;width:${width}mm}
.chart .level{gap:${gap}mm}
.chart .joined{position:relative;margin-top:5mm}
.chart .joined::before{content:"";position:absolute;left:50%;top:-5mm;height:5mm;border-left:.4mm solid #000}
.chart .box{border:.3mm solid #000;border-radius:1mm;padding:1mm 2mm;text-align:center;overflow:hidden}
.chart .head{border-width:.6mm}
.chart .names{font-weight:700;white-space:pre-line}
.chart .branches{gap:${between}mm}
.chart .branch{border:.3mm solid #000;border-radius:1mm;padding:0 1mm;overflow:hidden}
.chart h2{height:${branchHead}mm;line-height:${branchHead}mm;font-size:14pt;text-align:center}
.chart .posts{display:flex;flex-wrap:wrap;gap:${gap}mm;justify-content:center;align-content:flex-start}
.chart .foot{left:16mm;right:16mm;bottom:8mm}
`;
