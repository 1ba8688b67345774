// What a parcel says is looked at to the last word: whatever has another shape, or is at odds with itself, is refused though it is
// rightly signed and sealed.
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits, type ParcelContent } from '../../../main/parcels/content';
import { writeParcel } from '../../../main/parcels/parcel';
import { definitionsIn, linesOf } from '../../../main/parcels/wire';
import { asCommunity, community, forged, linesOfFormat2, ofFormat2, STATION, small, station } from './samples';

const whyOf = (bytes: Uint8Array) => {
  const read = asCommunity(bytes);
  return read.outcome === 'refused' ? read.why : 'read';
};

const wrongs: [string, (content: ParcelContent) => unknown][] = [
  ['a negative count', (content) => ({ ...content, figures: [{ code: 'residents', value: -2, of: null }] })],
  ['a count no district has', (content) => ({ ...content, figures: [{ code: 'residents', value: 10 ** 12, of: null }] })],
  ['half a person', (content) => ({ ...content, figures: [{ code: 'residents', value: 1.5, of: null }] })],
  ['more done than there was', (content) => ({ ...content, figures: [{ code: 'orders.rate', value: 55, of: 54 }] })],
  ['a building twice', (content) => ({ ...content, places: [...content.places, ...content.places] })],
  [
    'a station within a station',
    (content) => ({ ...content, places: [{ ...content.places[0], level: 'station', code: STATION }] }),
  ],
  ['days outside its period', (content) => ({ ...content, span: { from: '2026-10-01', to: '2026-11-30' } })],
  ['a period that is none', (content) => ({ ...content, period: '2026-13' })],
];

test.each(wrongs)('%s is refused, though the signature is right', (_, wrong) => {
  expect(whyOf(forged({ content: wrong(small()) }))).toMatch(/^(content|damaged)$/);
  expect(whyOf(ofFormat2(wrong(small()) as ParcelContent))).toMatch(/^(content|damaged)$/);
});

const [row, rate] = ['["-001","1号楼","40","",[]]', '"figures":"40,53","wholes":"-,54"'];
const odd: [string, string, string][] = [
  ['a word among the figures', rate, rate.replace('53', '王芳')],
  ['a figure more than there are definitions', rate, rate.replace('53', '53,7')],
  ['a figure less', rate, '"figures":"40","wholes":"-"'],
  ['a figure that is hidden upstairs', rate, rate.replace('40,', ',')],
  ['a whole that is hidden', rate, rate.replace('54', '')],
  ['a whole of nothing', rate, '"figures":"40,-","wholes":"-,54"'],
  ['a part that is more than its whole', rate, rate.replace('53', '55')],
  ['a figure written in another way', rate, rate.replace('40', '040')],
  ['figures that are a list', rate, '"figures":[40,53],"wholes":"-,54"'],
  ['a field we do not know', '"name":', '"phone":"13800000000","name":'],
  ['a column nobody defined', '"of":"0"', '"of":"2"'],
  ['a column that is none', '"of":"0"', '"of":"-"'],
  ['columns that are a list', '"of":"0"', '"of":[0]'],
  ['a word more in a building', row, row.replace('"1号楼",', '"1号楼","王芳",')],
  ['a word among the figures of a building', row, row.replace('"40"', '"王芳"')],
  ['a figure more than there are codes in a building', row, row.replace('"40"', '"40,13800000000"')],
  ['half a person in a building', row, row.replace('"40"', '"1.5"')],
  ['a negative count in a building', row, row.replace('"40"', '"-2"')],
  ['a count no district has in a building', row, row.replace('"40"', '"100000000000"')],
  ['a number for the figures of a building', row, row.replace('"40"', '40')],
  ['something within a building', row, row.replace('[]', '["王芳"]')],
  ['a building with no name', row, row.replace('1号楼', '')],
  ['a building of another station', row, row.replace('-001', '8-001')],
  ['a number for a building', row, row.replace('"-001"', '1')],
  ['a place that is no list', row, '{"a":1}'],
  ['places that are no list', `\n[${row}`, `\n{"a":[${row}`],
  ['a line too many', `\n[${row}`, `\n[]\n[${row}`],
];

