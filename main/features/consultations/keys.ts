import { dayWords } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import type { Strangers } from '../../returned/rows';

/** Which of these keys lead to a line of a consultation. */
export async function keysGivenOut(db: Reader, keys: readonly string[]): Promise<string[]> {
  const asked = among(keys);
  const rows = await db.selectFrom('consultationRoom').select('rowKey').where('rowKey', 'in', asked).execute();
  return rows.map(({ rowKey }) => rowKey);
}

/** What to say of keys that are lines of other consultations. */
export async function strangersSaid(db: Reader, consultationId: number, keys: readonly string[]): Promise<Strangers> {
  const rows = await db
    .selectFrom('consultationRoom')
    .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
    .select(['consultationRoom.rowKey', 'consultation.title', 'consultation.openedOn'])
    .where('consultationRoom.consultationId', '!=', consultationId)
    .where('consultationRoom.rowKey', 'in', among(keys))
    .execute();
  const words = (title: string, openedOn: string) => `这一行是“${title}”（${dayWords(openedOn)}发起）的，不是这一次的，没有收。`;
  return new Map(rows.map(({ rowKey, title, openedOn }) => [rowKey, words(title, openedOn)]));
}
