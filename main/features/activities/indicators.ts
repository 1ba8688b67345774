// 志愿活动 counted: how many times something was held (次), and how often somebody came to it (人次).
import type { FigureRow } from '../../../shared/features/summary';
import type { Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

const held = (db: Reader, { from, to }: Counted) =>
  db
    .selectFrom('activity')
    .where('activity.heldOn', '>=', from)
    .where('activity.heldOn', '<=', to)
    .where('activity.cancelledOn', 'is', null);

/** Whoever signed up and came, and whoever signed in without having signed up: each once an activity. */
const came = (db: Reader, counted: Counted) =>
  held(db, counted)
    .innerJoin('signUp', 'signUp.activityId', 'activity.id')
    .where('signUp.attended', '=', 1)
    .where('signUp.endedOn', 'is', null)
    .select(['activity.id as activityId', 'signUp.volunteerId as volunteerId'])
    .union(
      held(db, counted)
        .innerJoin('hourEntry', 'hourEntry.activityId', 'activity.id')
        .where('hourEntry.state', '=', 'approved')
        .where('hourEntry.corrects', 'is', null)
        .select(['activity.id as activityId', 'hourEntry.volunteerId as volunteerId']),
    );

async function heldRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await held(db, counted)
    .select(['id', 'heldOn as day', 'name as words'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map((row) => ({ ...row, to: `/activities/${row.id}` }));
}

export const activityIndicators: IndicatorSource = {
  group: '志愿活动',
  needs: 'activities.month',
  indicators: {
    'activities.held': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '志愿活动', measure: '次' },
      definition: '期内举行、没有取消的志愿活动；一次活动算一次，不论来了多少人。',
    },
    'activities.people': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '参加志愿活动', measure: '人次' },
      definition: '期内各次志愿活动到场的志愿者，签到表上到了的和签到审核通过的都算；一人来几次算几人次，同一次只算一次。',
    },
    'activities.served': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '志愿活动服务', measure: '人次' },
      definition: '期内各次志愿活动登记的服务人数之和；没有登记的按0算。',
    },
  },
  async count(db, counted) {
    const sums = await held(db, counted)
      .select(({ fn }) => [fn.countAll<number>().as('times'), fn.sum<number | null>('servedCount').as('served')])
      .executeTakeFirstOrThrow();
    const people = await db
      .selectFrom(came(db, counted).as('came'))
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    return {
      'activities.held': sums.times,
      'activities.people': people.many,
      'activities.served': sums.served ?? 0,
    };
  },
  rows: { 'activities.held': heldRows, 'activities.people': heldRows, 'activities.served': heldRows },
};
