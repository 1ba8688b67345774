// The workbook of volunteers: chosen and read, shown, then written in one go.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ImportFinding, VolunteerPreview } from '../../../shared/features/volunteer-sheet';
import type { volunteers } from '../../../shared/features/volunteers';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { readSheets, saveFindings, sheetFilters } from '../imports/queries';
import { enterVolunteer } from './register';
import { type Entered, keepRoster, listRosters, undoRoster } from './rosters';
import { type Planned, planVolunteers, type SheetPlan } from './sheet-plan';
import { readVolunteers, type SheetReading } from './sheet-reader';
import { addTeam } from './teams';
import { joinTeam } from './terms';

/** The sheet that was read last and not yet written. In the desk's memory only. */
let draft: { id: string; fileName: string; reading: SheetReading } | null = null;

const previewOf = (id: string, fileName: string, plan: SheetPlan): VolunteerPreview => ({
  ...{ draft: id, fileName, findings: plan.findings },
  counts: {
    ...{ rows: plan.rows, known: plan.known, leftOut: plan.leftOut },
    added: plan.added.length,
    linked: plan.added.filter(({ personId }) => personId !== null).length,
    newTeams: plan.newTeams.length,
  },
});

async function teamIds(db: Reader): Promise<Map<string, number>> {
  const rows = await db.selectFrom('team').select(['id', 'name']).where('endedOn', 'is', null).execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function addSkills(
  { db }: CommandPowers,
  volunteerId: number,
  skills: readonly string[],
  startedOn: string,
): Promise<void> {
  const rest = { certificateNo: null, expiresOn: null, startedOn, endedOn: null, endReason: null };
  const rows = skills.map((name) => ({ volunteerId, name, ...rest }));
  if (rows.length > 0) await db.insertInto('volunteerSkill').values(rows).execute();
}

/** Registers whom a line means. Returns the number of the volunteer. */
async function enterLine(powers: CommandPowers, line: Planned, teams: ReadonlyMap<string, number>): Promise<number> {
  const on = line.joinedOn ?? powers.today;
  const { name, sex, idNumber, phone, address, politics } = line;
  const who =
    line.personId === null ? { name, sex, birthOn: null, idNumber, phone, address, politics } : { personId: line.personId };
  const { id } = await enterVolunteer(powers, { who, kind: null, note: null, available: line.available, on });
  for (const team of line.teams) {
    const teamId = teams.get(team);
    if (teamId !== undefined) await joinTeam(powers, { teamId, volunteerId: id, leads: false, on });
  }
  await addSkills(powers, id, line.skills, powers.today);
  return id;
}

type Writing = 'volunteers.importSheet' | 'volunteers.rosters' | 'volunteers.undoSheet';
type Importing = 'volunteers.openSheet' | 'volunteers.saveFindings' | Writing;

/** The sheet the window means; refused when another one was read since, or it was written. */
function draftOf(id: string) {
  if (draft?.id !== id) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
  return draft;
}

const listed = ({ row, name, level, words }: ImportFinding) => ({
  ...{ row, column: name, message: words },
  level: level === 'wrong' ? ('error' as const) : ('hint' as const),
});

export const sheetHandlers: HandlersFor<Pick<typeof volunteers, Importing>> = {
  'volunteers.openSheet': async ({ db, platform, progress, signal, today }) => {
    const file = await platform.chooseOpen({ title: '选择志愿者名册', filters: sheetFilters });
    if (file === null) return { outcome: 'cancelled' };
    const workbook = await readSheets(platform, file, (done, total) => progress(done, total, '正在读取表格'), signal);
    const reading = readVolunteers(workbook, today);
    draft = { id: randomUUID(), fileName: path.basename(file), reading };
    return { outcome: 'read', preview: previewOf(draft.id, draft.fileName, await planVolunteers(db, reading)) };
  },

  'volunteers.saveFindings': async (powers, { draft: id }) => {
    const { fileName, reading } = draftOf(id);
    const { findings } = await planVolunteers(powers.db, reading);
    const saved = await saveFindings(powers, fileName, findings.map(listed), '姓名');
    if (!saved) return { outcome: 'cancelled' };
    const after = { fileName: saved.fileName, findings: findings.length };
    await powers.write(async ({ note }) => note({ subject: 'volunteers', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path };
  },

  'volunteers.importSheet': async (powers, { draft: id }) => {
    const { fileName, reading } = draftOf(id);
    // Worked out anew: somebody may have registered one of them meanwhile.
    const plan = await planVolunteers(powers.db, reading);
    if (plan.added.length === 0) throw new Refusal('这张表里没有要新登记的志愿者。');
    const entered: Entered = { people: [], teams: [] };
    for (const name of plan.newTeams) entered.teams.push(await addTeam(powers, { name, category: 'general', words: '' }));
    const teams = await teamIds(powers.db);
    for (const line of plan.added) entered.people.push({ id: await enterLine(powers, line, teams), personId: line.personId });
    const roster = await keepRoster(powers, fileName, plan, entered);
    draft = null;
    return roster;
  },

  'volunteers.rosters': ({ db }) => listRosters(db),

  'volunteers.undoSheet': (powers, { id }) => undoRoster(powers, id),
};
