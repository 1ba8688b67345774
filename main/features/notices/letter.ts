// A notice as the text of a letter: what is the same for everybody stands in it, what a letter knows of each person stays a field.
import { MOST_LETTER } from '../../../shared/features/letters';
import { chatLines } from '../../../shared/rules/chat-text';
import { filledRich, filledText, type KnownVariable } from '../../../shared/rules/notice-variables';
import { dayInChina } from '../../../shared/text';
import type { QueryPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { fillingOf } from './filling';
import { contentOf, noticeAt } from './finding';

/** A letter goes to one person: these are of where that person lives. */
const OF_EACH: readonly KnownVariable[] = ['楼栋', '单元', '楼栋长', '楼栋长电话'];

/** Refuses one longer than a letter. */
export async function letterOf({ db, today }: Pick<QueryPowers, 'db' | 'today'>, id: number) {
  const notice = await noticeAt(db, id);
  const { valuesFor } = await fillingOf(db, notice, notice.issuedAt ? dayInChina(notice.issuedAt) : today);
  const values = new Map(valuesFor(null));
  for (const name of OF_EACH) values.delete(name);
  const lines = chatLines(filledRich(contentOf(notice), values));
  const body = lines.filter((line) => line.trim() !== '').join('\n');
  if (body === '') throw new Refusal('这份通知还没有正文，写好了再写信。');
  if (body.length > MOST_LETTER) throw new Refusal(`一封信最多${MOST_LETTER}字，这份通知有${body.length}字，请改用Word模板。`);
  return { title: filledText(notice.title, values), body };
}
