// How the cells of the workbooks we write look: one list of looks, the same in each of them.

const HEADING_FONT = '微软雅黑';
const BODY_FONT = '宋体';
const LINE = 'FF8C8C8C';
/** Of the built-in formats of a number: whole, with two places, and text. The day is our own. */
const formats = { whole: 3, places: 4, text: 49, day: 164 } as const;
const BORDERED = ' borderId="1" applyBorder="1"';

const font = (name: string, size: number, more = '') => `<font>${more}<sz val="${size}"/><name val="${name}"/></font>`;
const align = (attributes: string) => `applyAlignment="1"><alignment ${attributes}/></xf>`;
const body = (format: number, attributes: string) =>
  `<xf numFmtId="${format}" fontId="0" fillId="0"${BORDERED} applyNumberFormat="1" ${align(`vertical="center" indent="1" ${attributes}`)}`;
const left = 'horizontal="left"';

/** Each look under its name, in the order of the list. */
const looks = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  title: `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1" ${align('horizontal="center" vertical="center"')}`,
  heading: `<xf numFmtId="0" fontId="2" fillId="2"${BORDERED} applyFont="1" applyFill="1" ${align('horizontal="center" vertical="center" wrapText="1"')}`,
  note: `<xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyFont="1" ${align('vertical="top" wrapText="1"')}`,
  text: body(formats.text, `${left} wrapText="1"`),
  textPlaces: body(formats.places, `${left} wrapText="1"`),
  number: body(formats.whole, 'horizontal="right"'),
  numberPlaces: body(formats.places, 'horizontal="right"'),
  day: body(formats.day, left),
  dayPlaces: body(formats.places, left),
};
export type Look = keyof typeof looks;

/** The number a cell names its look by. */
export const lookNumbers = Object.fromEntries(Object.keys(looks).map((look, at) => [look, at])) as Record<Look, number>;

const edge = (side: string) => `<${side} style="thin"><color rgb="${LINE}"/></${side}>`;
const list = (tag: string, items: readonly string[]) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
const bold = '<b/>';

/** The part of a workbook that holds them. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list('numFmts', [`<numFmt numFmtId="${formats.day}" formatCode="yyyy-mm-dd"/>`]),
  list('fonts', [
    font(BODY_FONT, 11),
    font(HEADING_FONT, 16, bold),
    font(HEADING_FONT, 11, bold),
    `<font><sz val="10"/><color rgb="FF595959"/><name val="${BODY_FONT}"/></font>`,
  ]),
  list('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>',
  ]),
  list('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
  ]),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', Object.values(looks)),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');
