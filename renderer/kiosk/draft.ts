// What stands in the form of a request while it is being written. It is never lost: a card in between gives the form back, and who walks
// away in the middle leaves it to the office, so that nothing of it stays on the screen.
import { MOST_INTAKE_WORDS } from '../../shared/rules/intake-words';
import { cleanPhone } from '../../shared/rules/phone';

export type Draft = { name: string; room: string; phone: string; words: string };

export const EMPTY: Draft = { name: '', room: '', phone: '', words: '' };

/** Whether somebody has begun to say something. */
export const isBegun = (draft: Draft): boolean => Object.values(draft).some((value) => value.trim() !== '');

/** What the office gets of a request nobody finished: what is missing is said, and a phone that is none stands among the words. */
export function leftBehind(draft: Draft): Draft {
  const [name, room, phone, words] = [draft.name.trim(), draft.room.trim(), draft.phone.trim(), draft.words.trim()];
  const read = cleanPhone(phone);
  const typed = phone !== '' && read === null ? `电话写的是${phone}。` : '';
  const rest = `（没写完就走开了。${typed}）`;
  return {
    name: name || '没写姓名',
    room: room || '没写房号',
    phone: read ?? '',
    words: words.slice(0, MOST_INTAKE_WORDS - rest.length) + rest,
  };
}
