// What is held of somebody's visits, in words, for the file that person may ask for.
import {
  doctorServiceWords,
  needThemeWords,
  visitMoodWords,
  visitPurposeWords,
  visitResultWords,
} from '../../../shared/features/visit-words';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容. */
export async function visitedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('personId', 'in', [...personIds])
    .orderBy('id')
    .execute();
  const needs = await db
    .selectFrom('visitNeed')
    .innerJoin('visit', 'visit.id', 'visitNeed.visitId')
    .select(['visitNeed.visitId', 'visitNeed.theme', 'visitNeed.words'])
    .where('visit.personId', 'in', [...personIds])
    .orderBy('visitNeed.id')
    .execute();
  return rows.map((row) => {
    const said = needs
      .filter(({ visitId }) => visitId === row.id)
      .map(({ theme, words }) => `需要：${needThemeWords[theme]}${words === '' ? '' : `（${words}）`}`);
    const lines = [
      `${dayWords(row.visitedOn)}，${visitResultWords[row.result]}${row.mood === null ? '' : `，精神${visitMoodWords[row.mood]}`}`,
      ...(row.service === null ? [] : [doctorServiceWords[row.service]]),
      ...(row.nextOn === null ? [] : [`约好下次${dayWords(row.nextOn)}`]),
      ...(row.gift === '' ? [] : [`${row.festival}：${row.gift}${row.quantity ?? 1}份`]),
      row.words,
      ...said,
      ...(row.endedOn === null ? [] : [`${dayWords(row.endedOn)}撤回，${row.endReason}`]),
    ];
    return [visitPurposeWords[row.purpose], lines.filter(Boolean).join('\n')];
  });
}
