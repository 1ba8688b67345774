// The summary of a month as other features meet it: figures, buildings, and how it must be read.
import type { Summary } from '../../../shared/features/summary';
import { dayWords, lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { reportedOn } from '../queries/queries';
import { theStation } from '../station/queries';
import { careGroups, peopleByBuilding, placesByBuilding, postsOn } from './count';
import { figuresOf } from './figures';
import { queryFigure } from './indicators';

export { buildingColumns, buildingRows } from './sheet';

type Station = Awaited<ReturnType<typeof theStation>>;
type When = { today: string; now: string };

/** From the district down to the estate, in words. */
export const chainOf = (station: Station): string =>
  [station.districtWords, station.streetName, station.communityName, station.estateName].filter(Boolean).join(' ');

/** The day a month speaks of: its last, or today while it still runs. Refuses a month that has not begun. */
function asOfDay(period: string, today: string): string {
  if (period > today.slice(0, 7)) throw new Refusal(`${dayWords(period)}还没有开始，请选择本月或更早的月份。`);
  const last = lastDayOf(period);
  return last < today ? last : today;
}

export async function summaryOf(db: Reader, period: string, { today, now }: When): Promise<Summary> {
  const asOf = asOfDay(period, today);
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
  return {
    period,
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

export async function readingOf(db: Reader, { period, asOf }: Summary): Promise<Reading> {
  const { communityName, streetName, communityCode, estateNo, phone, foundedOn } = await theStation(db);
  const cautions: string[] = [];
  if (asOf < lastDayOf(period)) cautions.push('本月还没有结束，月底以前的变动没有计入。');
  if (period <= foundedOn.slice(0, 7)) cautions.push(`本站从${dayWords(foundedOn)}起用本系统记账，这以前的变动可能不全。`);
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
