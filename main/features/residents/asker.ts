// Somebody who asks for something, as a row of another feature keeps them.
import type { Asker } from '../../../shared/features/asker';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson, lastStay } from './people';

type AskerColumns = { personId: number | null; name: string | null; phone: string | null; buildingId: number | null };

/** A resident brings the building along; refuses who or what is not there, and a resident who died. */
export async function askerOf(db: Reader, who: Asker): Promise<AskerColumns> {
  if ('personId' in who) {
    const { id, name, diedOn } = await findPerson(db, who.personId);
    if (diedOn !== null) throw new Refusal(`${name}已经去世，请写家属的名字。`);
    return { personId: id, name: null, phone: null, buildingId: (await lastStay(db, id)).buildingId };
  }
  const { name, phone, buildingId } = who;
  if (buildingId !== null && !(await db.selectFrom('building').select('id').where('id', '=', buildingId).executeTakeFirst()))
    throw new Refusal({ buildingId: '没有找到这栋楼，请重新选择。' });
  return { personId: null, name, phone, buildingId };
}
