// 积分 counted: what was given, taken and lost. A reversal counts on its own day against what it takes back.
import { sql } from 'kysely';
import type { TransferCode } from '../../../shared/features/points';
import type { FigureRow } from '../../../shared/features/summary';
import { dayInChina } from '../../../shared/text';
import { type Counted, type IndicatorSource, instantsOf, type RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

/** Transfers of a kind, and what took one of them back; `sign` is -1 of the latter. */
function moved(db: Reader, counted: Counted, code: TransferCode) {
  const { from, until } = instantsOf(counted);
  return db
    .selectFrom('pointTransfer')
    .leftJoin('pointTransfer as was', 'was.id', 'pointTransfer.reverses')
    .where('pointTransfer.at', '>=', from)
    .where('pointTransfer.at', '<', until)
    .where(({ eb, or }) => or([eb('pointTransfer.code', '=', code), eb('was.code', '=', code)]))
    .select(['pointTransfer.seq', 'pointTransfer.at', 'pointTransfer.points'])
    .select(sql<number>`case when "was"."id" is null then 1 else -1 end`.as('sign'));
}

async function pointsOf(db: Reader, counted: Counted, code: TransferCode): Promise<{ points: number; times: number }> {
  const sums = await db
    .selectFrom(moved(db, counted, code).as('moved'))
    .select([sql<number>`coalesce(sum("points" * "sign"), 0)`.as('points'), sql<number>`coalesce(sum("sign"), 0)`.as('times')])
    .executeTakeFirstOrThrow();
  return sums;
}

const rowsOf =
  (code: TransferCode) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await moved(db, counted, code)
      .where('pointTransfer.seq', '>', after)
      .orderBy('pointTransfer.seq')
      .limit(size)
      .execute();
    return rows.map(({ seq, at, points, sign }) => ({
      ...{ id: seq, day: dayInChina(at), to: null },
      words: sign === 1 ? `第${seq}笔，${points}分` : `第${seq}笔冲回，减${points}分`,
    }));
  };

export const pointIndicators: IndicatorSource = {
  group: '积分',
  needs: 'points.balances',
  indicators: {
    'points.earned': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '服务得分', measure: '分' },
      definition: '期内因服务时长记给志愿者的积分，减去期内冲回的。',
    },
    'points.redeemed': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '兑换用分', measure: '分' },
      definition: '期内兑换用去的积分，减去期内退回的。',
    },
    'points.redemptions': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '积分兑换', measure: '次' },
      definition: '期内兑换的次数，减去期内退回的次数。',
    },
    'points.expired': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '到期清零', measure: '分' },
      definition: '期内因到期而清零的积分，减去期内冲回的。',
    },
  },
  async count(db, counted) {
    const redeemed = await pointsOf(db, counted, 'redeemed');
    return {
      'points.earned': (await pointsOf(db, counted, 'earned')).points,
      'points.redeemed': redeemed.points,
      'points.redemptions': redeemed.times,
      'points.expired': (await pointsOf(db, counted, 'expired')).points,
    };
  },
  rows: {
    'points.earned': rowsOf('earned'),
    'points.redeemed': rowsOf('redeemed'),
    'points.redemptions': rowsOf('redeemed'),
    'points.expired': rowsOf('expired'),
  },
};
