// Whether somebody may take something, and why not. Pure; the database holds the same line by its constraints.
import { fenWords } from '../../../shared/features/gifts';
import { dayWords, numberWords } from '../../../shared/text';

type Wanted = {
  gift: { name: string; points: number; valueCents: number; endedOn: string | null };
  /** Pieces on the shelf; null where they are not counted. */
  stock: number | null;
  quantity: number;
  /** Points to spend. */
  balance: number;
  /** Worth of what was taken this year and not given back, in fen. */
  takenCents: number;
  caps: { eachCents: number; yearCents: number };
  leftOn: string | null;
};

/** Why it cannot be taken, in a sentence that says what to do; null when it can. */
export function whyNot({ gift, stock, quantity, balance, takenCents, caps, leftOn }: Wanted): string | null {
  if (leftOn !== null) return `这位志愿者已于${dayWords(leftOn)}退出，不能再兑换。`;
  if (gift.endedOn !== null) return `“${gift.name}”已于${dayWords(gift.endedOn)}停止兑换，请换一样。`;
  const needs = gift.points * quantity;
  if (balance < needs) return `积分不够：要${numberWords(needs)}分，现在有${numberWords(balance)}分。`;
  if (stock !== null && stock < quantity)
    return stock === 0 ? `“${gift.name}”已经兑完了，请换一样，或等进货。` : `“${gift.name}”只剩${stock}份，请少换几份。`;
  const left = Math.max(caps.yearCents - takenCents, 0);
  if (gift.valueCents * quantity > left)
    return `超过一年的上限：每人一年最多兑换价值${fenWords(caps.yearCents)}的东西，今年还剩${fenWords(left)}。`;
  return null;
}
