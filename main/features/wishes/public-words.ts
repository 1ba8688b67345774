// What stands on the wall of wishes tells nobody whose wish it is.
import { landlinesIn, numbersIn } from '../../../shared/rules/guard-numbers';
import { roomsIn } from '../../../shared/rules/guard-rooms';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

type Wisher = { personId: number | null; name: string | null };

/** Refuses words that hold a name of whoever wishes, a number of anybody or a room. */
export async function checkPublic(db: Reader, words: string, { personId, name }: Wisher): Promise<void> {
  const person = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  const called = person?.name ?? name ?? '';
  if (called !== '' && words.includes(called))
    throw new Refusal({ publicWords: `这里不写姓名。把“${called}”换成“一位老人”“一个孩子”这样的说法。` });
  if (roomsIn(words).length > 0) throw new Refusal({ publicWords: '这里只写到小区或楼栋，不写到户。' });
  const phones = { published: new Set<string>(), private: new Set(landlinesIn(words)) };
  if (numbersIn(words, phones).length > 0) throw new Refusal({ publicWords: '这里不写电话和证件号码。想认领的人会来站里问。' });
}
