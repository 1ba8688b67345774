// Charts of a .docx as Word's own charts: sharp at any size, their numbers can be read and changed in WPS and Word, and the same figures
// give the same bytes. (A picture would need a window to be drawn in, and is ten times the size.) A paragraph that says {{图1}} becomes
// the first chart.
import type { BriefingChart } from '../../shared/features/briefings';
import { Parts } from '../sheets/zip';
import { zipOf } from '../sheets/zip-write';
import { escapeXml } from './word-text';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** 156 by 72 mm, in the units of drawings: 36 000 to a millimetre. */
const SIZE = { cx: 156 * 36_000, cy: 72 * 36_000 };

/** The paragraph a chart takes the place of. */
export const chartMark = (at: number): string => `{{图${at + 1}}}`;

const points = (values: readonly (string | number)[]) =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`).join('')}`;

const axes = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx>`;

/** The part of one chart. */
export function chartXml({ title, form, measure, points: all }: BriefingChart): string {
  const name = `${title}（${measure}）`;
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="777777"/></a:solidFill></c:spPr>`;
  const line = `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln></c:spPr>`;
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const names = `<c:cat><c:strLit>${points(all.map(({ label }) => label))}</c:strLit></c:cat>`;
  const values = `<c:val><c:numLit><c:formatCode>0</c:formatCode>${points(all.map(({ value }) => value))}</c:numLit></c:val>`;
  const series = (look: string) =>
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}${labels}${names}${values}</c:ser>`;
  const ids = '<c:axId val="1"/><c:axId val="2"/>';
  const plot =
    form === 'bar'
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(fill)}<c:gapWidth val="80"/>${ids}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series(line)}<c:marker val="1"/>${ids}</c:lineChart>`;
  const head = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${escapeXml(name)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${head}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axes}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

const drawing = (at: number, { title, points: all, measure }: BriefingChart): string => {
  const said = escapeXml(`${title}：${all.map(({ label, value }) => `${label}${value}${measure}`).join('，')}`).replaceAll(
    '"',
    '',
  );
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${SIZE.cx}" cy="${SIZE.cy}"/><wp:docPr id="${900 + at}" name="图${at + 1}" descr="${said}"/><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATION}" r:id="rIdChart${at + 1}"/></a:graphicData></a:graphic></wp:inline>`;
  return `<w:p><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`;
};

/** The paragraph that holds a mark, replaced. */
function replaced(xml: string, mark: string, by: string): string {
  const at = xml.indexOf(mark);
  if (at < 0) throw new Error(`no place for ${mark}`);
  const from = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  return xml.slice(0, from) + by + xml.slice(xml.indexOf('</w:p>', at) + '</w:p>'.length);
}

/** The bytes of the document with its charts in place of their marks. */
export async function withCharts(bytes: Uint8Array, charts: readonly BriefingChart[]): Promise<Buffer> {
  const zip = await Parts.open(Buffer.from(bytes), {});
  const parts = new Map<string, Buffer>();
  for (const name of zip.names.filter((one) => !one.endsWith('/'))) parts.set(name, await zip.bytes(name));
  const change = (name: string, to: (xml: string) => string) =>
    parts.set(name, Buffer.from(to(parts.get(name)?.toString() ?? '')));
  for (const [at, chart] of charts.entries()) {
    const name = `charts/chart${at + 1}.xml`;
    parts.set(`word/${name}`, Buffer.from(chartXml(chart)));
    change('word/document.xml', (xml) => replaced(xml, chartMark(at), drawing(at, chart)));
    const relation = `<Relationship Id="rIdChart${at + 1}" Type="${RELATION}/chart" Target="${name}"/>`;
    change('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`));
    change('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/word/${name}" ContentType="${TYPE}"/></Types>`),
    );
  }
  return zipOf(parts);
}
