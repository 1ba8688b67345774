// What a cell of a form wants: a figure, the period, the station, a list going down, words that are always the same, or nothing, since
// we have no such thing.
import { z } from 'zod';
import { readPlace } from '../rules/form-place';
import { filled, Id, line } from '../text';
import { sheetColumnWords } from './queries';

export const FormPlaceText = z
  .string()
  .max(40)
  .refine((place) => readPlace(place) !== null, '没有这个格子，请在表上重新点一下。');

/** Words around the value: 填报单位：{}. Empty: the value alone. */
const Frame = line(200).refine((words) => words === '' || words.includes('{}'), '要在填数的地方写上 {}，例如：填报单位：{}');

export const FigurePart = z.enum(['value', 'whole', 'rate', 'before', 'change']);
export type FigurePart = z.infer<typeof FigurePart>;
export const figurePartWords: Record<FigurePart, string> = {
  value: '数值（率的分子）',
  whole: '率的分母',
  rate: '百分率',
  before: '上期数值',
  change: '比上期增减',
};

export const PeriodPart = z.enum(['words', 'year', 'month', 'from', 'to']);
export type PeriodPart = z.infer<typeof PeriodPart>;
export const periodPartWords: Record<PeriodPart, string> = {
  words: '期间，如2026年11月',
  year: '年份，如2026',
  month: '月份，如11',
  from: '第一天',
  to: '最后一天',
};

export const StationFact = z.enum(['name', 'chain', 'sentTo', 'code', 'phone']);
export type StationFact = z.infer<typeof StationFact>;
export const stationFactWords: Record<StationFact, string> = {
  name: '工作站名称',
  chain: '所在地，从区到小区',
  sentTo: '报送给谁',
  code: '工作站代码',
  phone: '联系电话',
};

export const FormDay = z.enum(['filled', 'asOf']);
export const formDayWords: Record<z.infer<typeof FormDay>, string> = { filled: '填表那天', asOf: '统计截至那天' };
export const FormPerson = z.enum(['drafted', 'approved', 'filled']);
export const formPersonWords: Record<z.infer<typeof FormPerson>, string> = {
  drafted: '制表人',
  approved: '审核人',
  filled: '填这张表的人',
};

/** Lists that go down from the cell that was marked, a row each. */
export const FormList = z.enum(['buildings', 'figures', 'rows', 'people']);
export type FormList = z.infer<typeof FormList>;
export const formListWords: Record<FormList, string> = {
  buildings: '分楼栋的数',
  figures: '全部指标',
  rows: '一个指标背后的明细',
  people: '一份居民名单',
};
export const listColumns: Record<FormList, readonly string[]> = {
  buildings: [...['序号', '楼栋', '户数', '人数', '户籍', '流动', '空挂', '60岁以上', '单元', '有楼栋长的单元']],
  figures: ['序号', '分组', '指标', '数值', '单位', '口径'],
  rows: ['序号', '日期', '内容'],
  people: ['序号', '姓名', '住址', ...Object.values(sheetColumnWords)],
};

/** What a cell wants. */
export const FormMarking = z.discriminatedUnion('what', [
  /** `name`: what the indicator was called when it was marked. */
  z.object({
    what: z.literal('figure'),
    code: filled(80),
    version: z.int().min(1),
    name: filled(60),
    part: FigurePart,
    frame: Frame,
  }),
  z.object({ what: z.literal('period'), part: PeriodPart, frame: Frame }),
  z.object({ what: z.literal('station'), fact: StationFact, frame: Frame }),
  z.object({ what: z.literal('day'), day: FormDay, frame: Frame }),
  z.object({ what: z.literal('person'), who: FormPerson, frame: Frame }),
  /**
   * `code`, `name`: of the indicator whose rows they are; `queryId`, `name`: of the saved query that says whom; null of the other lists.
   * `fieldId`: of the station's own field, called `column` when it was marked; null: one of `listColumns`.
   */
  z.object({
    what: z.literal('list'),
    list: FormList,
    column: filled(20),
    code: filled(80).nullable(),
    queryId: Id.nullable().default(null),
    fieldId: Id.nullable().default(null),
    name: filled(60).nullable(),
  }),
  z.object({ what: z.literal('text'), words: filled(200) }),
  /** 我们没有这项. `words`: what is written there; empty leaves the cell empty. */
  z.object({ what: z.literal('none'), words: line(20) }),
]);
export type FormMarking = z.infer<typeof FormMarking>;

export const FormMark = z.object({ place: z.string(), marking: FormMarking });
export type FormMark = z.infer<typeof FormMark>;

/** What a cell wants, in a few words. */
export function markingWords(marking: FormMarking): string {
  switch (marking.what) {
    case 'figure':
      return marking.part === 'value' ? marking.name : `${marking.name}·${shortParts[marking.part]}`;
    case 'period':
      return '期间';
    case 'station':
      return stationFactWords[marking.fact];
    case 'day':
      return formDayWords[marking.day];
    case 'person':
      return formPersonWords[marking.who];
    case 'list':
      return `${marking.column}↓`;
    case 'text':
      return marking.words;
    case 'none':
      return '没有这项';
  }
}

const shortParts: Record<FigurePart, string> = { value: '', whole: '分母', rate: '百分率', before: '上期', change: '增减' };
