import { type Team, type TeamTerm, teamCategoryWords, type teams } from '../../../shared/features/teams';
import { dayWords } from '../../../shared/text';
import { freshId } from '../../fresh-id';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { namedVolunteers, volunteerOf } from './named';
import { endTerm, joinTeam, teamOf } from './terms';

const openTerms = (db: Reader) =>
  db.selectFrom('teamMember').select(['id', 'teamId', 'volunteerId', 'leads', 'startedOn']).where('endedOn', 'is', null);

/** Every team with its leader, those in use first. */
export async function listTeams(db: Reader): Promise<Team[]> {
  const rows = await db.selectFrom('team').selectAll().orderBy('id').execute();
  const terms = await openTerms(db).execute();
  const leading = terms.filter(({ leads }) => leads === 1);
  const leaders = await namedVolunteers(db)
    .where(
      'volunteer.id',
      'in',
      leading.map(({ volunteerId }) => volunteerId),
    )
    .execute();
  const teams = rows.map((row) => {
    const term = leading.find(({ teamId }) => teamId === row.id);
    const leader = leaders.find(({ id }) => id === term?.volunteerId);
    const members = terms.filter(({ teamId }) => teamId === row.id).length;
    return { ...row, members, leader: leader ? { id: leader.id, name: leader.name } : null };
  });
  return [...teams.filter(({ endedOn }) => endedOn === null), ...teams.filter(({ endedOn }) => endedOn !== null)];
}

async function termsIn(db: Reader, teamId: number): Promise<TeamTerm[]> {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('volunteer', 'volunteer.id', 'teamMember.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .select(['teamMember.id', 'teamMember.volunteerId', 'volunteer.number', 'teamMember.leads', 'teamMember.startedOn'])
    .select(['teamMember.endedOn', 'teamMember.endReason'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'))
    .where('teamMember.teamId', '=', teamId)
    .orderBy((eb) => eb('teamMember.endedOn', 'is not', null))
    .orderBy('teamMember.leads', 'desc')
    .orderBy('volunteer.number')
    .execute();
  return rows.map(({ leads, ...row }) => ({ ...row, leads: leads === 1 }));
}

async function refuseTaken(db: Reader, name: string, except: number | null): Promise<void> {
  const there = await db.selectFrom('team').select('id').where('name', '=', name).where('endedOn', 'is', null).executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${name}”，不用再建。` });
}

type Draft = Pick<Team, 'name' | 'category' | 'words'>;
const told = ({ name, category, words }: Draft) => ({ name, category: teamCategoryWords[category], words });

/** Writes a new team and notes it. */
export async function addTeam({ db, today, note }: CommandPowers, draft: Draft): Promise<number> {
  await refuseTaken(db, draft.name, null);
  const id = await freshId(db, 'team');
  await db
    .insertInto('team')
    .values({ id, ...draft, startedOn: today, endedOn: null, endReason: null })
    .execute();
  note({ subject: 'team', subjectId: id, before: null, after: told(draft) });
  return id;
}

const TEAM_ENDED = '队伍解散';

export const teamHandlers: HandlersFor<typeof teams> = {
  'teams.list': ({ db }) => listTeams(db),

  'teams.members': ({ db }, { id }) => termsIn(db, id),

  'teams.add': async (powers, draft) => ({ id: await addTeam(powers, draft) }),

  'teams.amend': async ({ db, note }, { id, ...draft }) => {
    const was = await teamOf(db, id);
    await refuseTaken(db, draft.name, id);
    await db.updateTable('team').set(draft).where('id', '=', id).execute();
    note({ subject: 'team', subjectId: id, before: told(was), after: told(draft) });
    return { id };
  },

  'teams.end': async ({ db, today, note }, { id, on, reason }) => {
    const { name, startedOn, endedOn } = await teamOf(db, id);
    if (endedOn !== null) throw new Refusal(`“${name}”已于${dayWords(endedOn)}解散。`);
    checkDay(on, { today, notBefore: { day: startedOn, words: `“${name}”从${dayWords(startedOn)}开始` } });
    const terms = await openTerms(db).where('teamId', '=', id).execute();
    for (const term of terms) await endTerm({ db }, term, on, TEAM_ENDED);
    await db.updateTable('team').set({ endedOn: on, endReason: reason }).where('id', '=', id).execute();
    note({
      subject: 'team',
      subjectId: id,
      before: { name },
      after: { name, endedOn: on, endReason: reason, people: terms.length },
    });
    return { id, members: terms.length };
  },

  'teams.join': async (powers, { id, ...joining }) => ({ id: await joinTeam(powers, { teamId: id, ...joining }) }),

  'teams.leave': async ({ db, today, note }, { id, on, reason }) => {
    const term = await openTerms(db).where('id', '=', id).executeTakeFirst();
    if (!term) throw new Refusal('这段任期已经结束，请重新打开卡片。');
    const { name } = await volunteerOf(db, term.volunteerId);
    const team = await teamOf(db, term.teamId);
    checkDay(on, { today, notBefore: { day: term.startedOn, words: `${name}从${dayWords(term.startedOn)}加入` } });
    await endTerm({ db }, term, on, reason);
    const after = { name, team: team.name, endedOn: on, endReason: reason };
    note({ subject: 'volunteer', subjectId: term.volunteerId, before: { name, team: team.name }, after });
    return { id };
  },
};
