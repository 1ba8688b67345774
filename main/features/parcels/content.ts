// From an approved report to what goes up: what only this station counts stays here, and so do averages, which nobody can add up.

import { buildingCode } from '../../../shared/codes/offices';
import { tagFacts } from '../../../shared/codes/tags';
import type { Report } from '../../../shared/features/reports';
import type { Figure, Indicator, Measure } from '../../../shared/features/summary';
import type { Definition, ParcelContent, Place } from '../../parcels/content';
import { hiddenIn, LEAST } from '../../parcels/suppress';
import type { Reader } from '../../powers';
import { contentOf, reportOf } from '../reports/queries';
import type { CountedBuilding } from '../summary/queries';

const GROUP = 'careGroups.';
const AVERAGES = ['chiefs.households'];

/** A care group of the station's own making means what it says here alone. */
function goesUp(code: string): boolean {
  if (code.startsWith(GROUP)) return tagFacts(code.slice(GROUP.length)) !== null;
  return !code.startsWith('query.') && !AVERAGES.includes(code);
}

/** Groups of health, of children, of shielded families are added up for the whole station alone. */
const goesByBuilding = (code: string) => !code.startsWith(GROUP) || tagFacts(code.slice(GROUP.length))?.sealed === false;

const COUNTS_SOMEBODY: ReadonlySet<Measure> = new Set<Measure>(['人', '户', '人次', '户次']);
const isSmall = ({ value, of, measure }: Figure) => of === null && value > 0 && value < LEAST && COUNTS_SOMEBODY.has(measure);

const definitionOf = ({ code, version, validFrom, group, name, measure, definition, counts }: Indicator): Definition => ({
  ...{ code, version, validFrom, group, name, measure, definition, counts },
});

function placesFrom(buildings: readonly CountedBuilding[], station: string, sent: ReadonlyMap<string, Measure>): Place[] {
  const places = buildings.map(({ buildingId, name, figures }) => ({
    code: buildingCode(station, buildingId),
    name,
    figures: figures.filter(({ code }) => sent.has(code) && goesByBuilding(code)),
  }));
  const hidden = hiddenIn(places, sent);
  return places.map(({ figures, ...place }, at) => ({
    ...place,
    level: 'building' as const,
    figures: figures.map(({ code, value }) => ({ code, value: hidden[at]?.has(code) ? null : value, of: null })),
    places: [],
  }));
}

export type Going = Pick<ParcelContent, 'period' | 'span' | 'correction' | 'indicators' | 'figures' | 'places'>;

type Frozen = Awaited<ReturnType<typeof contentOf>>;

/** What of a frozen report goes up under a station's code. */
export function goingOf({ summary, places, definitions }: Frozen, { period, version }: Report, station: string): Going {
  const defined = new Set(definitions.map(({ code }) => code));
  const figures = summary.figures.filter(({ code }) => goesUp(code) && defined.has(code));
  const sent = new Map(figures.map(({ code, measure }) => [code, measure]));
  return {
    ...{ period, correction: version, span: { from: summary.from, to: summary.asOf } },
    indicators: definitions.filter(({ code }) => sent.has(code)).map(definitionOf),
    figures: figures.map(({ code, value, of }) => ({ code, value, of })),
    places: placesFrom(places, station, sent),
  };
}

/** What whoever sends should know of it. */
export const remarksOn = ({ summary }: Frozen, { places }: Going) => ({
  hidden: places.reduce((sum, { figures }) => sum + figures.filter(({ value }) => value === null).length, 0),
  small: summary.figures.filter((figure) => goesUp(figure.code) && isSmall(figure)).map(({ name }) => name),
  leftOut: summary.figures.filter(({ code }) => !goesUp(code)).map(({ name }) => name),
});

/** The last approved version of a period goes up, whole; else why not, in words. */
async function hindranceOf(db: Reader, { id, period, version, state }: Report, { definitions }: Frozen): Promise<string | null> {
  if (state !== 'approved') return '审核定稿以后才能做报送包。';
  if (definitions.length === 0) return '这份汇总是程序升级以前定稿的，没有分楼栋的数。请先“做更正”，再做报送包。';
  const later = await db
    .selectFrom('report')
    .select('version')
    .where('period', '=', period)
    .where('state', '=', 'approved')
    .where('version', '>', version)
    .where('id', '<>', id)
    .executeTakeFirst();
  return later ? `这一期后来有过更正（更正${later.version}），请用最新的那一份做报送包。` : null;
}

/** A report with its frozen content, and why it cannot go up. */
export async function reportToSend(db: Reader, reportId: number) {
  const [report, frozen] = [await reportOf(db, reportId), await contentOf(db, reportId)];
  return { report, frozen, hindrance: await hindranceOf(db, report, frozen) };
}
