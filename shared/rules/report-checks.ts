// What somebody should look at before figures go up: jumps against the period before, sums that do not fit, definitions that
// changed. A finding is no fault: it wants a word of explanation, or a look at the ledger.
import type { Figure, Summary } from '../features/summary';
import { periodWords, readPeriod } from './period';

/** A change is looked at from so many percent and so many units on. */
export const JUMP_PERCENT = 30;
export const JUMP_LEAST = 10;

/** `code`: the figure; empty where it is about the whole. */
export type Found = { code: string; kind: 'open' | 'jump' | 'definition' | 'sum'; words: string };

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
  const words = `“${now.name}”${before}是${was.value}${now.measure}，本期是${now.value}${now.measure}，${change}。请写明原因。`;
  return { code: now.code, kind: 'jump', words };
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
  return wrong.filter(([, fits]) => !fits).map(([code, , words]) => ({ code, kind: 'sum', words: `${words}请核对台账。` }));
}

/** `before`: the last approved figures of the same kind of period; null where there are none. */
export function checkFigures(summary: Summary, before: Summary | null): Found[] {
  const end = readPeriod(summary.period)?.to ?? summary.asOf;
  const open: Found = { code: '', kind: 'open', words: '本期还没有结束，期末以前的变动没有计入。' };
  const was = byCode(before?.figures ?? []);
  const changes = summary.figures.flatMap((figure) => {
    const old = was.get(figure.code);
    const found = old && before ? jumped(figure, old, periodWords(before.period)) : null;
    return found ? [found] : [];
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
