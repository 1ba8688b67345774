// The dictionary of indicators: name, measure and definition of every figure we hand upwards. A definition that changes
// gets a new version, so that figures of two months are never compared without saying so.
import { residency } from '../../../shared/codes/residency';
import type { CareGroup } from '../../../shared/features/groups';
import type { Figure, Indicator } from '../../../shared/features/summary';
import type { OperationName } from '../../../shared/operations';
import type { QueryCount } from '../queries/queries';
import { ledgerRows } from './ledger-rows';

type Draft = Omit<Figure, 'value' | 'of' | 'code' | 'rows'>;

/** Since when the ledger is counted like this. */
const FIRST = '2026-01-01';

const people = (name: string, definition: string): Draft => ({ version: 1, group: '人口', name, measure: '人', definition });
const ages = (name: string, definition: string): Draft => ({ version: 1, group: '年龄', name, measure: '人', definition });
const places = (name: string, definition: string): Draft => ({ version: 1, group: '房屋', name, measure: '套', definition });
const chiefs = (name: string, measure: Draft['measure'], definition: string): Draft => ({
  version: 1,
  group: '楼栋长',
  name,
  measure,
  definition,
});

export const indicators = {
  households: {
    version: 1,
    group: '人口',
    name: '户数',
    measure: '户',
    definition: '统计日至少有一名在册居民的家庭户；一套房住几家算几户。',
  },
  residents: people('人数', '统计日在册的居民；当天迁入的计入，当天迁出或去世的不计入。'),
  'residency.registered': people('户籍', residency.户籍),
  'residency.migrant': people('流动', residency.流动),
  'residency.absent': people('空挂', residency.空挂),
  'residency.unknown': people('未登记居住情况', '在册居民中，还没有登记是户籍、流动还是空挂的。'),
  'age.0-6': ages('0—6岁', '统计日未满7周岁。'),
  'age.7-17': ages('7—17岁', '统计日已满7周岁、未满18周岁。'),
  'age.18-59': ages('18—59岁', '统计日已满18周岁、未满60周岁。'),
  'age.60+': ages('60岁以上', '统计日已满60周岁；生日当天算满。'),
  'age.70+': ages('其中70岁以上', '统计日已满70周岁，已包括在60岁以上之内。'),
  'age.80+': ages('其中80岁以上', '统计日已满80周岁，已包括在60岁以上之内。'),
  'age.unknown': ages('年龄不详', '没有出生日期，或出生日期在统计日之后。只知年份的按1月1日算，只知年月的按1日算。'),
  careGroups: {
    version: 1,
    group: '特殊群体',
    name: '特殊群体',
    measure: '人',
    definition: '在册居民中至少登记为一类特殊群体的；一人属于几类，这里只算一次。',
  },
  'rooms.all': places('房屋', '房屋名册上的全部房屋，按填报时的名册计。'),
  'rooms.lived': places('有人居住', '至少有一名在册居民实际居住的房屋；只有空挂人员的不算。'),
  'rooms.empty': places('无人登记居住', '没有在册居民实际居住的房屋，包括空置的和还没有摸清的。'),
  'units.all': chiefs('单元', '个', '楼栋名册上的全部单元，按填报时的名册计。'),
  'units.withChief': chiefs('有楼栋长的单元', '个', '统计日有单元自己的楼栋长，或有本栋楼栋长的单元。'),
  'buildings.all': chiefs('楼栋', '栋', '楼栋名册上的全部楼栋，按填报时的名册计。'),
  'buildings.withChief': chiefs('有楼栋长的楼栋', '栋', '统计日每个单元都有楼栋长的楼栋。'),
  chiefs: chiefs('在任楼栋长', '人', '统计日在任的楼栋长；一人管几处只算一次，姓名和电话都相同的算同一人。'),
  'chiefs.households': chiefs('每名楼栋长平均户数', '户', '户数除以在任楼栋长人数，四舍五入；没有楼栋长时为0。'),
} as const satisfies Record<string, Draft>;

export type IndicatorCode = keyof typeof indicators;

export const figure = (code: IndicatorCode, value: number): Figure => ({
  code,
  value,
  of: null,
  rows: ledgerRows(code) !== null,
  ...indicators[code],
});

/** A figure by a query the station saved itself, under the words it had when it was saved. */
export const queryFigure = ({ id, name, definition, version, count }: QueryCount): Figure => ({
  ...{ code: `query.${id}`, version, group: '本站查询', name, value: count, of: null, rows: true, measure: '人', definition },
});

type GroupWords = Pick<CareGroup, 'name' | 'definition' | 'version'>;

/** A figure of one care group, in the station's own words for it. */
export const careGroupFigure = ({ name, definition, version }: GroupWords, value: number): Figure => ({
  code: `careGroups.${name}`,
  version,
  group: '特殊群体',
  name,
  value,
  of: null,
  rows: false,
  measure: '人',
  definition,
});

/** What shows the rows of those that have none of their own and are not of residents. */
const listedBy: Readonly<Record<string, OperationName>> = { households: 'households.list', 'chiefs.households': 'chiefs.list' };

/** Figures of the ledger as entries of the dictionary: all are counted as of the last day. */
export const ledgerEntry = ({ value: _, of: __, rows: ___, ...entry }: Figure): Indicator => ({
  ...entry,
  validFrom: FIRST,
  counts: 'asOf',
  source: ledgerRows(entry.code)?.needs ?? listedBy[entry.code] ?? 'residents.list',
});

/** What the ledger is always asked, in order. */
export const ledgerEntries = (): Indicator[] =>
  (Object.keys(indicators) as IndicatorCode[]).map((code) => ledgerEntry(figure(code, 0)));
