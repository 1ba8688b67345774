// 微心愿 counted: how many were said, taken on, and came true.
import type { FigureRow } from '../../../shared/features/summary';
import type { Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

type Day = 'wishedOn' | 'doneOn';

const during = (db: Reader, { from, to }: Counted, day: Day) => db.selectFrom('wish').where(day, '>=', from).where(day, '<=', to);

/** Wishes somebody took on, each once however often it changed hands. */
const claimed = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('wishClaim').where('claimedOn', '>=', from).where('claimedOn', '<=', to);

const rowsOf =
  (day: Day) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await during(db, counted, day)
      .select(['id', 'number', `${day} as day`])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    return rows.map(({ id, number, day: on }) => ({ id, day: on ?? counted.to, words: number, to: `/wishes/${id}` }));
  };

async function claimedRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await claimed(db, counted)
    .innerJoin('wish', 'wish.id', 'wishClaim.wishId')
    .select(({ fn }) => ['wish.id', 'wish.number', fn.min('wishClaim.claimedOn').as('day')])
    .where('wish.id', '>', after)
    .groupBy('wish.id')
    .orderBy('wish.id')
    .limit(size)
    .execute();
  return rows.map(({ id, number, day }) => ({ id, day, words: number, to: `/wishes/${id}` }));
}

const entry = { version: 1, validFrom: '2026-01-01', counts: 'during', measure: '个' } as const;

export const wishIndicators: IndicatorSource = {
  group: '微心愿',
  needs: 'wishes.list',
  indicators: {
    'wishes.said': { ...entry, name: '收到心愿', definition: '期内说的心愿，每个算一次，不论后来实现没有。' },
    'wishes.claimed': {
      ...{ ...entry, name: '认领心愿' },
      definition: '期内有人认领的心愿；一个心愿在期内换了几个人认领，也只算一次。',
    },
    'wishes.done': {
      ...{ ...entry, name: '实现心愿' },
      definition: '期内实现、并由本人当面、电话、上门或微信确认的心愿。',
    },
  },
  async count(db, counted) {
    const many = async (day: Day) =>
      during(db, counted, day)
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .executeTakeFirstOrThrow();
    const taken = await claimed(db, counted)
      .select(({ fn }) => fn.count<number>('wishId').distinct().as('many'))
      .executeTakeFirstOrThrow();
    return {
      'wishes.said': (await many('wishedOn')).many,
      'wishes.claimed': taken.many,
      'wishes.done': (await many('doneOn')).many,
    };
  },
  rows: { 'wishes.said': rowsOf('wishedOn'), 'wishes.claimed': claimedRows, 'wishes.done': rowsOf('doneOn') },
};
