// The summary of a month as other features meet it: figures, buildings, and how it must be read.
import type { Summary } from '../../../shared/features/summary';
import { dayWords, instantWords, lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { theStation } from '../station/queries';
import { careGroups, peopleByBuilding, placesByBuilding, postsOn } from './count';
import { figuresOf } from './figures';

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
  return { period, asOf, countedAt: now, stationName: station.name, chain: chainOf(station), ...counted };
}

/** Whom the summary goes to, who it is from, and everything that limits what its figures say. */
export async function readingNotes(db: Reader, { period, asOf, countedAt }: Summary): Promise<[string, string][]> {
  const station = await theStation(db);
  const code = `${station.communityCode}${station.estateNo}`;
  const running = asOf < lastDayOf(period) ? '，本月还没有结束' : '';
  const notes: [string, string][] = [
    ['填报单位', station.name],
    ['报送', `${station.communityName}、${station.streetName}`],
    ['所在地', chainOf(station)],
    ['工作站代码', code],
    ['联系电话', station.phone],
    ['统计月份', dayWords(period)],
    ['统计截至', `${dayWords(asOf)}${running}`],
    ['生成时间', instantWords(countedAt)],
    ['编号', `${code ? `${code}-` : ''}${period.replace('-', '')}-${asOf.slice(8)}`],
  ];
  if (asOf < station.foundedOn || period === station.foundedOn.slice(0, 7)) {
    notes.push(['提示', `本站从${dayWords(station.foundedOn)}起用本系统记账，这以前的变动可能不全。`]);
  }
  return notes.filter(([, words]) => words !== '');
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
