// A parcel arrives as it was sent, or is refused with the reason: whatever bit is turned over, whoever signed it, whatever is in it.
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { newPair } from '../../../main/key-pairs';
import { packed, unpacked } from '../../../main/parcels/container';
import { parcelFileName, readParcel, writeParcel } from '../../../main/parcels/parcel';
import { parcelRefusals, parcelRefusalWords } from '../../../main/parcels/refusals';
import { signed } from '../../../main/parcels/sealing';
import { toldBy as saidBy } from '../../../main/rollup/told';
import { storedZip, zipOf } from '../../../main/sheets/zip-write';
import { asCommunity, community, forged, linesOfFormat2, ofFormat2, STATION, small, station, strangelyNamed } from './samples';
import { toldBy } from './told';

const sent = (content = small()) => writeParcel(content, { signWith: station.sign, sealFor: community.open.publicKey });
const whyOf = (bytes: Uint8Array) => {
  const read = asCommunity(bytes);
  return read.outcome === 'refused' ? read.why : 'read';
};
const partsOf = (bytes: Uint8Array) => {
  const parts = unpacked(Buffer.from(bytes));
  if (!parts) throw new Error('no parts');
  return parts;
};

test('a parcel says upstairs what it said at the station', () => {
  const read = asCommunity(sent());
  expect(read).toMatchObject({ outcome: 'read', signKey: station.sign.publicKey });
  if (read.outcome === 'refused') throw new Error(read.why);
  expect(toldBy(read.content)).toEqual(small());
});

test('a parcel of the format before says the same, and counts as the same', () => {
  const people = [
    { name: '王芳', idNumber: null, sex: null, birthOn: null, residency: null, place: `${STATION}-001`, room: '1单元101' },
  ];
  const naming = {
    ...small(),
    rows: { purpose: '核对', basis: 'duty' as const, people: people.map((one) => ({ ...one, startedOn: '2026-01-01' })) },
  };
  for (const content of [small(), naming]) {
    const [older, newer] = [asCommunity(ofFormat2(content)), asCommunity(sent(content))];
    if (older.outcome === 'refused' || newer.outcome === 'refused') throw new Error('refused');
    expect(saidBy(older.content)).toBe(saidBy(newer.content));
    expect(toldBy(older.content)).toEqual(content);
  }
});

test('a parcel that calls itself of one format outside and of another inside is refused', () => {
  expect(whyOf(forged({ content: small(), manifest: { format: 2 } }))).toBe('content');
  expect(whyOf(forged({ content: small(), inside: linesOfFormat2(small()) }))).toBe('content');
  expect(whyOf(forged({ content: small(), inside: deflateRawSync(linesOfFormat2(small())) }))).toBe('content');
});

test('a parcel of the format before that says other facts inside than outside is refused', () => {
  const other = linesOfFormat2({ ...small(), sequence: 2 });
  expect(whyOf(ofFormat2(small(), other))).toBe('content');
});

test.each([
  ['a parcel', sent()],
  ['a parcel of the format before', ofFormat2(small())],
])('%s with any one bit turned over is refused, and never read as anything else', (_, bytes) => {
  const reasons = new Map<string, number>();
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const turned = Uint8Array.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      const why = whyOf(turned);
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
  }
  expect(reasons.has('read')).toBe(false);
  expect([...reasons.values()].reduce((sum, one) => sum + one, 0)).toBe(bytes.length * 8);
});

test('a parcel cut short anywhere, or with something behind it, is refused', () => {
  const bytes = sent();
  for (let length = 0; length < bytes.length; length += 1) expect(whyOf(bytes.subarray(0, length))).not.toBe('read');
  expect(whyOf(Buffer.concat([bytes, Buffer.from([0])]))).toBe('damaged');
});

test('what somebody unknown signed is refused, also under the name of a known station', () => {
  const stranger = newPair('Ed25519');
  expect(whyOf(writeParcel(small(), { signWith: stranger, sealFor: community.open.publicKey }))).toBe('unknownKey');
  const { manifest, sealed } = partsOf(sent());
  expect(whyOf(packed({ manifest, sealed, signature: signed(stranger, manifest) }))).toBe('signature');
  expect(whyOf(packed({ manifest, sealed, signature: Buffer.alloc(0) }))).toBe('signature');
});

test('a known station cannot send in the name of another', () => {
  const sender = { ...small().sender, code: '610112004001008' };
  expect(
    whyOf(writeParcel({ ...small(), sender, places: [] }, { signWith: station.sign, sealFor: community.open.publicKey })),
  ).toBe('otherSender');
  // The format before said inside once more who sends.
  const other = { ...small(), sender: { ...small().sender, code: '610112004001009' }, places: [] };
  expect(whyOf(ofFormat2(small(), linesOfFormat2(other)))).toBe('content');
});

test('a parcel sealed for another office does not open here', () => {
  expect(whyOf(writeParcel(small(), { signWith: station.sign, sealFor: newPair().publicKey }))).toBe('otherReceiver');
});

test('the sealed part of one parcel does not open under the manifest of another', () => {
  const [one, two] = [partsOf(sent()), partsOf(sent({ ...small(), sequence: 2 }))];
  expect(whyOf(packed({ ...one, sealed: two.sealed }))).toBe('damaged');
  expect(whyOf(packed({ ...one, signature: two.signature }))).toBe('signature');
});

test('a parcel of a newer program is refused by the number of its format, unread', () => {
  const read = asCommunity(forged({ content: small(), manifest: { format: 4 } }));
  expect(read).toMatchObject({ outcome: 'refused', why: 'format' });
  expect(read.outcome === 'refused' && read.words).toContain('格式4的，本程序只认格式2和3');
});

test('a parcel whose parts are called anything else is refused: names are compared, never followed', () => {
  const { manifest, signature, sealed } = partsOf(sent());
  for (const strange of strangelyNamed(sent())) expect(whyOf(strange)).toBe('damaged');
  const whole = new Map([
    ['manifest.json', manifest],
    ['manifest.sig', signature],
    ['content.sealed', sealed],
  ] as const);
  expect(whyOf(storedZip(new Map([...whole, ['link', Buffer.from('../x')]])))).toBe('damaged');
  expect(whyOf(zipOf(whole))).toBe('damaged');
  expect(whyOf(storedZip(whole))).toBe('read');
});

test('a file that is no parcel is called one that is none', () => {
  expect(whyOf(Buffer.from('姓名,电话'))).toBe('notParcel');
  expect(whyOf(Buffer.alloc(0))).toBe('notParcel');
  expect(whyOf(randomBytes(5000))).toBe('notParcel');
});

test('every reason is a sentence that says what to do, and none is another’s', () => {
  const words = parcelRefusals.map((why) => parcelRefusalWords(why, 2));
  expect(new Set(words).size).toBe(parcelRefusals.length);
  for (const one of words) expect(one).toMatch(/^\p{Script=Han}.*请.*。$/u);
});

test('a parcel is called by its station and its period, a correction by its number', () => {
  expect(parcelFileName(small())).toBe(`${STATION}-2026-11.station`);
  expect(parcelFileName({ ...small(), correction: 2, period: '2026-11-01..2026-11-20' })).toBe(
    `${STATION}-2026-11-01_2026-11-20-c2.station`,
  );
});

test('reading never throws, whatever the keys are', () => {
  expect(readParcel(sent(), { openWith: { publicKey: 'x', privateKey: 'y' }, trusts: () => null })).toMatchObject({
    why: 'unknownKey',
  });
});
