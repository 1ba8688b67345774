// What the home screen counts. Every line knows the screen that opens the thing itself.
import { sql } from 'kysely';
import type { Today, TodayLine } from '../../../shared/features/today';
import type { Reader } from '../../powers';
import type { unitsWithoutChief } from '../chiefs/queries';
import { standsOn } from '../groups/queries';

/** 60 full years ago, as the text births are kept in. */
const bornBy60 = (day: string) => `${Number(day.slice(0, 4)) - 60}${day.slice(4)}`;

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
      sql<number>`count(case when ${sql.ref('person.birthOn')} <= ${bornBy60(day)} then 1 end)`.as('aged60'),
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
  ]);

/** What waits for the head: findings of the last import that still stands, papers issued and never put on paper. */
export async function waitingNow(db: Reader): Promise<TodayLine[]> {
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
    { words: '处上次导入时要核对的地方', count: last?.findings ?? 0, to: '/imports' },
    { words: '份纸张编了号还没有打印', count: papers.papers, to: '/papers' },
  ]);
}
