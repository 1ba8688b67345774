// 摸排 counted: what was to be asked and what came back, of sweeps that were summed up. Their lines stand still from that day on, so
// that a figure of a past month stays what it was.
import { sql } from 'kysely';
import type { FigureRow } from '../../../shared/features/summary';
import type { SweepAsks, SweepStanding } from '../../../shared/features/sweep-words';
import type { BuildingCount, Count, Counted, Draft, IndicatorSource, RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';
import { placeWords } from '../residents/queries';
import { lineColumns, linesIn } from './rows';

/** Whoever stands so answered, or is known to be gone. A sweep with a conflict is not summed up. */
const reached = ['done', 'partial', 'gone'] as const satisfies readonly SweepStanding[];
const missed = ['notReached', 'open'] as const satisfies readonly SweepStanding[];

type Part = { asks: SweepAsks; standings: readonly SweepStanding[] };
/** The lines behind each figure that counts lines. */
const parts = {
  'sweeps.households': { asks: 'households', standings: [...reached, ...missed] },
  'sweeps.reached': { asks: 'households', standings: reached },
  'sweeps.missed': { asks: 'households', standings: missed },
  'sweeps.people': { asks: 'people', standings: [...reached, ...missed] },
  'sweeps.peopleReached': { asks: 'people', standings: reached },
  'sweeps.rooms': { asks: 'rooms', standings: [...reached, ...missed] },
  'sweeps.roomsReached': { asks: 'rooms', standings: reached },
} as const satisfies Record<string, Part>;
type PartCode = keyof typeof parts;
const partCodes = Object.keys(parts) as PartCode[];

const closed = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('sweep').where('result', 'is not', null).where('endedOn', '>=', from).where('endedOn', '<=', to);

const closedRows = async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
  const rows = await closed(db, counted)
    .select(['id', 'title', 'scopeWords', 'endedOn'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map(({ id, title, scopeWords, endedOn }) => ({
    ...{ id, day: endedOn ?? counted.to, words: `${title}（${scopeWords}）`, to: `/sweeps/${id}` },
  }));
};

const rowsOf =
  ({ asks, standings }: Part) =>
  async (db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> => {
    const sweeps = closed(db, counted).where('asks', '=', asks).select(['id', 'title', 'endedOn']);
    const rows = await linesIn(db)
      .innerJoin(sweeps.as('sweep'), 'sweep.id', 'sweepLine.sweepId')
      .select(lineColumns)
      .select(['sweep.id as sweepId', 'sweep.title', 'sweep.endedOn as day'])
      .where('sweepLine.standing', 'in', standings)
      .where('sweepLine.id', '>', after)
      .orderBy('sweepLine.id')
      .limit(size)
      .execute();
    return rows.map(({ id, sweepId, title, day, ...line }) => ({
      ...{ id, day: day ?? counted.to, words: `${placeWords(line)} ${title}`, to: `/sweeps/${sweepId}` },
    }));
  };

/** How many lines stand how, by whom they ask; by building too where wanted. */
const standingsIn = (db: Reader, counted: Counted) =>
  db
    .selectFrom(closed(db, counted).select(['id', 'asks']).as('sweep'))
    .innerJoin('sweepLine', 'sweepLine.sweepId', 'sweep.id')
    .groupBy(['sweep.asks', 'sweepLine.standing'])
    .select(({ fn }) => ['sweep.asks', 'sweepLine.standing', fn.countAll<number>().as('lines')]);

type Standings = { asks: SweepAsks; standing: SweepStanding; lines: number }[];
const counted = (rows: Standings, code: PartCode): number => {
  const { asks, standings }: Part = parts[code];
  return rows.reduce((sum, row) => sum + (row.asks === asks && standings.includes(row.standing) ? row.lines : 0), 0);
};

/** What was said under the question the ledger knows as the people of a household. */
const livingThere = sql<number | null>`json_extract("sweepLine"."value", '$."' || "sweepQuestion"."id" || '"')`;

async function peopleCounted(db: Reader, span: Counted): Promise<number> {
  const { people } = await db
    .selectFrom(closed(db, span).select('id').as('sweep'))
    .innerJoin('sweepQuestion', 'sweepQuestion.sweepId', 'sweep.id')
    .innerJoin('sweepLine', 'sweepLine.sweepId', 'sweep.id')
    .where('sweepQuestion.source', '=', 'residents')
    .select(sql<number | null>`sum(${livingThere})`.as('people'))
    .executeTakeFirstOrThrow();
  return Math.round(people ?? 0);
}

async function byBuilding(db: Reader, span: Counted): Promise<BuildingCount[]> {
  const rows = await standingsIn(db, span)
    .innerJoin('unit', 'unit.id', 'sweepLine.unitId')
    .groupBy('unit.buildingId')
    .select('unit.buildingId')
    .execute();
  const buildings = [...new Set(rows.map(({ buildingId }) => buildingId))];
  return partCodes.flatMap((code) =>
    buildings.map((buildingId) => {
      const own = rows.filter((row) => row.buildingId === buildingId);
      return { buildingId, code, value: counted(own, code) };
    }),
  );
}

const during = { version: 1, validFrom: '2026-01-01', counts: 'during' } as const;
const asked = (measure: Draft['measure'], name: string, definition: string): Draft => ({
  ...{ ...during, measure, name, definition: `${definition}同一处在两次摸排里算两次。` },
});

export const sweepIndicators: IndicatorSource = {
  group: '摸排',
  needs: 'sweeps.list',
  indicators: {
    'sweeps.closed': {
      ...{
        ...during,
        name: '完成摸排',
        measure: '次',
        definition: '期内汇总完成的摸排，按汇总的那天算；中止的和还没有汇总的不算。',
      },
    },
    'sweeps.households': asked('户次', '应摸户次', '期内汇总完成、每户一行的摸排里要问的户。'),
    'sweeps.reached': asked('户次', '已摸户次', '应摸的户里，收到答复的，包括没填全的和已不在这里住的。'),
    'sweeps.missed': asked('户次', '未见面户次', '应摸的户里，联系过没联系上的，和到汇总时还没有收到的。'),
    'sweeps.coverage': {
      ...{
        ...during,
        name: '摸排覆盖率',
        measure: '%',
        definition: '期内汇总完成、每户一行的摸排里，已摸户次占应摸户次的比例。只舍不入。',
      },
    },
    'sweeps.counted': {
      ...{ ...during, name: '摸到人次', measure: '人次' },
      definition: '期内汇总完成的摸排里，“几口人”最后定下的数相加；没有填的不计，同一户在两次摸排里算两次。',
    },
    'sweeps.people': asked('人次', '应问人次', '期内汇总完成、每人一行的摸排里要问的人。'),
    'sweeps.peopleReached': asked('人次', '问到人次', '应问的人里，收到答复的，包括没填全的和已不在这里住的。'),
    'sweeps.rooms': asked('套', '应核房屋', '期内汇总完成、每套房一行的摸排里要核的房屋，空着的也算。'),
    'sweeps.roomsReached': asked('套', '已核房屋', '应核的房屋里，收到答复的，包括没填全的和原住户已搬走的。'),
  },
  async count(db, span) {
    const rows = await standingsIn(db, span).execute();
    const { many } = await closed(db, span)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    const coverage = { part: counted(rows, 'sweeps.reached'), whole: counted(rows, 'sweeps.households') };
    const each: Record<string, Count> = Object.fromEntries(partCodes.map((code) => [code, counted(rows, code)]));
    return { ...each, 'sweeps.closed': many, 'sweeps.coverage': coverage, 'sweeps.counted': await peopleCounted(db, span) };
  },
  byBuilding,
  rows: {
    'sweeps.closed': closedRows,
    'sweeps.coverage': rowsOf(parts['sweeps.households']),
    'sweeps.counted': closedRows,
    ...Object.fromEntries(partCodes.map((code) => [code, rowsOf(parts[code])])),
  },
};
