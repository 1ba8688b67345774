// Consultations as other features meet them.
import { standingWords } from '../../../shared/features/consultation-words';
import { dayWords } from '../../../shared/text';
import type { RecordWithFiles } from '../../attached';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';
import { lineOf, shownLines } from './rows';

export { roomsWithin, scopeWordsOf, staysIn } from './asking';
export { consultationDuty } from './duty';
export { enterConsultation } from './enter';
export { consultedAs, forgetConsulted, forgetTables, tablesNaming } from './forget';
export { handOverConsulted } from './handing-over';
export { keysGivenOut } from './keys';
export { consultationCard } from './listing';
export { consultationsNow } from './now';
export { consultationSource } from './timeline';

/** What a person was asked and answered, under whatever record: 项目, 内容. */
export async function consultedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const lines = await shownLines(db)
    .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
    .select(['consultation.title', 'consultation.openedOn'])
    .where('consultationRoom.personId', 'in', [...personIds])
    .orderBy('consultationRoom.id')
    .execute();
  return lines.map((line) => [
    `征求意见：${line.title}`,
    `${dayWords(line.openedOn)}起，${placeWords(line)}，${standingWords[line.standing]}`,
  ]);
}

/** The signed sheet of a line, scanned. */
export const sheetFiles: RecordWithFiles = {
  ...{ sees: 'consultations.row', opens: 'consultations.row', adds: 'consultations.answer', personal: true },
  async named(db, _, id) {
    const line = await lineOf(db, id);
    return `${line.title}：${placeWords(line)}`;
  },
};
