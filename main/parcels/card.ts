// 名片: who somebody is and by which keys: the one verifies what they sign, for the other what goes to them is sealed. Nothing on it is
// secret; that it is theirs is what matters, so its fingerprint is read out over the phone before it is taken.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isOfficeCode, OfficeLevel } from '../../shared/codes/offices';
import { publicOf } from '../key-pairs';

const MARK = 'DOORSTEP-CARD-1';
/** A file larger than this is no card, bytes. */
export const MOST_CARD_BYTES = 4096;

const Key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const Card = z.strictObject({
  level: OfficeLevel,
  code: z.string().max(15),
  signKey: Key,
  openKey: Key,
  name: z.string().trim().min(1).max(60),
});
export type Card = z.infer<typeof Card>;

/** A card of one's own: blanks in the name as a line of text carries them. */
export const newCard = (card: Card): Card => Card.parse({ ...card, name: card.name.trim().replace(/\s+/g, ' ') });

const GROUPS = 6;
const GROUP_DIGITS = 5;

const digestOf = ({ level, code, signKey, openKey, name }: Card) =>
  createHash('sha256')
    .update(JSON.stringify([MARK, level, code, signKey, openKey, name]))
    .digest();

/** Thirty digits in groups of five, to be read out on the phone: 48213 00917 … Two cards share one with chance 10⁻³⁰. */
export function fingerprintOf(card: Card): string {
  const whole = BigInt(`0x${digestOf(card).toString('hex')}`) % 10n ** BigInt(GROUPS * GROUP_DIGITS);
  const digits = whole.toString().padStart(GROUPS * GROUP_DIGITS, '0');
  return Array.from({ length: GROUPS }, (_, at) => digits.slice(at * GROUP_DIGITS, (at + 1) * GROUP_DIGITS)).join(' ');
}

/** The first letters of the digest: a line that lost or gained a letter on its way is noticed. */
const checkOf = (card: Card) => digestOf(card).toString('hex').slice(0, 8);

/** The card as one line of text: what the QR code, the file and the message hold. */
export const cardText = (card: Card): string =>
  [MARK, card.level, card.code, card.signKey, card.openKey, checkOf(card), card.name].join(' ');

function isKeyPair({ signKey, openKey }: Card): boolean {
  try {
    publicOf('Ed25519', signKey);
    publicOf('X25519', openKey);
    return true;
  } catch {
    return false;
  }
}

/** The card a line of text holds, or why there is none, as a sentence. Line breaks and doubled spaces of a message do no harm. */
export function readCard(text: string): { card: Card } | { refused: string } {
  const [mark, level, code, signKey, openKey, check, ...words] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\s+/);
  if (mark !== MARK) {
    const newer = /^DOORSTEP-CARD-\d+$/.test(mark ?? '');
    return {
      refused: newer ? '这张名片是更新的程序做的，请先把本程序升级。' : '这不是名片。请选 .card 文件，或者粘贴名片上的那一行字。',
    };
  }
  const read = Card.safeParse({ level, code, signKey, openKey, name: words.join(' ') });
  if (!read.success || checkOf(read.data) !== check)
    return { refused: '名片上的字不全或者有错，请重新复制，或者请对方再发一次。' };
  const card = read.data;
  if (!isOfficeCode(card.level, card.code)) return { refused: '名片上的单位代码不对，请对方核对以后重做名片。' };
  return isKeyPair(card) ? { card } : { refused: '名片上的钥匙用不了，请对方重做名片。' };
}
