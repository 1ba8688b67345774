import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { newPair } from '../../../main/key-pairs';
import { packed, unpacked } from '../../../main/parcels/container';
import { FORMAT, type ParcelContent } from '../../../main/parcels/content';
import { readParcel } from '../../../main/parcels/parcel';
import type { OlderPlace } from '../../../main/parcels/places-older';
import { sealedFor, signed } from '../../../main/parcels/sealing';
import { linesOf } from '../../../main/parcels/wire';
import { storedZip } from '../../../main/sheets/zip-write';

export const STATION = '610112004001007';
export const station = { sign: newPair('Ed25519'), open: newPair() };
export const community = { sign: newPair('Ed25519'), open: newPair() };

const counted = { measure: '人', counts: 'asOf', validFrom: '2026-01-01', version: 1, group: '人口' } as const;

/** A small parcel: two figures, a rate, two buildings. */
export const small = (): ParcelContent => ({
  sender: { code: STATION, name: '凤城小区工作站', level: 'station' },
  period: '2026-11',
  span: { from: '2026-11-01', to: '2026-11-30' },
  correction: 0,
  sequence: 1,
  madeAt: '2026-12-01T01:00:00.000Z',
  auditHead: { sequence: 812, hash: 'a'.repeat(64) },
  indicators: [
    { code: 'residents', name: '人数', definition: '在册的居民。', ...counted },
    { code: 'orders.rate', name: '办结率', definition: '办结的除以受理的。', ...counted, measure: '%', counts: 'during' },
  ],
  figures: [
    { code: 'residents', value: 40, of: null },
    { code: 'orders.rate', value: 53, of: 54 },
  ],
  places: [
    {
      code: `${STATION}-001`,
      name: '1号楼',
      level: 'building',
      figures: [{ code: 'residents', value: 40, of: null }],
      places: [],
    },
    {
      code: `${STATION}-002`,
      name: '2号楼',
      level: 'building',
      figures: [{ code: 'residents', value: 0, of: null }],
      places: [],
    },
  ],
});

export const trusted = (signKey: string) =>
  signKey === station.sign.publicKey ? { code: STATION, level: 'station' as const } : null;

/** As the community opens what comes. */
export const asCommunity = (bytes: Uint8Array) => readParcel(bytes, { openWith: community.open, trusts: trusted });

type Forging = {
  content: unknown;
  inside?: string | Uint8Array;
  manifest?: Record<string, unknown>;
  sealFor?: string;
  names?: readonly string[];
};

/** A parcel as a sender would make it whose program does not check what it writes: rightly signed and sealed, wrong in itself. */
export function forged({
  content,
  inside = linesOf(content as ParcelContent),
  manifest = {},
  sealFor = community.open.publicKey,
}: Forging): Uint8Array {
  const { sender, period, correction, sequence, madeAt, auditHead } = { ...small(), ...(content as object) };
  const { code, level } = sender;
  const head = { format: FORMAT, period, correction, sequence, madeAt, auditHead, sender: { code, level }, ...manifest };
  const whole = (ephemeral: string) => ({ ...head, signKey: station.sign.publicKey, openKey: sealFor, ephemeral });
  const { sealed, nonce, ephemeral } = sealedFor(sealFor, Buffer.from(inside), (once) => JSON.stringify(whole(once)));
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const bytes = Buffer.from(JSON.stringify({ ...whole(ephemeral), nonce, sha256 }));
  return packed({ manifest: bytes, signature: signed(station.sign, bytes), sealed });
}

/** Places as programs of format 2 wrote them: the codes once, then every place with its whole code and lists of numbers. */
export function placesOfFormat2({ indicators, places }: ParcelContent): string {
  const all = (within: ParcelContent['places']): string[] =>
    within.flatMap(({ figures, places: inner }) => [...figures.map(({ code }) => code), ...all(inner)]);
  const used = new Set(all(places));
  const codes = indicators.map(({ code }) => code).filter((code) => used.has(code));
  const pack = ({ code, name, figures, places: inner }: ParcelContent['places'][number]): OlderPlace => {
    const said = new Map(figures.map((figure) => [figure.code, figure]));
    const values = codes.map((one) => said.get(one)?.value ?? (said.has(one) ? null : -1));
    const wholes = figures.some(({ of }) => of !== null) ? codes.map((one) => said.get(one)?.of ?? null) : [];
    return [code, name, values, wholes, inner.map(pack)];
  };
  return JSON.stringify({ codes, places: places.map(pack) });
}

/** The lines of a content of format 2. */
export function linesOfFormat2(content: ParcelContent): string {
  const { indicators, places: _, figures, rows, ...rest } = content;
  const told = figures.map(({ code, value, of }) => [code, value, of]);
  const lines = [{ format: 2, ...rest, figures: told }, indicators].map((part) => JSON.stringify(part));
  return [...lines, placesOfFormat2(content), ...(rows ? [JSON.stringify(rows)] : [])].join('\n');
}

/** A parcel as programs of format 2 made it: every line as it is, packed as a whole. */
export const ofFormat2 = (
  content: ParcelContent,
  text = linesOfFormat2(content),
  sealFor = community.open.publicKey,
): Uint8Array => forged({ content, inside: deflateRawSync(text), manifest: { format: 2 }, sealFor });

const STRANGE_NAMES = [
  ...[
    '../manifest.json',
    '../../etc/passwd',
    '/etc/passwd',
    '/manifest.json',
    'C:\\manifest.json',
    'C:manifest.json',
    '\\\\host\\share\\x',
  ],
  ...[
    '..\\manifest.json',
    'CON',
    'NUL',
    'COM1.json',
    'manifest.json ',
    'manifest.json.',
    'MANIFEST.JSON',
    'Manifest.json',
    './manifest.json',
  ],
  ...[
    'manifest\u2024json',
    'man\u0131fest.json',
    'manifest.json\u0000',
    'ｍanifest.json',
    `${'a'.repeat(300)}.json`,
    '',
    'a/../manifest.json',
  ],
];

/** The parts of a parcel, each in turn under a name that wants to lead elsewhere: more than sixty files. */
export function strangelyNamed(bytes: Uint8Array): Uint8Array[] {
  const parts = unpacked(Buffer.from(bytes));
  if (!parts) throw new Error('no parts');
  const { manifest, signature, sealed } = parts;
  const rightly = [
    ['manifest.json', manifest],
    ['manifest.sig', signature],
    ['content.sealed', sealed],
  ] as const;
  return STRANGE_NAMES.flatMap((strange) =>
    rightly.map((_, at) => storedZip(new Map(rightly.map(([name, part], one) => [one === at ? strange : name, part] as const)))),
  );
}
