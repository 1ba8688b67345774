// What hangs on the wall: the ranking of a team, and 公示 of a quarter. Nobody is named in full, nobody under 18 at all.
import { sql } from 'kysely';
import { minutesWords } from '../../../shared/features/hours';
import type { Paper, PaperKind } from '../../../shared/features/papers';
import type { Input } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import { ageOn, dayWords, instantOf, lastDayOf, maskName, numberWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { minutesOf, type Stay, staysOf } from './stays';
import { type WallColumn, type WallList, wallPaper } from './wall-list.document';
import { everyone, type Whom } from './whom';

const ADULT = 18;
/** Days in which somebody may object. */
const OBJECTION_DAYS = 7;
/** How many a ranking names. */
const MOST_RANKED = 30;

type Done = { who: Whom; minutes: number; times: number };

/** Service by volunteer, the most minutes first. Training and drills are no service. */
function doneBy(stays: readonly Stay[], people: Map<number, Whom>): Done[] {
  const done = new Map<number, Done>();
  for (const stay of stays) {
    const who = people.get(stay.volunteerId);
    if (!who || stay.countsAs !== 'service') continue;
    const one = done.get(who.id) ?? { who, minutes: 0, times: 0 };
    done.set(who.id, { who, minutes: one.minutes + minutesOf(stay), times: one.times + 1 });
  }
  return [...done.values()].sort((one, other) => other.minutes - one.minutes || one.who.number.localeCompare(other.who.number));
}

const isMinor = ({ birthOn }: Whom, today: string) => birthOn !== null && ageOn(birthOn, today) < ADULT;

/** Those who may be named, and a sentence on those who may not. */
function named<D extends { who: Whom; minutes: number }>(done: readonly D[], today: string) {
  const minors = done.filter(({ who }) => isMinor(who, today));
  const minutes = minors.reduce((sum, one) => sum + one.minutes, 0);
  const words = minors.length === 0 ? [] : [`另有未成年志愿者${minors.length}人，共${minutesWords(minutes)}，不列名。`];
  return { adults: done.filter(({ who }) => !isMinor(who, today)), words };
}

const ONLY_APPROVED = '只列审核通过的服务时长，培训和演练不计在内。';

type Listed = Pick<WallList, 'title' | 'facts' | 'columns' | 'rows' | 'notes'> & { kind: PaperKind };

async function issueList(powers: CommandPowers, { kind, ...list }: Listed): Promise<Paper> {
  const { db, today } = powers;
  const station = await theStation(db);
  const number = await nextNumber(db, kind, today);
  const { document, sheets } = wallPaper({ ...list, number, station: station.name, phone: station.phone, issuedOn: today });
  return freeze(powers, { number, kind, title: list.title.replace('\n', ''), sheets, html: renderDocument(document) });
}

/** As on a wall: 阿*提, however long the name. */
const wallName = (name: string) => maskName(name).replace(/\*+/, '*');
/** 小蜜蜂志愿服务队 is 小蜜蜂 among its like. */
const teamWords = ({ teams }: Whom) => (teams[0] ?? '').replace(/(志愿)?(服务)?队$/, '');

/** Ranks as in sport: who has as much stands as high. */
const rankOf = (done: readonly Done[], { minutes }: Done) => 1 + done.filter((other) => other.minutes > minutes).length;

async function teamOf(db: Reader, teamId: number) {
  const team = await db.selectFrom('team').select('name').where('id', '=', teamId).executeTakeFirst();
  if (!team) throw new Refusal('没有找到这支队伍，请重新选择。');
  const members = await db
    .selectFrom('teamMember')
    .select('volunteerId')
    .where('teamId', '=', teamId)
    .where('endedOn', 'is', null)
    .execute();
  return { name: team.name, members: new Set(members.map(({ volunteerId }) => volunteerId)) };
}

export async function issueRanking(powers: CommandPowers, { from, to, teamId }: Input<'certificates.issueRanking'>) {
  const { db, today } = powers;
  const team = teamId === null ? null : await teamOf(db, teamId);
  const all = doneBy(await staysOf(db, { from, to }), await everyone(db)).filter(({ who }) => team?.members.has(who.id) ?? true);
  const { adults, words } = named(all, today);
  if (adults.length === 0) throw new Refusal('这段日子里没有审核通过的服务时长，不用印。');
  const ranked = adults.filter((one) => rankOf(adults, one) <= MOST_RANKED);
  const columns: WallColumn[] = [
    { label: '名次', width: 24 },
    { label: '姓名', width: team === null ? 30 : 50 },
    ...(team === null ? [{ label: '队伍' }] : []),
    { label: '次数', kind: 'number', width: team === null ? 22 : 40 },
    team === null ? { label: '时长', kind: 'number', width: 46 } : { label: '时长', kind: 'number' },
  ];
  const rows = ranked.map((one) => [
    `第${rankOf(adults, one)}`,
    wallName(one.who.name),
    ...(team === null ? [teamWords(one.who)] : []),
    numberWords(one.times),
    minutesWords(one.minutes),
  ]);
  const rest = adults.length - ranked.length;
  return issueList(powers, {
    kind: 'volunteerRanking',
    title: team === null ? '志愿服务时长榜' : `${team.name}\n志愿服务时长榜`,
    facts: [`${dayWords(from)}至${dayWords(to)}，感谢每一位志愿者。`],
    ...{ columns, rows },
    notes: [ONLY_APPROVED, ...(rest > 0 ? [`还有${rest}人同样在服务，榜上只列前${MOST_RANKED}名。`] : []), ...words],
  });
}

/** Points of a span by volunteer: what was earned and what was redeemed, each less what was taken back. */
async function pointsBy(db: Reader, from: string, to: string) {
  const sumOf = (code: string) =>
    sql<number>`sum(case when coalesce("was"."code", "pointTransfer"."code") = ${code} then
      case when "pointTransfer"."creditId" = "pointAccount"."id" then "pointTransfer"."points" else -"pointTransfer"."points" end else 0 end)`;
  const rows = await db
    .selectFrom('pointTransfer')
    .innerJoin('pointAccount', (join) =>
      join.on(({ eb, ref, or, and }) =>
        and([
          eb('pointAccount.volunteerId', 'is not', null),
          or([
            eb('pointAccount.id', '=', ref('pointTransfer.debitId')),
            eb('pointAccount.id', '=', ref('pointTransfer.creditId')),
          ]),
        ]),
      ),
    )
    .leftJoin('pointTransfer as was', 'was.id', 'pointTransfer.reverses')
    .where('pointTransfer.at', '>=', instantOf(from))
    .where('pointTransfer.at', '<', instantOf(to, 1))
    .groupBy('pointAccount.volunteerId')
    .select(['pointAccount.volunteerId', sumOf('earned').as('earned'), sumOf('redeemed').as('redeemed')])
    .execute();
  return new Map(rows.map(({ volunteerId, earned, redeemed }) => [volunteerId ?? 0, { earned, redeemed: -redeemed }]));
}

const pad = (month: number) => String(month).padStart(2, '0');

export async function issueNotice(powers: CommandPowers, { year, quarter }: Input<'certificates.issueNotice'>) {
  const { db, today } = powers;
  const [from, to] = [`${year}-${pad(quarter * 3 - 2)}-01`, lastDayOf(`${year}-${pad(quarter * 3)}`)];
  if (from > today) throw new Refusal('这个季度还没有开始，请选已经过去的季度。');
  const points = await pointsBy(db, from, to);
  const people = await everyone(db);
  const served = doneBy(await staysOf(db, { from, to }), people);
  const spent = [...points.keys()].filter((id) => !served.some(({ who }) => who.id === id));
  const others = spent.flatMap((id) => people.get(id) ?? []).map((who) => ({ who, minutes: 0, times: 0 }));
  const { adults, words } = named([...served, ...others], today);
  if (adults.length === 0) throw new Refusal('这个季度没有审核通过的服务时长，也没有积分变动，不用公示。');
  const rows = adults.map(({ who, minutes }) => {
    const { earned = 0, redeemed = 0 } = points.get(who.id) ?? {};
    return [wallName(who.name), teamWords(who), minutesWords(minutes), numberWords(earned), numberWords(redeemed)];
  });
  const span = `${year}年第${quarter}季度（${dayWords(from)}至${dayWords(to > today ? today : to)}）`;
  return issueList(powers, {
    kind: 'volunteerNotice',
    title: '志愿服务和积分公示',
    facts: [span, `有不同意见，请在${dayWords(daysAfter(today, OBJECTION_DAYS))}前到站里说，或打下面的电话。`],
    columns: [
      { label: '姓名', width: 28 },
      { label: '队伍' },
      { label: '时长', kind: 'number', width: 46 },
      { label: '得分', kind: 'number', width: 24 },
      { label: '用去', kind: 'number', width: 24 },
    ],
    rows,
    notes: [ONLY_APPROVED, '积分是对志愿服务的感谢，不是报酬，不兑换现金。', ...words],
  });
}
