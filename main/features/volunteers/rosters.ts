// Workbooks of volunteers that came in, and taking one back (撤销本次导入): possible while nothing hangs on its people.
import type { VolunteerRoster } from '../../../shared/features/volunteer-sheet';
import { numbersAbout } from '../../audit';
import { among } from '../../database/among';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { SheetPlan } from './sheet-plan';

/** What a workbook brought. */
export type Entered = { people: { id: number; personId: number | null }[]; teams: number[] };

/** The latest first. */
export const listRosters = (db: Reader): Promise<VolunteerRoster[]> =>
  db
    .selectFrom('volunteerRoster as roster')
    .innerJoin('staff', 'staff.id', 'roster.staffId')
    .select(['roster.id', 'roster.fileName', 'roster.at', 'staff.name as by', 'roster.added', 'roster.linked', 'roster.teams'])
    .select('roster.undoneAt')
    .orderBy('roster.id', 'desc')
    .limit(200)
    .execute();

async function rosterOf(db: Reader, id: number): Promise<VolunteerRoster> {
  const roster = (await listRosters(db)).find((one) => one.id === id);
  if (!roster) throw new Refusal('没有找到这次导入，请重新打开列表。');
  return roster;
}

/** Writes down what a workbook brought, and notes it behind all it did. */
export async function keepRoster(powers: CommandPowers, fileName: string, plan: SheetPlan, entered: Entered) {
  const { db, now, session, note } = powers;
  const last = await db
    .selectFrom('volunteer')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  const linked = entered.people.filter(({ personId }) => personId !== null).length;
  const counts = { added: entered.people.length, linked, teams: entered.teams.length };
  const row = { fileName, staffId: session.staffId, at: now, ...counts, lastNumber: last.number, undoneAt: null };
  const { id } = await db
    .insertInto('volunteerRoster')
    .values({ ...row, entered: JSON.stringify(entered) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { fileName, created: counts.added, unchanged: plan.known, findings: plan.findings.length };
  note({ subject: 'volunteerRoster', subjectId: id, before: null, after });
  return rosterOf(db, id);
}

/** Rows of others that hold on to a volunteer, as people call them. A test finds one that is missing here. */
export const HOLDING = [
  ['hourEntry', 'volunteerId', '有服务时长'],
  ['pointAccount', 'volunteerId', '有积分'],
  ['redemption', 'volunteerId', '兑换过'],
  ['volunteerProof', 'volunteerId', '开过证明'],
  ['commendation', 'volunteerId', '登记过表彰'],
  ['volunteerEvaluation', 'volunteerId', '登记过评价'],
  ['signUp', 'volunteerId', '报过活动'],
  ['wishClaim', 'volunteerId', '认领过微心愿'],
  ['errand', 'agentVolunteerId', '在代办事情'],
  ['volunteerLead', 'volunteerId', '是从“想参加”登记的'],
] as const;

/** Looking at somebody changes nothing. */
const looking = ['volunteers.reveal'];

/** Volunteers or teams that were noted since the roster was. */
async function notedSince(db: Reader, rosterId: number, subject: 'volunteer' | 'team', ids: readonly number[]) {
  const { id } = await db
    .selectFrom('auditEntry')
    .select('id')
    .where('id', 'in', numbersAbout(db, 'volunteerRoster', [rosterId]))
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('auditEntry')
    .select('subjectId')
    .where('id', 'in', (about) =>
      about
        .selectFrom('auditAbout')
        .select('auditAbout.id')
        .where('auditAbout.subject', '=', subject)
        .where('auditAbout.subjectId', 'in', among(ids)),
    )
    .where('id', '>', id)
    .where('operation', 'not in', looking)
    .execute();
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** What became of its people, told in people: `3人有服务时长`. Empty where nothing did. */
async function usesOf({ db }: CommandPowers, rosterId: number, { people }: Entered): Promise<string[]> {
  const ids = people.map(({ id }) => id);
  const used = new Set<number>();
  const uses: string[] = [];
  const tell = (found: Iterable<number>, words: string) => {
    const whose = new Set(found);
    for (const id of whose) used.add(id);
    if (whose.size > 0) uses.push(`${whose.size}人${words}`);
  };
  for (const [table, column, words] of HOLDING) {
    const rows = await db.selectFrom(table).select(`${column} as id`).where(column, 'in', among(ids)).execute();
    tell(
      rows.flatMap(({ id }) => id ?? []),
      words,
    );
  }
  const now = await db.selectFrom('volunteer').select(['id', 'personId', 'cardOn']).where('id', 'in', among(ids)).execute();
  const carded = now.filter(({ cardOn }) => cardOn !== null);
  tell(
    carded.map(({ id }) => id),
    '印过志愿者卡',
  );
  const was = new Map(people.map(({ id, personId }) => [id, personId]));
  const relinked = now.filter(({ id, personId }) => personId !== was.get(id)).map(({ id }) => id);
  const amended = [...relinked, ...(await notedSince(db, rosterId, 'volunteer', ids))].filter((id) => !used.has(id));
  tell(amended, '的登记后来改过');
  return uses;
}

/** New teams others are in, that an activity is of, or that were amended. */
async function teamsInUse({ db }: CommandPowers, rosterId: number, { people, teams }: Entered): Promise<string[]> {
  const ids = among(people.map(({ id }) => id));
  const noted = [...(await notedSince(db, rosterId, 'team', teams))];
  const rows = await db
    .selectFrom('team')
    .select('name')
    .where('id', 'in', among(teams))
    .where((eb) =>
      eb.or([
        eb('id', 'in', among(noted)),
        eb('id', 'in', eb.selectFrom('activity').select('activity.teamId')),
        eb('id', 'in', eb.selectFrom('teamMember').select('teamMember.teamId').where('volunteerId', 'not in', ids)),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => `“${name}”`);
}

async function refuseIfUsed(powers: CommandPowers, rosterId: number, entered: Entered): Promise<void> {
  const uses = await usesOf(powers, rosterId, entered);
  const teams = await teamsInUse(powers, rosterId, entered);
  if (teams.length > 0) uses.push(`新建的${teams.join('、')}已经加了别人、办了活动或改过`);
  if (uses.length === 0) return;
  throw new Refusal(
    `导入以后，这批人里${uses.join('，')}，整份撤销会丢掉这些。登记错了的人，请打开他的卡片点“退出”；资料不对的，点“更正”。`,
  );
}

/** Takes everybody and all that a workbook brought out again, as if it had never come in. Refuses where something hangs on it. */
export async function undoRoster(powers: CommandPowers, id: number): Promise<VolunteerRoster> {
  const { db, now, note } = powers;
  const { fileName, undoneAt, added } = await rosterOf(db, id);
  if (undoneAt !== null) throw new Refusal('这次导入已经撤销过了。');
  const row = await db.selectFrom('volunteerRoster').select('entered').where('id', '=', id).executeTakeFirstOrThrow();
  const entered = JSON.parse(row.entered) as Entered;
  await refuseIfUsed(powers, id, entered);
  const ids = among(entered.people.map((one) => one.id));
  await db.deleteFrom('teamMember').where('volunteerId', 'in', ids).execute();
  await db.deleteFrom('volunteerSkill').where('volunteerId', 'in', ids).execute();
  await db.deleteFrom('volunteer').where('id', 'in', ids).execute();
  await db.deleteFrom('team').where('id', 'in', among(entered.teams)).execute();
  await db.updateTable('volunteerRoster').set({ undoneAt: now }).where('id', '=', id).execute();
  const facts = { fileName, people: added };
  note({ subject: 'volunteerRoster', subjectId: id, before: { ...facts, undone: false }, after: { ...facts, undone: true } });
  return rosterOf(db, id);
}
