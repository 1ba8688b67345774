// Terms of volunteers in teams. One leads; who led before goes on as a member, in a new term.
import { dayWords } from '../../../shared/text';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { volunteerOf } from './named';

export async function teamOf(db: CommandPowers['db'], id: number) {
  const team = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  if (!team) throw new Refusal('没有找到这支队伍，请重新选择。');
  return team;
}

type Joining = { teamId: number; volunteerId: number; leads: boolean; on: string };
type Powers = Pick<CommandPowers, 'db' | 'today' | 'note'>;

const openTerm = ({ db }: Powers, teamId: number) =>
  db.selectFrom('teamMember').selectAll().where('teamId', '=', teamId).where('endedOn', 'is', null);

type Term = { id: number; startedOn: string };

/** Ends a term; never before the day it began. */
export async function endTerm({ db }: Pick<CommandPowers, 'db'>, { id, startedOn }: Term, on: string, reason: string) {
  const endedOn = on < startedOn ? startedOn : on;
  await db.updateTable('teamMember').set({ endedOn, endReason: reason }).where('id', '=', id).execute();
}

const LEADS_NOW = '改任队长';
const LED_BEFORE = '不再任队长';

/** Makes room for a new leader: the old one stays in the team. */
async function stepDown(powers: Powers, { teamId, on }: Joining): Promise<void> {
  const leader = await openTerm(powers, teamId).where('leads', '=', 1).executeTakeFirst();
  if (!leader) return;
  await endTerm(powers, leader, on, LED_BEFORE);
  const { volunteerId } = leader;
  const startedOn = on < leader.startedOn ? leader.startedOn : on;
  await powers.db
    .insertInto('teamMember')
    .values({ teamId, volunteerId, leads: 0, startedOn, endedOn: null, endReason: null })
    .execute();
}

/** Begins a term. Refuses a team or a volunteer that ended, and a term that goes on already. Notes it. */
export async function joinTeam(powers: Powers, joining: Joining): Promise<number> {
  const { db, today, note } = powers;
  const { teamId, volunteerId, leads, on } = joining;
  const team = await teamOf(db, teamId);
  const { name, endedOn } = await volunteerOf(db, volunteerId);
  if (team.endedOn !== null) throw new Refusal(`“${team.name}”已于${dayWords(team.endedOn)}解散。`);
  if (endedOn !== null) throw new Refusal(`${name}已于${dayWords(endedOn)}退出志愿者。`);
  checkDay(on, { today, notBefore: null });
  const there = await openTerm(powers, teamId).where('volunteerId', '=', volunteerId).executeTakeFirst();
  if (there && (there.leads === 1 || !leads)) throw new Refusal(`${name}已经在“${team.name}”里。`);
  if (there) await endTerm(powers, there, on, LEADS_NOW);
  if (leads) await stepDown(powers, joining);
  const row = { teamId, volunteerId, leads: leads ? (1 as const) : (0 as const), startedOn: on, endedOn: null, endReason: null };
  const { id } = await db.insertInto('teamMember').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'volunteer', subjectId: volunteerId, before: null, after: { name, team: team.name, leads, startedOn: on } });
  return id;
}
