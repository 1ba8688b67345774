// The volunteers of the fictional station: residents drawn among those who could, their teams, what they did and are about to do.
import type { CountsAs } from '../../shared/features/activities';
import { daysAfter } from '../../shared/rules/working-days';
import { ageOn } from '../../shared/text';
import { attendActivity, enterActivity } from '../features/activities/queries';
import { addTeam, enterVolunteer, joinTeam, volunteerOf } from '../features/volunteers/queries';
import type { CommandPowers } from '../powers';
import { diceOf } from './dice';

const SEED = 20_261_122;
const VOLUNTEERS = 48;
const YOUNGEST = 22;
const OLDEST = 74;

const teams = [
  { name: '小蜜蜂', category: 'green', words: '楼道和绿化带清洁' },
  { name: '满天星', category: 'children', words: '陪伴放学后的孩子' },
  { name: '红领之家', category: 'party', words: '党员带头，走访帮扶' },
  { name: '银之梦朗诵团', category: 'arts', words: '朗诵和排练，节日演出' },
] as const;
const skills = ['医护', '水电维修', '书法', '理发', '摄影', '法律'];

/** Days from today, name, from, to, team, how many came. */
const calendar = [
  [-27, '楼道清洁日', '09:00', '11:00', 0, 12],
  [-20, '义务理发', '14:00', '17:00', 2, 6],
  [-13, '重阳慰问', '09:30', '11:30', 2, 9],
  [-6, '楼道清洁日', '09:00', '11:00', 0, 14],
  [1, '放学后课堂', '16:00', '18:00', 1, 5],
  [4, '元旦节目排练', '19:00', '20:30', 3, 8],
  [8, '楼道清洁日', '09:00', '11:00', 0, 10],
] as const;

/** Held as the others, and no service. */
const courses = [[-16, '急救知识培训', '09:00', '11:00', 3, 8]] as const;

/** What is done, and for whom. */
const doing: Record<string, { content: string; served: string }> = {
  楼道清洁日: { content: '清扫楼道，擦扶手和窗台', served: '全体居民' },
  义务理发: { content: '在广场理发，行动不便的上门', served: '高龄老人' },
  重阳慰问: { content: '上门看望，送长寿面', served: '高龄老人' },
  放学后课堂: { content: '看护作业，讲故事', served: '小学生' },
  元旦节目排练: { content: '朗诵排练', served: '全体居民' },
  急救知识培训: { content: '心肺复苏和海姆立克急救法，人人动手练', served: '' },
};

async function drawn({ db, today }: CommandPowers) {
  const people = await db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .select(['person.id', 'person.birthOn'])
    .where('residence.endedOn', 'is', null)
    .where('person.phone', 'is not', null)
    .orderBy('person.id')
    .execute();
  const could = people.filter(({ birthOn }) => {
    const age = ageOn(birthOn ?? today, today);
    return age >= YOUNGEST && age <= OLDEST;
  });
  return diceOf(SEED).shuffled(could).slice(0, VOLUNTEERS);
}

async function enterPeople(powers: CommandPowers, teamIds: readonly number[]): Promise<number[][]> {
  const { db, today } = powers;
  const members: number[][] = teamIds.map(() => []);
  for (const [at, { id: personId }] of (await drawn(powers)).entries()) {
    const on = daysAfter(today, -(30 + at * 17));
    const { id } = await enterVolunteer(powers, { who: { personId }, kind: 'resident', note: null, available: null, on });
    const team = at % teamIds.length;
    const leads = at < teamIds.length;
    await joinTeam(powers, { teamId: teamIds[team] ?? 0, volunteerId: id, leads, on: today });
    members[team]?.push(id);
    const name = skills[at % (skills.length * 2)];
    const skill = { volunteerId: id, certificateNo: null, expiresOn: null, startedOn: on, endedOn: null, endReason: null };
    if (name)
      await db
        .insertInto('volunteerSkill')
        .values({ ...skill, name })
        .execute();
  }
  return members;
}

/** An activity that is over, and who came. */
export type Held = { id: number; heldOn: string; startsAt: string; endsAt: string; volunteerIds: number[] };

type Planned = (typeof calendar)[number] | (typeof courses)[number];
type Teams = { ids: readonly number[]; members: readonly number[][] };

/** Puts these on the calendar, with who signed up and who came. Those that are over. */
async function enterAll(
  powers: CommandPowers,
  planned: readonly Planned[],
  { ids, members }: Teams,
  countsAs: CountsAs,
): Promise<Held[]> {
  const past: Held[] = [];
  for (const [days, name, startsAt, endsAt, team, came] of planned) {
    const heldOn = daysAfter(powers.today, days);
    const [leader] = members[team] ?? [];
    const responsible = leader === undefined ? '' : (await volunteerOf(powers.db, leader)).name;
    const where = { name, heldOn, startsAt, endsAt, place: '小区广场', teamId: ids[team] ?? null, need: came };
    const id = await enterActivity(powers, { ...where, ...doing[name], responsible, countsAs });
    const volunteerIds = members[team]?.slice(0, came) ?? [];
    await attendActivity(powers, { id, volunteerIds, attended: days < 0 });
    if (days < 0) past.push({ id, heldOn, startsAt, endsAt, volunteerIds });
  }
  return past;
}

/** What is over: service, and what was learned. */
export type Past = { served: Held[]; trained: Held[] };

/** Fills a station with volunteers. Quiet: a station that was just founded has no history to tell. Answers what was held already. */
export async function fillVolunteers(loud: CommandPowers): Promise<Past> {
  const powers: CommandPowers = { ...loud, note: () => undefined };
  const teamIds: number[] = [];
  for (const team of teams) teamIds.push(await addTeam(powers, team));
  const of = { ids: teamIds, members: await enterPeople(powers, teamIds) };
  const served = await enterAll(powers, calendar, of, 'service');
  return { served, trained: await enterAll(powers, courses, of, 'training') };
}
