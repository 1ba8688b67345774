// 服务时长 counted: what was approved, timed by the desk and written down later apart.
import { sql } from 'kysely';
import type { HourSource } from '../../../shared/features/hours';
import type { FigureRow } from '../../../shared/features/summary';
import { dayInChina } from '../../../shared/text';
import { type Counted, type IndicatorSource, instantsOf, type RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

function approved(db: Reader, counted: Counted) {
  const { from, until } = instantsOf(counted);
  return db
    .selectFrom('hourEntry')
    .where('hourEntry.state', '=', 'approved')
    .where('hourEntry.startedAt', '>=', from)
    .where('hourEntry.startedAt', '<', until);
}

const minutesOf = (source: HourSource) =>
  sql<number>`coalesce(sum(case when "hourEntry"."source" = ${source} then "hourEntry"."minutes" end), 0)`;

const rowsOf =
  (source: HourSource) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await approved(db, counted)
      .innerJoin('volunteer', 'volunteer.id', 'hourEntry.volunteerId')
      .where('hourEntry.source', '=', source)
      .where('hourEntry.id', '>', after)
      .select(['hourEntry.id', 'hourEntry.startedAt', 'hourEntry.minutes', 'volunteer.number', 'volunteer.id as volunteerId'])
      .orderBy('hourEntry.id')
      .limit(size)
      .execute();
    return rows.map(({ id, startedAt, minutes, number, volunteerId }) => ({
      ...{ id, day: dayInChina(startedAt), to: `/volunteers/${volunteerId}` },
      words: `志愿者${number}，${minutes ?? 0}分钟`,
    }));
  };

const known = (db: Reader, { to }: Counted) =>
  db
    .selectFrom('volunteer')
    .where('joinedOn', '<=', to)
    .where(({ eb, or }) => or([eb('endedOn', 'is', null), eb('endedOn', '>', to)]));

const serving = (db: Reader, counted: Counted) =>
  db.selectFrom('volunteer').where('volunteer.id', 'in', approved(db, counted).select('hourEntry.volunteerId'));

/** By their number: whoever may not see the ledger may see these. */
const volunteerRows =
  (query: typeof known) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await query(db, counted)
      .select(['volunteer.id', 'volunteer.number', 'volunteer.joinedOn as day'])
      .where('volunteer.id', '>', after)
      .orderBy('volunteer.id')
      .limit(size)
      .execute();
    return rows.map(({ id, number, day }) => ({ id, day, words: `志愿者${number}`, to: `/volunteers/${id}` }));
  };

export const hourIndicators: IndicatorSource = {
  group: '志愿服务',
  needs: 'volunteers.list',
  indicators: {
    volunteers: {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'asOf', name: '登记志愿者', measure: '人' },
      definition: '统计日在册的志愿者；当天退出的不计入。',
    },
    'volunteers.active': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '参加服务的志愿者', measure: '人' },
      definition: '期内至少有一笔审核通过的时长的志愿者；一人不论几次只算一次。',
    },
    'hours.timed': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '计时时长', measure: '分钟' },
      definition: '期内开始、由签到签退计时并审核通过的时长之和，更正一并算入；按整分钟。',
    },
    'hours.hand': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '补登时长', measure: '分钟' },
      definition: '期内开始、事后补登并审核通过的时长之和，更正一并算入；按整分钟。',
    },
  },
  async count(db, counted) {
    const sums = await approved(db, counted)
      .select(({ fn }) => [
        fn.count<number>('hourEntry.volunteerId').distinct().as('people'),
        minutesOf('timed').as('timed'),
        minutesOf('hand').as('hand'),
      ])
      .executeTakeFirstOrThrow();
    const volunteers = await known(db, counted)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    return { volunteers: volunteers.many, 'volunteers.active': sums.people, 'hours.timed': sums.timed, 'hours.hand': sums.hand };
  },
  rows: {
    volunteers: volunteerRows(known),
    'volunteers.active': volunteerRows(serving),
    'hours.timed': rowsOf('timed'),
    'hours.hand': rowsOf('hand'),
  },
};
