import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { personOf } from '../residents/queries';
import { type Named, volunteerOf } from './named';

/** One with whom something may be done. Refuses one whose personal information was erased. */
export async function findVolunteer(db: Reader, id: number): Promise<Named> {
  const found = await volunteerOf(db, id);
  const person = found.personId === null ? null : await personOf(db, found.personId);
  if (found.erasedOn !== null || person?.erasedOn) throw new Refusal('这位志愿者的个人信息已经删除，不能再办理。');
  return found;
}
