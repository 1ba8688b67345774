// 走访 counted: people, households and calls, each once a day and purpose; and what people said they need.
import { sql } from 'kysely';
import type { FigureRow } from '../../../shared/features/summary';
import { COUNT_RULE } from '../../../shared/features/visit-words';
import type { Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';
import { called, contactRows, met, needed, visitsByBuilding } from './counted';

const within = ({ from, to }: Counted, column: string) => sql<boolean>`${sql.ref(column)} between ${from} and ${to}`;

async function tally(db: Reader, counted: Counted) {
  return db
    .selectNoFrom([
      sql<number>`(select count(*) from (select distinct "who", "on", "purpose" from (${met(counted)})))`.as('people'),
      sql<number>`(select count(*) from (select distinct "householdId", "on", "purpose" from (${met(counted)})))`.as(
        'households',
      ),
      sql<number>`(select count(*) from (select distinct "who", "on" from (${called(counted)})))`.as('calls'),
      sql<number>`(select count(*) from (${needed(counted)}))`.as('needs'),
      sql<number>`(select count(*) from (${needed(counted)}) where "becameKind" is not null or "endedOn" is not null)`.as(
        'settled',
      ),
    ])
    .executeTakeFirstOrThrow();
}

const needRows = async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
  const rows = await db
    .selectFrom('visitNeed')
    .innerJoin('visit', 'visit.id', 'visitNeed.visitId')
    .select(['visitNeed.id', 'visit.id as visitId', 'visit.visitedOn as day', 'visitNeed.words'])
    .where('visit.endedOn', 'is', null)
    .where(within(counted, 'visit.visitedOn'))
    .where('visitNeed.id', '>', after)
    .orderBy('visitNeed.id')
    .limit(size)
    .execute();
  return rows.map(({ id, visitId, day, words }) => ({ id, day, words: words || '走访中提到', to: `/visits/${visitId}` }));
};

const during = { version: 1, validFrom: '2026-01-01', counts: 'during' } as const;

export const visitIndicators: IndicatorSource = {
  group: '走访',
  needs: 'visits.list',
  indicators: {
    'visits.people': {
      ...{ ...during, name: '走访人次', measure: '人次' },
      definition: `期内上门走访的人次。${COUNT_RULE}没有记名的敲门问需，一户一天算一人次；打电话另算。`,
    },
    'visits.households': {
      ...{ ...during, name: '走访户次', measure: '户次' },
      definition: '期内上门走访的户次：同一户、同一天、同一个目的只算一次，家里见到几个人都算一户次。',
    },
    'visits.calls': {
      ...{ ...during, name: '电话问候人次', measure: '人次' },
      definition: '期内打通的问候电话：同一个人一天只算一次。',
    },
    'visits.needs': {
      ...{ ...during, name: '走访收到的需要', measure: '件' },
      definition: '期内走访时居民说的需要，说几件算几件，不论后来办得怎样。',
    },
    'visits.answered': {
      ...{ ...during, name: '需要转办率', measure: '%' },
      definition:
        '期内走访收到的需要中，已经转成诉求、心愿、应享未享、议题，或当场办好、不再需要的，占全部需要的比例。只舍不入。',
    },
  },
  async count(db, counted) {
    const { people, households, calls, needs, settled } = await tally(db, counted);
    return {
      'visits.people': people,
      'visits.households': households,
      'visits.calls': calls,
      'visits.needs': needs,
      'visits.answered': { part: settled, whole: needs },
    };
  },
  byBuilding: visitsByBuilding,
  rows: {
    'visits.people': contactRows('people'),
    'visits.households': contactRows('doors'),
    'visits.calls': contactRows('calls'),
    'visits.needs': needRows,
    'visits.answered': needRows,
  },
};
