// What stands in each marked place, by the figures of one report. Pure.
import type { FigurePart, FormMarking } from '../../../shared/features/form-marking';
import type { FilledPlace } from '../../../shared/features/forms';
import type { Report } from '../../../shared/features/reports';
import type { Figure, FigureRow, Summary } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { rateWords } from '../../../shared/rules/rate';
import { dayWords } from '../../../shared/text';
import type { Reading } from '../summary/queries';
import { listOf } from './lists';
import type { NamedList } from './people';

export type Basis = {
  report: Report;
  summary: Summary;
  reading: Reading;
  /** The approved figures of the period before; null where there are none. */
  before: Summary | null;
  /** Rows behind the figures that are listed, by their code. */
  rows: ReadonlyMap<string, readonly FigureRow[]>;
  /** Lists of people, by their query. */
  named: ReadonlyMap<number, NamedList>;
  today: string;
  by: string;
};

export type Value = string | number;
type Said = { value: Value; state: FilledPlace['state']; why: string };

const held = (value: Value): Said => ({ value, state: 'held', why: '' });
const lacking = (why: string): Said => ({ value: '', state: 'lacking', why });

function partOf(part: FigurePart, figure: Figure, before: Figure | undefined): Said {
  if (part === 'value') return held(figure.value);
  if (part === 'whole' || part === 'rate') {
    if (figure.of === null) return lacking(`“${figure.name}”不是百分率。`);
    return held(part === 'whole' ? figure.of : rateWords(figure.value, figure.of));
  }
  if (!before) return lacking('上一期没有定稿的数。');
  if (before.version !== figure.version) return lacking(`“${figure.name}”的口径上期和这期不同，不能比。`);
  return held(part === 'before' ? before.value : figure.value - before.value);
}

function figureOf(marking: Extract<FormMarking, { what: 'figure' }>, { summary, before }: Basis): Said {
  const find = (figures: readonly Figure[]) => figures.find(({ code }) => code === marking.code);
  const figure = find(summary.figures);
  if (!figure) return lacking(`这一期的汇总里没有“${marking.name}”。`);
  const said = partOf(marking.part, figure, before ? find(before.figures) : undefined);
  if (said.state !== 'held' || figure.version === marking.version) return said;
  return {
    ...said,
    state: 'warned',
    why: `“${figure.name}”的口径改过，标这一格时是第${marking.version}版，现在是第${figure.version}版。`,
  };
}

function periodOf(part: Extract<FormMarking, { what: 'period' }>['part'], { summary }: Basis): Said {
  const { period, from, asOf } = summary;
  if (part === 'words') return held(periodWords(period));
  if (part === 'from' || part === 'to') return held(dayWords(part === 'from' ? from : asOf));
  if (part === 'year') return held(Number(asOf.slice(0, 4)));
  return from.slice(0, 7) === asOf.slice(0, 7) ? held(Number(asOf.slice(5, 7))) : lacking('这一期不止一个月，填不了月份。');
}

function stationOf(fact: Extract<FormMarking, { what: 'station' }>['fact'], { summary, reading }: Basis): Said {
  const facts = {
    name: summary.stationName,
    chain: summary.chain,
    sentTo: reading.sentTo,
    code: reading.stationCode,
    phone: reading.phone,
  };
  return facts[fact] === '' ? lacking('本站还没有登记这一项，请在“设置”里补上。') : held(facts[fact]);
}

function personOf(who: Extract<FormMarking, { what: 'person' }>['who'], { report, by }: Basis): Said {
  if (who === 'filled') return held(by);
  if (who === 'drafted') return held(report.draftedBy);
  return report.approvedBy === null ? lacking('这份汇总还没有人审核。') : held(report.approvedBy);
}

function saidOf(marking: Exclude<FormMarking, { what: 'list' }>, basis: Basis): Said {
  switch (marking.what) {
    case 'figure':
      return figureOf(marking, basis);
    case 'period':
      return periodOf(marking.part, basis);
    case 'station':
      return stationOf(marking.fact, basis);
    case 'day':
      return held(dayWords(marking.day === 'asOf' ? basis.summary.asOf : basis.today));
    case 'person':
      return personOf(marking.who, basis);
    case 'text':
      return held(marking.words);
    case 'none':
      return { value: marking.words, state: 'none', why: '' };
  }
}

const framed = (marking: FormMarking, said: Said): Said => {
  const frame = 'frame' in marking ? marking.frame : '';
  return frame === '' ? said : { ...said, value: frame.replaceAll('{}', String(said.value)) };
};

/** `words`: how it is shown, where that is not what stands there. `people`: how many it names. */
export type PlaceValues = { values: readonly Value[]; words?: string; people?: number; state: FilledPlace['state']; why: string };

/** What goes into a place; of a list, what goes there and below it. */
export function valuesOf(marking: FormMarking, basis: Basis): PlaceValues {
  if (marking.what === 'list') return listOf(marking, basis);
  const { value, ...rest } = framed(marking, saidOf(marking, basis));
  return { values: [value], ...rest };
}

/** The same in words, as a screen shows it. */
export const shownWords = (values: readonly Value[]): string =>
  values.length > 1 ? `${values[0]} …… 共${values.length}行` : String(values[0] ?? '');
