// 代办 counted: in 件, and in 人次.
import { sql } from 'kysely';
import type { FigureRow } from '../../../shared/features/summary';
import type { Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

type Day = 'takenOn' | 'doneOn';

const during = (db: Reader, { from, to }: Counted, day: Day) =>
  db.selectFrom('errand').where(day, '>=', from).where(day, '<=', to);

const rowsOf =
  (day: Day) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await during(db, counted, day)
      .select(['id', 'number', 'title', `${day} as day`])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    return rows.map(({ id, number, title, day: on }) => ({
      ...{ id, day: on ?? counted.to, words: `${number} ${title}`, to: `/errands/${id}` },
    }));
  };

/** One person on one day for one thing. Somebody written down by name goes by name and phone. */
const once = sql`ifnull('p' || "personId", 'n' || "name" || '/' || ifnull("phone", '')) || '|' || "doneOn" || '|'
  || ifnull('i' || "itemId", "title")`;

const entry = { version: 1, validFrom: '2026-01-01', counts: 'during' } as const;

export const errandIndicators: IndicatorSource = {
  group: '代办',
  needs: 'errands.list',
  indicators: {
    'errands.taken': { ...entry, name: '接下代办', measure: '件', definition: '期内接下委托的代办，每件算一次，不论办好没有。' },
    'errands.done': { ...entry, name: '办好代办', measure: '件', definition: '期内办好的代办，借来的证件已经全部归还。' },
    'errands.people': {
      ...{ ...entry, name: '代办人次', measure: '人次' },
      definition: '期内办好的代办，同一个人、同一天、同一项事只算一人次。',
    },
  },
  async count(db, counted) {
    const many = (day: Day) =>
      during(db, counted, day)
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .executeTakeFirstOrThrow();
    const people = await during(db, counted, 'doneOn')
      .select(sql<number>`count(distinct ${once})`.as('many'))
      .executeTakeFirstOrThrow();
    return {
      'errands.taken': (await many('takenOn')).many,
      'errands.done': (await many('doneOn')).many,
      'errands.people': people.many,
    };
  },
  rows: { 'errands.taken': rowsOf('takenOn'), 'errands.done': rowsOf('doneOn'), 'errands.people': rowsOf('doneOn') },
};
