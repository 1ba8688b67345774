// Papers lent for an errand and what came back of each; what is to be brought along.
import type { ErrandDocument } from '../../../shared/features/errands';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Every paper of an errand with what came back of it, in the order they were lent. */
export async function documentsOf(db: Reader, errandId: number): Promise<ErrandDocument[]> {
  const lent = await db
    .selectFrom('errandDocument')
    .innerJoin('staff', 'staff.id', 'errandDocument.staffId')
    .select(['errandDocument.id', 'errandDocument.name', 'errandDocument.count', 'errandDocument.lentAt', 'staff.name as by'])
    .where('errandDocument.errandId', '=', errandId)
    .orderBy('errandDocument.id')
    .execute();
  const back = await db
    .selectFrom('errandReturn')
    .innerJoin('errandDocument', 'errandDocument.id', 'errandReturn.documentId')
    .innerJoin('staff', 'staff.id', 'errandReturn.staffId')
    .select(['errandReturn.id', 'errandReturn.documentId', 'errandReturn.count', 'errandReturn.at', 'errandReturn.toWhom'])
    .select('staff.name as by')
    .where('errandDocument.errandId', '=', errandId)
    .orderBy('errandReturn.id')
    .execute();
  return lent.map((paper) => {
    const returns = back.flatMap(({ documentId, ...one }) => (documentId === paper.id ? [one] : []));
    return { ...paper, returns, out: paper.count - returns.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** One paper with what of it is out. */
export async function documentOf(db: Reader, id: number): Promise<ErrandDocument & { errandId: number }> {
  const found = await db.selectFrom('errandDocument').select('errandId').where('id', '=', id).executeTakeFirst();
  const paper = found && (await documentsOf(db, found.errandId)).find((one) => one.id === id);
  if (!found || !paper) throw new Refusal('没有找到这份证件，请重新打开这件代办。');
  return { ...paper, errandId: found.errandId };
}

/** Refuses while a paper is out, and names each. */
export async function checkBalance(db: Reader, errandId: number): Promise<void> {
  const out = (await documentsOf(db, errandId)).filter((paper) => paper.out > 0);
  if (out.length === 0) return;
  const names = out.map((paper) => `${paper.name}${paper.out}份`).join('、');
  throw new Refusal(`还有证件没有还：${names}。请先还给本人，再结束。`);
}

export async function materialsOf(db: Reader, errandId: number) {
  const rows = await db
    .selectFrom('errandMaterial')
    .select(['id', 'words', 'ready'])
    .where('errandId', '=', errandId)
    .orderBy('id')
    .execute();
  return rows.map(({ ready, ...row }) => ({ ...row, ready: ready === 1 }));
}
