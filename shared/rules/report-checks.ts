// What somebody should look at before figures go up: jumps against the period before, values beyond all earlier ones, sums that do not
// fit, counts that are not their rows, definitions that changed. A finding is no fault: it wants a word of explanation, or a look at the ledger.
import type { Figure, Measure, Summary } from '../features/summary';
import { periodWords, readPeriod } from './period';

/** A change is looked at from so many percent and so many units on. */
export const JUMP_PERCENT = 30;
export const JUMP_LEAST = 10;
/** Beyond the least and the most of so many earlier periods, it is from fewer percent on. */
export const RANGE_PERIODS = 3;
export const RANGE_PERCENT = 10;

/** Things that are counted one by one. */
const ONE_BY_ONE: ReadonlySet<Measure> = new Set<Measure>(['次', '件', '份', '个']);
/** Whether as many rows as it says lie behind a figure. */
export const isRowEach = ({ rows, of, measure }: Pick<Figure, 'rows' | 'of' | 'measure'>): boolean =>
  rows && of === null && ONE_BY_ONE.has(measure);

/** `code`: the figure; empty where it is about the whole. `words`: what was found; what is asked for it goes by its kind (`findingAsks`). */
export type Found = { code: string; kind: 'open' | 'jump' | 'range' | 'definition' | 'sum' | 'rows'; words: string };

const byCode = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.code, figure]));

function jumped(now: Figure, was: Figure, before: string): Found | null {
  if (now.version !== was.version) {
    const words = `“${now.name}”的口径从第${was.version}版改为第${now.version}版，和${before}不能直接相比。`;
    return { code: now.code, kind: 'definition', words };
  }
  if (now.of !== null || was.of !== null) return null;
  const by = Math.abs(now.value - was.value);
  if (by < JUMP_LEAST || by * 100 < was.value * JUMP_PERCENT) return null;
  const change = `${now.value > was.value ? '多' : '少'}${by}${now.measure}`;
  const words = `“${now.name}”${before}是${was.value}${now.measure}，本期是${now.value}${now.measure}，${change}。`;
  return { code: now.code, kind: 'jump', words };
}

/** A value beyond the least and the most there has been, though it is near the last one. */
function beyond(now: Figure, earlier: readonly Summary[]): Found | null {
  const values = earlier.flatMap(({ figures }) => {
    const was = byCode(figures).get(now.code);
    return was && was.version === now.version && was.of === null ? [was.value] : [];
  });
  if (now.of !== null || values.length < RANGE_PERIODS) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const bound = now.value > most ? most : least;
  const by = now.value > most || now.value < least ? Math.abs(now.value - bound) : 0;
  if (by < JUMP_LEAST || by * 100 < bound * RANGE_PERCENT) return null;
  const words = `“${now.name}”以前${values.length}期在${least}到${most}${now.measure}之间，本期是${now.value}${now.measure}。`;
  return { code: now.code, kind: 'range', words };
}

/** A count that is not the number of its rows. */
function unlikeRows(figure: Figure, rows: ReadonlyMap<string, number>): Found[] {
  const there = rows.get(figure.code);
  if (there === undefined || there === figure.value) return [];
  const words = `“${figure.name}”是${figure.value}${figure.measure}，背后的名单有${there}条。`;
  return [{ code: figure.code, kind: 'rows', words }];
}

/** Parts that must make a whole, and what cannot be more than something else. */
function sums({ figures, buildings }: Pick<Summary, 'figures' | 'buildings'>): Found[] {
  const value = (code: string) => byCode(figures).get(code)?.value ?? 0;
  const total = (column: 'residents' | 'households') => buildings.reduce((sum, building) => sum + building[column], 0);
  const ages = ['age.0-6', 'age.7-17', 'age.18-59', 'age.60+', 'age.unknown'].reduce((sum, code) => sum + value(code), 0);
  const wrong: [code: string, fits: boolean, words: string][] = [
    ['residents', total('residents') === value('residents'), '分楼栋人数加起来不等于总人数。'],
    ['households', total('households') === value('households'), '分楼栋户数加起来不等于总户数。'],
    ['age.unknown', ages === value('residents'), '各年龄段加起来不等于总人数。'],
    ['households', value('households') <= value('residents'), '户数比人数还多。'],
    ['rooms.lived', value('rooms.lived') <= value('rooms.all'), '有人居住的房屋比全部房屋还多。'],
    ['careGroups', value('careGroups') <= value('residents'), '特殊群体的人比全部居民还多。'],
  ];
  return wrong.filter(([, fits]) => !fits).map(([code, , words]) => ({ code, kind: 'sum', words }));
}

/** `earlier`: approved figures of the same kind of period, the first first; `rows`: how many lie behind each figure that counts rows. */
export type Beside = { earlier: readonly Summary[]; rows: ReadonlyMap<string, number> };

export function checkFigures(summary: Summary, { earlier, rows }: Beside): Found[] {
  const before = earlier.at(-1) ?? null;
  const end = readPeriod(summary.period)?.to ?? summary.asOf;
  const open: Found = { code: '', kind: 'open', words: '本期还没有结束，期末以前的变动没有计入。' };
  const was = byCode(before?.figures ?? []);
  const changes = summary.figures.flatMap((figure) => {
    const old = was.get(figure.code);
    const found = (old && before ? jumped(figure, old, periodWords(before.period)) : null) ?? beyond(figure, earlier);
    return [...(found ? [found] : []), ...unlikeRows(figure, rows)];
  });
  return [...(summary.asOf < end ? [open] : []), ...sums(summary), ...changes];
}

/** One figure that is not what it was; null where it was not counted. */
export type Change = { code: string; was: Figure | null; now: Figure | null };

const same = (one: Figure, other: Figure) => one.value === other.value && one.of === other.of && one.version === other.version;

/** What differs between two countings of one period, in the order of the later one. */
export function changesOf(was: Summary, now: Summary): Change[] {
  const [old, fresh] = [byCode(was.figures), byCode(now.figures)];
  const here = now.figures.flatMap((figure): Change[] => {
    const before = old.get(figure.code);
    return before && same(before, figure) ? [] : [{ code: figure.code, was: before ?? null, now: figure }];
  });
  const gone = was.figures
    .filter(({ code }) => !fresh.has(code))
    .map((figure): Change => ({ code: figure.code, was: figure, now: null }));
  return [...here, ...gone];
}
