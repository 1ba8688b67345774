// What the home screen counts. Every line knows the screen that opens the thing itself.
import { sql } from 'kysely';
import { GUARDED_UNDER } from '../../../shared/features/groups';
import type { Today, TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { Reader, SeatRole } from '../../powers';
import type { unitsWithoutChief } from '../chiefs/queries';
import { giftsRunningLow } from '../gifts/queries';
import { lapsedBy, standsOn } from '../groups/queries';
import { leasesEnding } from '../rooms/queries';

/** So many full years ago, as the text births are kept in. */
const bornBy = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** Everything about the people who are here that the home screen counts, in one pass over the ledger. */
export async function peopleNow(db: Reader, day: string) {
  const [household, relation] = [sql.ref('residence.householdId'), sql.ref('residence.relation')];
  return db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .where('residence.endedOn', 'is', null)
    .select(({ fn }) => [
      fn.countAll<number>().as('residents'),
      fn.count<number>('residence.householdId').distinct().as('households'),
      sql<number>`count(distinct case when ${relation} = '02' then ${household} end)`.as('heads'),
      // Text before text: a year or a month alone stands before each of its days, as if born on the first.
      sql<number>`count(case when ${sql.ref('person.birthOn')} <= ${bornBy(day, 60)} then 1 end)`.as('aged60'),
      sql<number>`count(case when ${sql.ref('person.birthOn')} > ${bornBy(day, GUARDED_UNDER)} and not exists (
        select 1 from "guardian" where "guardian"."personId" = "person"."id" and "guardian"."endedOn" is null) then 1 end)`.as(
        'unguarded',
      ),
      sql<number>`count(coalesce(${sql.ref('person.idNumber')}, ${sql.ref('person.documentNumber')}))`.as('documents'),
      fn.count<number>('person.phone').as('phones'),
      fn.count<number>('person.birthOn').as('births'),
      fn.count<number>('residence.residency').as('residencies'),
    ])
    .executeTakeFirstOrThrow();
}

export type PeopleNow = Awaited<ReturnType<typeof peopleNow>>;
export type Coverage = Awaited<ReturnType<typeof unitsWithoutChief>>;

/** The station in five figures. */
export async function figuresNow(
  db: Reader,
  day: string,
  people: PeopleNow,
  { units, without }: Coverage,
): Promise<Today['figures']> {
  const tagged = await db
    .selectFrom('personTag')
    .innerJoin('residence', 'residence.personId', 'personTag.personId')
    .where(standsOn(day))
    .where('residence.endedOn', 'is', null)
    .select(({ fn }) => fn.count<number>('personTag.personId').distinct().as('people'))
    .executeTakeFirstOrThrow();
  return [
    { name: '住户', value: people.households, measure: '户', to: '/households' },
    { name: '居民', value: people.residents, measure: '人', to: '/residents' },
    { name: '60岁以上', value: people.aged60, measure: '人', to: '/residents?ageFrom=60' },
    { name: '特殊群体', value: tagged.people, measure: '人', to: '/groups' },
    { name: '有楼栋长的单元', value: units - without, measure: `/ ${units}个`, to: '/chiefs' },
  ];
}

const present = (lines: TodayLine[]) => lines.filter((line) => line.count > 0);

/** What the ledger lacks. */
export const missingNow = (people: PeopleNow, { without }: Coverage): TodayLine[] =>
  present([
    { words: '个单元还没有楼栋长', count: without, to: '/chiefs' },
    { words: '户没有户主', count: people.households - people.heads, to: '/households' },
    { words: '人没有证件号码', count: people.residents - people.documents, to: '/residents?missing=idNumber' },
    { words: '人没有电话', count: people.residents - people.phones, to: '/residents?missing=phone' },
    { words: '人没有出生日期', count: people.residents - people.births, to: '/residents?missing=birthOn' },
    { words: '人没有登记居住情况', count: people.residents - people.residencies, to: '/residents?missing=residency' },
    { words: `名未满${GUARDED_UNDER}岁的孩子没有登记监护人`, count: people.unguarded, to: '/checkup/noGuardian' },
  ]);

/** Leases are looked at this long before they end. */
const LEASE_DAYS = 30;

/**
 * What waits: leases that end, care groups that ran out, findings of the last import that still stands, gifts that run out, papers
 * issued and never put on paper. Nobody is told of what lies behind a screen they cannot open.
 */
export async function waitingNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  const lapsed = await db
    .selectFrom('personTag')
    .innerJoin('residence', 'residence.personId', 'personTag.personId')
    .where('residence.endedOn', 'is', null)
    .where(lapsedBy(day))
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom('importRun')
    .select(['findings'])
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const papers = await db
    .selectFrom('paper')
    .where('html', '!=', '')
    .where('id', 'not in', (eb) => eb.selectFrom('paperOutcome').select('paperOutcome.paperId'))
    .select(({ fn }) => fn.countAll<number>().as('papers'))
    .executeTakeFirstOrThrow();
  return present([
    { words: `间房的租期已到，或${LEASE_DAYS}天内到`, count: await leasesEnding(db, day, LEASE_DAYS), to: '/rooms?list=leases' },
    { words: '人次的特殊群体到期了，要续期或结束', count: lapsed.people, to: '/groups' },
    { words: '处上次导入时要核对的地方', count: permits(role, 'imports.list') ? (last?.findings ?? 0) : 0, to: '/imports' },
    { words: '样礼品快兑完了', count: permits(role, 'gifts.list') ? await giftsRunningLow(db) : 0, to: '/gifts' },
    { words: '份纸张编了号还没有打印', count: permits(role, 'papers.list') ? papers.papers : 0, to: '/papers' },
  ]);
}