const oddBefore: [string, string, string][] = [
  ['a figure twice', '["orders.rate",53,54]', '["orders.rate",53,54],["residents",1,null]'],
  ['a figure nobody defined', '["orders.rate",53,54]', '["strange",53,54]'],
  ['a word more in a figure', '["orders.rate",53,54]', '["orders.rate",53,54,"王芳"]'],
  ['a figure without its whole', '["orders.rate",53,54]', '["orders.rate",53]'],
  ['a word for a count', '["orders.rate",53,54]', '["orders.rate","王芳",54]'],
  ['a number for a code', '["orders.rate",53,54]', '[1,53,54]'],
  ['a field we do not know', '"period":', '"phone":"13800000000","period":'],
  ['a word more in a building', '"1号楼",', '"1号楼","王芳",'],
  ['a word among the figures of a building', '[40]', '["王芳"]'],
  ['a figure more than there are codes in a building', '[40]', '[40,13800000000]'],
  ['a negative count in a building', '[40]', '[-2]'],
  ['something within a building', '[40],[],[]', '[40],[],["王芳"]'],
  ['a building of another station', `"${STATION}-002"`, '"610112004001008-002"'],
  ['a list of places with a field more', '"codes":', '"phone":"13800000000","codes":'],
  ['a code of places twice', '"codes":["residents"]', '"codes":["residents","residents"]'],
  ['a line too many', '\n{"codes"', '\n[]\n{"codes"'],
];

test.each(odd)('%s is refused, though the signature is right', (_, was, is) => {
  const [text, wrong] = [linesOf(small()), linesOf(small()).replace(was, is)];
  expect(wrong).not.toBe(text);
  expect(whyOf(forged({ content: small(), inside: text }))).toBe('read');
  expect(whyOf(forged({ content: small(), inside: wrong }))).toBe('content');
});

test.each(oddBefore)('%s is refused in a parcel of the format before', (_, was, is) => {
  const [text, wrong] = [linesOfFormat2(small()), linesOfFormat2(small()).replace(was, is)];
  expect(wrong).not.toBe(text);
  expect(whyOf(ofFormat2(small(), text))).toBe('read');
  expect(whyOf(ofFormat2(small(), wrong))).toBe('content');
});

const ours: [string, (content: ParcelContent) => unknown][] = [
  ...wrongs,
  ['a definition twice', (content) => ({ ...content, indicators: [...content.indicators, ...content.indicators] })],
  ['a figure twice', (content) => ({ ...content, figures: [...content.figures, ...content.figures] })],
  ['a figure nobody defined', (content) => ({ ...content, figures: [{ code: 'strange', value: 1, of: null }] })],
  [
    'a building of another station',
    (content) => ({ ...content, places: [{ ...content.places[0], code: '610112004001008-001' }] }),
  ],
  ['a figure of a building nobody defined', (content) => ({ ...content, indicators: content.indicators.slice(1), figures: [] })],
];

test('a definition twice is refused, though the signature is right', () => {
  const [head = '', , places = ''] = linesOf(small()).split('\n');
  const twice = JSON.stringify([...small().indicators, ...small().indicators]);
  const inside = [head, deflateRawSync(twice).toString('base64'), places].join('\n');
  expect(whyOf(forged({ content: small(), inside }))).toBe('content');
  const older = linesOfFormat2(small()).split('\n').with(1, twice).join('\n');
  expect(whyOf(ofFormat2(small(), older))).toBe('content');
});

test('our own hand does not write what would be refused', () => {
  const keys = { signWith: station.sign, sealFor: community.open.publicKey };
  for (const [what, wrong] of ours) expect(() => writeParcel(wrong(small()) as ParcelContent, keys), what).toThrow();
});

test('a content that swells beyond measure is not unpacked', () => {
  const name = ' '.repeat(limits.content);
  const [head = '', , places = ''] = linesOf(small()).split('\n');
  const swollen = deflateRawSync(JSON.stringify(small().indicators) + name).toString('base64');
  expect(whyOf(forged({ content: small(), inside: [head, swollen, places].join('\n') }))).toBe('content');
  expect(whyOf(ofFormat2({ ...small(), sender: { ...small().sender, name } }))).toBe('content');
});

test('a line that is to be unpacked and cannot be is refused', () => {
  const [head = '', dictionary = '', places = ''] = linesOf(small()).split('\n');
  // Also where the same dictionary is known already, from a parcel of the format before and from another thread.
  expect(whyOf(ofFormat2(small()))).toBe('read');
  expect(definitionsIn({ line: JSON.stringify([...small().indicators].reverse()) })).toHaveLength(2);
  for (const odd of ['', '!', dictionary.slice(4), JSON.stringify(small().indicators)])
    expect(whyOf(forged({ content: small(), inside: [head, odd, places].join('\n') })), odd).toBe('content');
  expect(whyOf(forged({ content: small(), inside: [head, dictionary, places, '!'].join('\n') }))).toBe('content');
});
