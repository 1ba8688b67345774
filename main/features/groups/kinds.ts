// What the care groups of this station are: the one place where their words, fields and terms are read.
import type { Insertable } from 'kysely';
import type { CareGroup } from '../../../shared/features/groups';
import { isNotKept } from '../../../shared/rules/not-kept';
import { daysAfter, monthsAfter } from '../../../shared/rules/working-days';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { GroupTables } from './table';

/** Every group, those still in use first, each part in the station's order. */
export async function groupKinds(db: Reader): Promise<CareGroup[]> {
  const rows = await db.selectFrom('careGroup').selectAll().orderBy('position').orderBy('id').execute();
  const fields = await db.selectFrom('careGroupField').selectAll().orderBy('position').execute();
  const kinds = rows.map(({ position: _, sealed, neverPrinted, ...row }) => ({
    ...row,
    sealed: sealed === 1,
    neverPrinted: neverPrinted === 1,
    fields: fields
      .filter(({ groupId }) => groupId === row.id)
      .map(({ field, required }) => ({ field, required: required === 1 })),
  }));
  return [...kinds.filter(({ endedOn }) => endedOn === null), ...kinds.filter(({ endedOn }) => endedOn !== null)];
}

/** Groups whose names do not leave the desk unless somebody ticked it, and those that never do. */
export async function sealedGroups(db: Reader): Promise<{ sealed: ReadonlySet<string>; never: ReadonlySet<string> }> {
  const rows = await db.selectFrom('careGroup').select(['name', 'sealed', 'neverPrinted']).execute();
  const named = (column: 'sealed' | 'neverPrinted') => new Set(rows.filter((row) => row[column] === 1).map(({ name }) => name));
  return { sealed: named('sealed'), never: named('neverPrinted') };
}

/** Refuses where there is no group of this id. */
export async function findGroup(db: Reader, id: number): Promise<CareGroup> {
  const kind = (await groupKinds(db)).find((group) => group.id === id);
  if (!kind) throw new Refusal('没有找到这个类别，请重新打开“特殊群体”。');
  return kind;
}

/** Refuses, with the reason, a list that is not the station's to keep. */
export function refuseNotKept(name: string): void {
  if (!isNotKept(name)) return;
  throw new Refusal(
    `“${name}”不能建：这类名单由公安、司法、卫生部门依法保密管理，工作站不登记。这里只登记需要照顾和落实政策的人。`,
  );
}

/** The group of a tag that is to be given to somebody. Refuses one the station does not have, or has no longer. */
export async function groupToJoin(db: Reader, tag: string): Promise<CareGroup> {
  refuseNotKept(tag);
  const kind = (await groupKinds(db)).find(({ name }) => name === tag);
  if (!kind) throw new Refusal(`本站没有“${tag}”这个类别。请站长先到“特殊群体”里添加，写明是什么意思。`);
  if (kind.endedOn !== null) throw new Refusal(`“${tag}”这个类别已经停用。还要用的话，请站长到“特殊群体”里恢复。`);
  return kind;
}

/** The last day a tag holds that begins on a day; null where nobody set an end. */
export const validUntil = ({ months }: Pick<CareGroup, 'months'>, startedOn: string): string | null =>
  months === null ? null : daysAfter(monthsAfter(startedOn, months), -1);

const UNTOLD = { definition: '本站自定的类别，由本站说明。', purpose: '由本站说明', validity: 'open', months: null } as const;

/**
 * How long each tag holds that begins on a day. A word a sheet brought along becomes a group of the station, sealed until
 * somebody says what it means: `settle` writes those down, once all tags were asked for.
 */
export async function termsOf({ db }: Pick<CommandPowers, 'db'>) {
  const known = new Map((await groupKinds(db)).map((kind) => [kind.name, kind]));
  const unknown = new Set<string>();
  return {
    untilOf(tag: string, startedOn: string): string | null {
      const kind = known.get(tag);
      if (!kind) unknown.add(tag);
      return kind ? validUntil(kind, startedOn) : null;
    },
    async settle(): Promise<void> {
      for (const name of unknown) await addGroup(db, { ...UNTOLD, name, sealed: 1, neverPrinted: 0 });
      unknown.clear();
    },
  };
}

type Added = Pick<
  Insertable<GroupTables['careGroup']>,
  'name' | 'definition' | 'purpose' | 'sealed' | 'neverPrinted' | 'validity' | 'months'
>;

/** Writes a group behind the others. Returns its id. */
export async function addGroup(db: CommandPowers['db'], group: Added): Promise<number> {
  const { last } = await db
    .selectFrom('careGroup')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const values = { ...group, position: (last ?? 0) + 1, endedOn: null, endReason: null };
  const { id } = await db.insertInto('careGroup').values(values).returning('id').executeTakeFirstOrThrow();
  return id;
}
