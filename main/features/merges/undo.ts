// Taking a merge back (撤销合并): exactly as it was before, while nobody has changed either record since.

import { HEAD } from '../../../shared/codes/relation';
import { dayWords } from '../../../shared/text';
import { numbersAbout } from '../../audit';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { type Trail, takeBackTrail } from '../../trail';
import { personOf, reindexPair } from '../residents/queries';
import { looking } from './looking';
import type { MergeTrail } from './table';

const about = (db: Reader, ids: readonly number[]) =>
  db.selectFrom('auditEntry').where('id', 'in', numbersAbout(db, 'person', ids));

type Merge = { keptId: number; mergedId: number; at: string };

/** Refuses when somebody changed one of the two since, by hand or by an import. */
async function refuseChanged(db: Reader, { keptId, mergedId, at }: Merge): Promise<void> {
  const ids = [keptId, mergedId];
  // The last line a merge writes is about the record that ends; the other may have been merged again.
  const merged = await about(db, [mergedId])
    .where('operation', '=', 'merges.merge')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const changed = await about(db, ids)
    .where('id', '>', merged?.id ?? 0)
    .where('operation', 'not in', looking)
    .select(['at', 'staffName'])
    .executeTakeFirst();
  const imported = await db
    .selectFrom('importChange')
    .innerJoin('importRun', 'importRun.id', 'importChange.importRunId')
    .select(['importRun.at'])
    .where('importChange.subject', '=', 'person')
    .where('importChange.subjectId', 'in', ids)
    .where('importRun.at', '>', at)
    .executeTakeFirst();
  if (!changed && !imported) return;
  const when = dayWords((changed?.at ?? imported?.at ?? '').slice(0, 10));
  throw new Refusal(`合并以后，${when}又改过这个人的资料，撤销会丢掉它们。请在卡片上更正，或把另一个人重新登记。`);
}

const rowsOf = (trail: Trail, table: Trail['before'][number]['table']) =>
  trail.before.filter((one) => one.table === table).map(({ row }) => row);

/** Refuses when the household somebody goes back to has ended, or has found another head. */
async function refuseTaken(db: Reader, trail: Trail, ids: readonly number[]): Promise<void> {
  const reopened = new Set(rowsOf(trail, 'household').map(({ id }) => id));
  for (const { householdId, relation, endedOn } of rowsOf(trail, 'residence')) {
    if (endedOn !== null) continue;
    const household = await db
      .selectFrom('household')
      .select('endedOn')
      .where('id', '=', Number(householdId))
      .executeTakeFirstOrThrow();
    if (household.endedOn !== null && !reopened.has(Number(householdId)))
      throw new Refusal('原来住的那一户已经结束，撤销不了。请把另一个人重新登记。');
    if (relation !== HEAD) continue;
    const head = await db
      .selectFrom('residence')
      .innerJoin('person', 'person.id', 'residence.personId')
      .select('person.name')
      .where('householdId', '=', Number(householdId))
      .where('endedOn', 'is', null)
      .where('relation', '=', HEAD)
      .where('personId', 'not in', ids)
      .executeTakeFirst();
    if (head) throw new Refusal(`原来那一户现在的户主是${head.name}。先更正${head.name}与户主的关系，再撤销。`);
  }
}

/** Refuses when somebody else has been given an ID number that would come back. */
async function refuseHeld(db: Reader, trail: Trail, ids: readonly number[]): Promise<void> {
  const numbers = rowsOf(trail, 'person').flatMap(({ idNumber }) => (typeof idNumber === 'string' ? [idNumber] : []));
  if (numbers.length === 0) return;
  const holder = await db
    .selectFrom('person')
    .select('name')
    .where('idNumber', 'in', numbers)
    .where('id', 'not in', ids)
    .executeTakeFirst();
  if (holder) throw new Refusal(`合并前的身份证号现在登记给${holder.name}。请先对照证件核对号码，再撤销。`);
}

function trailIn(json: string): Trail {
  const { before, added, carried = [] } = JSON.parse(json) as MergeTrail;
  return { before, added: [...added, ...carried.map((id) => ({ table: 'fieldValue' as const, id }))] };
}

/** Parts what was merged. `mergedId`: the record that ended. */
export async function undoMerge(powers: CommandPowers, mergedId: number): Promise<void> {
  const { db, now, note } = powers;
  const merge = await db
    .selectFrom('personMerge')
    .selectAll()
    .where('mergedId', '=', mergedId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!merge) throw new Refusal('这个人没有合并过，或者已经撤销了。');
  if (merge.trail === null) throw new Refusal('合并的人已按要求删除个人信息，撤销不了。');
  const ids = [merge.keptId, merge.mergedId];
  const trail = trailIn(merge.trail);
  await refuseChanged(db, merge);
  await refuseTaken(db, trail, ids);
  await refuseHeld(db, trail, ids);
  const kept = await personOf(db, merge.keptId);
  await takeBackTrail(db, trail);
  await reindexPair(powers, ids);
  await db.updateTable('personMerge').set({ undoneAt: now }).where('id', '=', merge.id).execute();
  const { name } = await personOf(db, mergedId);
  note({ subject: 'person', subjectId: merge.keptId, before: { merged: name }, after: { parted: name } });
  note({ subject: 'person', subjectId: mergedId, before: { into: kept.name }, after: { partedFrom: kept.name } });
}
