import type { StaffDraft, StaffRow } from '../../../shared/features/staff';
import { rolesAt } from '../../../shared/office-words';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { theStation } from '../station/queries';

/** The first account has this number; it is a head's. */
export const FIRST = 1;

/** The account of whoever founds the station. */
export async function openFirst(
  { db, now, note }: CommandPowers,
  { name, publicKey }: { name: string; publicKey: string | null },
) {
  const row = { id: FIRST, name, role: 'head' as const, createdAt: now, publicKey, endedOn: null, endReason: null };
  await db.insertInto('staff').values(row).execute();
  note({ subject: 'staff', subjectId: FIRST, before: null, after: { name, role: 'head' } });
}

export type Account = { id: number; name: string; role: StaffRow['role']; mustChange: 0 | 1 };

/** The account somebody signs in to; undefined when there is none or it has ended. */
export const accountOf = (db: Reader, id: number): Promise<Account | undefined> =>
  db
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'mustChange'])
    .where('id', '=', id)
    .where('endedOn', 'is', null)
    .executeTakeFirst();

/** The buildings an account is bounded to, in the order of the estate. */
export const buildingsOf = (db: Reader, staffId: number): Promise<{ id: number; name: string }[]> =>
  db
    .selectFrom('staffBuilding')
    .innerJoin('building', 'building.id', 'staffBuilding.buildingId')
    .select(['building.id', 'building.name'])
    .where('staffBuilding.staffId', '=', staffId)
    .where('staffBuilding.endedOn', 'is', null)
    .orderBy('building.position')
    .execute();

/** An account that still is one, or a refusal. */
export async function needAccount(db: Reader, id: number): Promise<Account> {
  const found = await accountOf(db, id);
  if (!found) throw new Refusal('这个账号已经停用，请刷新后重新选择。');
  return found;
}

/** Refuses what would leave the station without a head. */
export async function keepOneHead(db: Reader, leaving: number): Promise<void> {
  const other = await db
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'head')
    .where('endedOn', 'is', null)
    // One without a password could not come in to give anybody another.
    .where('publicKey', 'is not', null)
    .where('id', '!=', leaving)
    .executeTakeFirst();
  if (!other) throw new Refusal('站里至少要有一位站长。要离任请用“交接”，先把站长交给别人。');
}

/** Refuses a name that is taken, a chief without a building, and a building that is not there. */
export async function checkDraft(db: Reader, draft: StaffDraft, self: number | null): Promise<void> {
  const twin = await db
    .selectFrom('staff')
    .select('id')
    .where('name', '=', draft.name)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (twin && twin.id !== self) throw new Refusal({ name: '已经有叫这个名字的账号，请加一个字区分。' });
  const { level } = await theStation(db);
  if (!rolesAt(level).includes(draft.role)) throw new Refusal({ role: '汇总台没有这个角色，请另选一个。' });
  if (draft.role !== 'chief') return;
  if (draft.buildingIds.length === 0) throw new Refusal({ buildingIds: '楼栋长至少要负责一栋楼。' });
  const found = await db.selectFrom('building').select('id').where('id', 'in', draft.buildingIds).execute();
  if (found.length !== new Set(draft.buildingIds).size) throw new Refusal({ buildingIds: '有的楼栋不在名册里，请重新选择。' });
}

/** Brings the buildings of a chief in line with what was chosen; those no longer chosen end today. */
export async function setBuildings({ db, today }: CommandPowers, staffId: number, wanted: readonly number[]): Promise<void> {
  const has = (await buildingsOf(db, staffId)).map(({ id }) => id);
  const gone = has.filter((id) => !wanted.includes(id));
  const come = [...new Set(wanted)].filter((id) => !has.includes(id));
  if (gone.length > 0) {
    await db
      .updateTable('staffBuilding')
      .set({ endedOn: today, endReason: '调整' })
      .where('staffId', '=', staffId)
      .where('buildingId', 'in', gone)
      .where('endedOn', 'is', null)
      .execute();
  }
  const rows = come.map((buildingId) => ({ staffId, buildingId, startedOn: today, endedOn: null, endReason: null }));
  if (rows.length > 0) await db.insertInto('staffBuilding').values(rows).execute();
}

const SIGN_IN = 'gate.unlock';

/** Every account, those that ended last. */
export async function listStaff(db: Reader): Promise<StaffRow[]> {
  const accounts = await db
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'createdAt', 'publicKey', 'endedOn', 'endReason'])
    .select((query) =>
      query
        .selectFrom('auditEntry')
        .select('auditEntry.at')
        .where('auditEntry.id', '=', (eb) =>
          eb
            .selectFrom('auditActs')
            .select('auditActs.id')
            .where('auditActs.operation', '=', SIGN_IN)
            .whereRef('auditActs.staffId', '=', 'staff.id')
            // The last in the log, whatever the clock said then.
            .orderBy('auditActs.id', 'desc')
            .limit(1),
        )
        .as('lastSignInAt'),
    )
    .orderBy('endedOn')
    .orderBy('id')
    .execute();
  const rows = accounts.map(async ({ publicKey, ...account }) => ({
    ...account,
    hasPassword: account.endedOn === null && publicKey !== null,
    buildings: account.role === 'chief' ? await buildingsOf(db, account.id) : [],
  }));
  return Promise.all(rows);
}

/** The public keys of all accounts that have a password, by the number of the account. */
export async function publicKeys(db: Reader): Promise<Map<number, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'publicKey']).where('endedOn', 'is', null).execute();
  return new Map(rows.flatMap(({ id, publicKey }) => (publicKey ? [[id, publicKey] as const] : [])));
}

/** Whether nobody else of the office could look at what somebody did. */
export async function isAlone(db: Reader, me: number): Promise<boolean> {
  const other = await db
    .selectFrom('staff')
    .select('id')
    .where('role', 'in', ['head', 'deputy'])
    .where('endedOn', 'is', null)
    .where('publicKey', 'is not', null)
    .where('id', '!=', me)
    .executeTakeFirst();
  return other === undefined;
}
