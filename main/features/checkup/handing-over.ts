import type { Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';

/** Checks whose pairs stand with the smaller id first. */
const inOrder = new Set(['sameId', 'sameNameBirth', 'samePhone']);

/**
 * Two records of one person become one: what was looked at of either was looked at of the one kept, as long as its facts are the
 * same. That the two are different people was a mistake, and stays with the record that ends.
 */
export async function handOverMarks(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  const marks = await db
    .selectFrom('checkedFinding')
    .select(['id', 'code', 'personId', 'otherId'])
    .where((eb) => eb.or([eb('personId', '=', from), eb('otherId', '=', from)]))
    .orderBy('id')
    .execute();
  for (const { id, code, personId, otherId } of marks) {
    if (personId === to || otherId === to) continue;
    const [first, second] = [personId === from ? to : personId, otherId === from ? to : otherId];
    const swapped = inOrder.has(code) && first !== null && second !== null && first > second;
    await remember(db, trail, 'checkedFinding', id, ['personId', 'otherId']);
    await db
      .updateTable('checkedFinding')
      .set(swapped ? { personId: second, otherId: first } : { personId: first, otherId: second })
      .where('id', '=', id)
      .execute();
  }
}
