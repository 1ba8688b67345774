// The summary of a month as other features meet it: figures, buildings, and how it must be read.
import type { Summary } from '../../../shared/features/summary';
import { periodWords, readPeriod } from '../../../shared/rules/period';
import { dayWords } from '../../../shared/text';
import { type Counted, figuresFrom } from '../../indicator';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { reportedOn } from '../queries/queries';
import { theStation } from '../station/queries';
import { careGroups, peopleByBuilding, placesByBuilding, postsOn } from './count';
import { figuresOf } from './figures';
import { queryFigure } from './indicators';
import { sources } from './sources';

export { type CountedBuilding, countedBuildings, definitionsOf } from './buildings';
export { opened, rowsBehind } from './dictionary';
export { rowCounts } from './row-counts';
export { buildingColumns, buildingRows, summaryFileName, summarySheets } from './sheet';

type Station = Awaited<ReturnType<typeof theStation>>;
type When = { today: string; now: string };

/** From the district down to the estate, in words. */
export const chainOf = (station: Station): string =>
  [station.districtWords, station.streetName, station.communityName, station.estateName].filter(Boolean).join(' ');

/** The days a period speaks of: up to its last, or to today while it still runs. Refuses a period that has not begun. */
export function countedDays(period: string, today: string): Counted {
  const days = readPeriod(period);
  if (days === null || days.from > today) throw new Refusal(`${periodWords(period)}还没有开始，请选择已经开始的。`);
  return { from: days.from, to: days.to < today ? days.to : today };
}

export async function summaryOf(db: Reader, period: string, { today, now }: When): Promise<Summary> {
  const days = countedDays(period, today);
  const asOf = days.to;
  const station = await theStation(db);
  const [places, people, posts, groups] = [
    await placesByBuilding(db),
    await peopleByBuilding(db, asOf),
    await postsOn(db, asOf),
    await careGroups(db, asOf),
  ];
  const counted = figuresOf({ places, people, posts, groups });
  const own = (await reportedOn(db, asOf)).map(queryFigure);
  const figures = [...counted.figures, ...own];
  for (const source of sources) figures.push(...(await figuresFrom(source, db, days)));
  return {
    period,
    from: days.from,
    asOf,
    countedAt: now,
    stationName: station.name,
    chain: chainOf(station),
    buildings: counted.buildings,
    figures,
  };
}

/** Whom the summary goes to, who answers for it, and what limits its figures. Empty text where the station does not know. */
export type Reading = { sentTo: string; stationCode: string; phone: string; cautions: string[] };

export async function readingOf(db: Reader, { period, from, asOf }: Summary): Promise<Reading> {
  const { communityName, streetName, communityCode, estateNo, phone, foundedOn } = await theStation(db);
  const cautions: string[] = [];
  if (asOf < (readPeriod(period)?.to ?? asOf)) cautions.push('本期还没有结束，期末以前的变动没有计入。');
  if (from <= foundedOn) cautions.push(`本站从${dayWords(foundedOn)}起用本系统记账，这以前的变动可能不全。`);
  return { sentTo: `${communityName}、${streetName}`, stationCode: communityCode + estateNo, phone, cautions };
}

/** What stands now: households, residents, residency and care groups of everyone who is 在册. */
export async function countsNow(db: Reader, today: string) {
  const people = await peopleByBuilding(db, today);
  const { each } = await careGroups(db, today);
  const sum = (column: 'households' | 'residents' | '户籍' | '流动' | '空挂') =>
    people.reduce((total, row) => total + row[column], 0);
  return {
    households: sum('households'),
    residents: sum('residents'),
    residency: { 户籍: sum('户籍'), 流动: sum('流动'), 空挂: sum('空挂') },
    tags: Object.fromEntries([...each].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
