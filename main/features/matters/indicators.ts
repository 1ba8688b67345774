// 事项 counted: how many were worked on and settled, and for how many homes.
import type { FigureRow } from '../../../shared/features/summary';
import type { Counted, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';

const settled = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('matter').where('settledOn', '>=', from).where('settledOn', '<=', to);
/** Open on the last day, or settled or given up later. */
const open = (db: Reader, { to }: Counted) =>
  db
    .selectFrom('matter')
    .where('startedOn', '<=', to)
    .where(({ eb, or }) => or([eb('settledOn', 'is', null), eb('settledOn', '>', to)]))
    .where(({ eb, or }) => or([eb('endedOn', 'is', null), eb('endedOn', '>', to)]));

const rowsOf =
  (query: typeof settled, day: 'settledOn' | 'startedOn') =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const rows = await query(db, counted)
      .select(['id', 'number', 'title', `${day} as day`])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    return rows.map(({ id, number, title, day: on }) => ({
      ...{ id, day: on ?? counted.to },
      ...{ words: `${number} ${title}`, to: `/matters/${id}` },
    }));
  };

const homesSettled = (db: Reader, { from, to }: Counted) =>
  db
    .selectFrom('matterHome')
    .where('matterHome.settledOn', '>=', from)
    .where('matterHome.settledOn', '<=', to)
    .where('matterHome.endedOn', 'is', null);

async function homeRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await homesSettled(db, counted)
    .innerJoin('matter', 'matter.id', 'matterHome.matterId')
    .innerJoin('room', 'room.id', 'matterHome.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['matterHome.id', 'matterHome.settledOn as day', 'matter.id as matterId', 'matter.number'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('matterHome.id', '>', after)
    .orderBy('matterHome.id')
    .limit(size)
    .execute();
  return rows.map(({ id, day, matterId, number, ...home }) => ({
    ...{ id, day: day ?? counted.to, words: `${placeWords(home)} ${number}`, to: `/matters/${matterId}` },
  }));
}

export const matterIndicators: IndicatorSource = {
  group: '诉求',
  needs: 'matters.list',
  indicators: {
    'matters.open': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'asOf', name: '在办事项', measure: '个' },
      definition: '统计日还在办的事项，卡住的也算；事项要办很久，和15天的诉求分开算。',
    },
    'matters.settled': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '解决事项', measure: '个' },
      definition: '期内解决的事项，按解决的日子算；不办了的不算。',
    },
    'matters.homes': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '事项解决房屋', measure: '套' },
      definition: '期内事项解决的房屋，按套算；一套房在两个事项里，各算一次。',
    },
  },
  async count(db, counted) {
    const many = async (query: ReturnType<typeof settled>) =>
      (await query.select(({ fn }) => fn.countAll<number>().as('many')).executeTakeFirstOrThrow()).many;
    const homes = await homesSettled(db, counted)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    return {
      'matters.open': await many(open(db, counted)),
      'matters.settled': await many(settled(db, counted)),
      'matters.homes': homes.many,
    };
  },
  rows: { 'matters.open': rowsOf(open, 'startedOn'), 'matters.settled': rowsOf(settled, 'settledOn'), 'matters.homes': homeRows },
};
