// What the dictionary says of an indicator beside its definition: how it is counted, by its measure and its days, and where in the
// window the rows of its source query are.
import { countsWords, type Indicator, type Measure } from '../features/summary';

const asOf = '数统计日这一天结束时的台账：当天来的算，当天走的不算。';
const during = '数期间第一天到最后一天的，两头都算。';

const once = (measure: Measure) => `一${measure}只算一次。`;
const every = (measure: Measure) => `一${measure}算一${measure}。`;
const sum = '相加。';

const byMeasure: Record<Measure, string> = {
  人: '一个人只算一次。',
  户: once('户'),
  套: once('套'),
  栋: once('栋'),
  个: once('个'),
  次: '每一次都算。',
  人次: '同一个人每次都算。',
  户次: '同一户每次都算。',
  件: every('件'),
  份: every('份'),
  张: every('张'),
  分钟: sum,
  分: sum,
  元: sum,
  '%': '分子、分母都写明；只舍不入，不到线的不会写成到线。',
};

/** The same in a narrow column, `期末数，一户只算一次。`; `daysWords` says below the title what the first word means. */
export const countingShort = ({ counts, measure }: Pick<Indicator, 'counts' | 'measure'>): string =>
  `${countsWords[counts]}，${byMeasure[measure]}`;
export const daysWords = [`${countsWords.asOf}：${asOf}`, `${countsWords.during}：${during}`];

/** The rule of counting: which days, and what counts once. */
export const countingWords = ({ counts, measure }: Pick<Indicator, 'counts' | 'measure'>): string =>
  (counts === 'asOf' ? asOf : during) + byMeasure[measure];

const places: Readonly<Record<string, string>> = {
  residents: '居民 → 台账',
  households: '居民 → 住户',
  rooms: '居民 → 楼栋图',
  sweeps: '居民 → 摸排',
  orders: '服务 → 诉求',
  matters: '服务 → 事项',
  errands: '服务 → 代办',
  wishes: '服务 → 心愿',
  visits: '服务 → 走访',
  meetings: '议事 → 会议',
  volunteers: '志愿 → 志愿者',
  activities: '志愿 → 活动',
  points: '志愿 → 积分',
  notices: '通知 → 通知',
  chiefs: '本站 → 楼栋长',
};

/** `居民 → 台账` of `residents.list`. */
export const sourcePlace = ({ source }: Pick<Indicator, 'source'>): string => places[source.split('.')[0] ?? ''] ?? '';
