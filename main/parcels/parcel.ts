// 报送包: the figures of a period on their way to one receiver. manifest.json says whose they are and of when; manifest.sig is the
// sender's signature over it; content.sealed holds the ParcelContent, packed and locked for the receiver. Pure: no database, no
// Electron. A parcel is taken whole or refused with the reason.
import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readPeriod } from '../../shared/rules/period';
import type { Pair } from '../key-pairs';
import { isZip, packed, unpacked } from './container';
import { Facts, FORMAT, isRead, limits, type ParcelContent, type Sender } from './content';
import { contentOfFormat2 } from './format-2';
import { type ParcelRefusal, parcelRefusalWords } from './refusals';
import { isSigned, opened, sealedFor, signed } from './sealing';
import { contentIn, linesOf, type Received } from './wire';

const Key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What the sealed content is bound to. */
const Head = z.strictObject({
  /** An older one is not opened, but its sender still finds its own log in it. */
  format: z.int().min(1).max(FORMAT),
  ...Facts.shape,
  /** The sender's public key that verifies, the receiver's that the content is sealed for, and this parcel's own. */
  ...{ signKey: Key, openKey: Key, ephemeral: Key },
});
const Manifest = z.strictObject({
  ...Head.shape,
  nonce: z.string().max(24),
  /** Of content.sealed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type Manifest = z.infer<typeof Manifest>;
const Formatted = z.object({ format: z.int() });

/** What a parcel says of itself before anybody knows whether it is true. */
export type Claim = { code: string; level: Sender['level']; period: string; correction: number; sequence: number };
export type ReadParcel =
  | { outcome: 'read'; content: Received; signKey: string; sha256: string }
  | { outcome: 'refused'; why: ParcelRefusal; words: string; claim: Claim | null; sha256: string };

export type Trusted = { code: string; level: Sender['level'] };
export type Reading = {
  /** The own pair that opens. */
  openWith: Pair;
  /** Who this key belongs to, as their card said; null: nobody we know. */
  trusts(signKey: string): Trusted | null;
};
export type Writing = { signWith: Pair; sealFor: string };

const sha256Of = (bytes: Uint8Array) => hash('sha256', bytes);
/** What the manifest says of a content. */
export const factsOf = ({ sender, period, correction, sequence, madeAt, auditHead }: Facts): Facts => ({
  ...{ period, correction, sequence, madeAt, auditHead, sender: { code: sender.code, level: sender.level } },
});
/** In the order of the schema, as it was written. */
const aboutOf = ({ nonce: _, sha256: __, ...head }: Manifest) => JSON.stringify(head);

/** The bytes of a parcel. Throws where the content would not be taken: that is a fault of ours. */
export function writeParcel(content: ParcelContent, { signWith, sealFor }: Writing): Uint8Array {
  const [text, facts] = [Buffer.from(linesOf(content)), factsOf(content)];
  contentIn(text, facts);
  const whole = (ephemeral: string) =>
    Head.parse({ format: FORMAT, ...facts, signKey: signWith.publicKey, openKey: sealFor, ephemeral });
  const { sealed, nonce, ephemeral } = sealedFor(sealFor, text, (once) => JSON.stringify(whole(once)));
  const manifest = Buffer.from(JSON.stringify({ ...whole(ephemeral), nonce, sha256: sha256Of(sealed) }));
  return packed({ manifest, signature: signed(signWith, manifest), sealed });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** Format 2 said the facts inside once more; written anew, it is read as what this program writes. */
function olderIn(bytes: Buffer, facts: Facts): Received {
  const content = contentOfFormat2(bytes);
  if (!isDeepStrictEqual(factsOf(content), facts)) throw new Error('other facts inside');
  return contentIn(Buffer.from(linesOf(content)), facts);
}

function contentOf(bytes: Buffer, { format, ...manifest }: Manifest): Received | null {
  try {
    return (format === 2 ? olderIn : contentIn)(bytes, factsOf(manifest));
  } catch {
    return null;
  }
}

type Opened = { refused: ParcelRefusal; format?: number; manifest?: Manifest } | { content: Received; signKey: string };

function openParcel(bytes: Buffer, { openWith, trusts }: Reading): Opened {
  if (bytes.length > limits.file) return { refused: 'tooBig' };
  const parts = unpacked(bytes);
  if (!parts) return { refused: isZip(bytes) ? 'damaged' : 'notParcel' };
  const claimed = parsed(parts.manifest);
  const read = Manifest.safeParse(claimed);
  const format = read.success ? read.data.format : Formatted.safeParse(claimed).data?.format;
  if (format !== undefined && !isRead(format)) return { refused: 'format', format };
  if (!read.success) return { refused: 'damaged' };
  const manifest = read.data;
  const refuse = (refused: ParcelRefusal) => ({ refused, manifest });
  const trusted = trusts(manifest.signKey);
  if (!trusted) return refuse('unknownKey');
  if (trusted.code !== manifest.sender.code || trusted.level !== manifest.sender.level) return refuse('otherSender');
  if (!isSigned(manifest.signKey, parts.manifest, parts.signature)) return refuse('signature');
  if (sha256Of(parts.sealed) !== manifest.sha256) return refuse('damaged');
  if (manifest.openKey !== openWith.publicKey) return refuse('otherReceiver');
  const inside = opened(openWith, manifest, parts.sealed, aboutOf(manifest));
  const content = inside && contentOf(inside, manifest);
  if (!content) return refuse('content');
  return { content, signKey: manifest.signKey };
}

const claimOf = ({ sender, period, correction, sequence }: Manifest): Claim => ({ ...sender, period, correction, sequence });

/** Opens a parcel: first whose it is, then whether it is whole, then what it says. Never throws. */
export function readParcel(bytes: Uint8Array, reading: Reading): ReadParcel {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [sha256, found] = [sha256Of(buffer), openParcel(buffer, reading)];
  if ('content' in found) return { outcome: 'read', ...found, sha256 };
  const { refused: why, format, manifest } = found;
  return { outcome: 'refused', why, words: parcelRefusalWords(why, format), claim: manifest ? claimOf(manifest) : null, sha256 };
}

/** Where the sender's log stood when it made this parcel, where one of these keys of its own signed it; null: it is none of ours. */
export function anchorIn(bytes: Uint8Array, ownSignKeys: readonly string[]): ParcelContent['auditHead'] | null {
  const parts = unpacked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!parts) return null;
  const read = Manifest.safeParse(parsed(parts.manifest));
  if (!read.success || !ownSignKeys.includes(read.data.signKey)) return null;
  return isSigned(read.data.signKey, parts.manifest, parts.signature) ? read.data.auditHead : null;
}

/** 610112004001007-2026-11.station; a correction adds `-c1`. Dots between free days become a dash. */
export function parcelFileName({ sender, period, correction }: Pick<ParcelContent, 'sender' | 'period' | 'correction'>): string {
  const days = readPeriod(period)?.kind === 'custom' ? period.replace('..', '_') : period;
  return `${sender.code}-${days}${correction > 0 ? `-c${correction}` : ''}.station`;
}
