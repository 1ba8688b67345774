// A notice as text for a group: what the copies for boards say, with who says it and how long it holds.
import { chatLines, chatParts } from '../../../shared/rules/chat-text';
import { filledRich, filledText } from '../../../shared/rules/notice-variables';
import { dayInChina, dayWords } from '../../../shared/text';
import { phoneWords } from '../../documents/phone-words';
import type { Reader } from '../../powers';
import { fillingOf } from './filling';
import { contentOf, issuedAt } from './finding';

/** Messages of at most `most` signs. Only of what went out: before that nobody looked. */
export async function chatTextOf(db: Reader, id: number, most: number): Promise<string[]> {
  const notice = await issuedAt(db, id);
  const on = dayInChina(notice.issuedAt ?? notice.at);
  const { valuesFor } = await fillingOf(db, notice, on);
  const values = valuesFor(null);
  const until = notice.takeDownOn === null ? [] : [`有效到${dayWords(notice.takeDownOn)}`];
  const lines = [
    `【${filledText(notice.title, values)}】`,
    ...chatLines(filledRich(contentOf(notice), values)),
    '',
    `电话：${phoneWords(notice.phone)}`,
    `${filledText(notice.issuer, values)}　${dayWords(on)}`,
    [notice.number, ...until].join('　'),
  ];
  return chatParts(lines, most);
}
