// 诉求: the words of its lists. What a station names itself (categories, handlers, the last two classes) stands in its tables.
import { z } from 'zod';

export const OrderSource = z.enum(['walkIn', 'phone', 'chat', 'chief', 'visit', 'frontDesk', 'hotline', 'supermarket']);
export type OrderSource = z.infer<typeof OrderSource>;
export const orderSourceWords: Record<OrderSource, string> = {
  walkIn: '来访',
  phone: '电话',
  chat: '微信群',
  chief: '楼栋长',
  visit: '入户走访',
  frontDesk: '前台',
  hotline: '12345',
  supermarket: '服务超市',
};

export const OrderState = z.enum([
  'received',
  'accepted',
  'assigned',
  'working',
  'checking',
  'returned',
  'suspended',
  'passedUp',
  'closed',
]);
export type OrderState = z.infer<typeof OrderState>;
export const orderStateWords: Record<OrderState, string> = {
  received: '待受理',
  accepted: '已受理',
  assigned: '已派',
  working: '处理中',
  checking: '待核实',
  returned: '已退回',
  suspended: '中止',
  passedUp: '已上报',
  closed: '已办结',
};

/** The six classes of the service supermarket; the report names four of them, a station may name the other two. */
export const OrderClass = z.enum(['property', 'home', 'mediation', 'social', 'fifth', 'sixth']);
export type OrderClass = z.infer<typeof OrderClass>;
export const orderClassWords: Record<OrderClass, string> = {
  property: '物业管理类',
  home: '居家生活类',
  mediation: '矛盾调解类',
  social: '社会组织类',
  fifth: '第五类（未定名）',
  sixth: '第六类（未定名）',
};

export const HandlerKind = z.enum(['property', 'grid', 'volunteer', 'chief', 'station', 'street', 'other']);
export type HandlerKind = z.infer<typeof HandlerKind>;
export const handlerKindWords: Record<HandlerKind, string> = {
  property: '物业',
  grid: '网格员',
  volunteer: '志愿者',
  chief: '楼栋长',
  station: '站里',
  street: '社区街道',
  other: '其他单位',
};

export const OrderRating = z.enum(['satisfied', 'fair', 'unsatisfied']);
export type OrderRating = z.infer<typeof OrderRating>;
export const orderRatingWords: Record<OrderRating, string> = { satisfied: '满意', fair: '基本满意', unsatisfied: '不满意' };

export const ReplyWay = z.enum(['inPerson', 'phone', 'visit', 'chat', 'letter', 'notice']);
export type ReplyWay = z.infer<typeof ReplyWay>;
export const replyWayWords: Record<ReplyWay, string> = {
  inPerson: '当面',
  phone: '电话',
  visit: '上门',
  chat: '微信',
  letter: '书面',
  notice: '张贴公示',
};

/** One thing that happened to a request; each leaves a step that stays. */
export const StepKind = z.enum([
  'received',
  'imported',
  'amended',
  'accepted',
  'assigned',
  'arrived',
  'noted',
  'temporary',
  'settled',
  'returned',
  'passedUp',
  'suspended',
  'resumed',
  'extended',
  'replied',
  'rated',
  'closed',
  'reopened',
]);
export type StepKind = z.infer<typeof StepKind>;
export const stepWords: Record<StepKind, string> = {
  received: '登记',
  imported: '导入',
  amended: '改了',
  accepted: '受理',
  assigned: '派发',
  arrived: '到现场',
  noted: '进展',
  temporary: '临时处置',
  settled: '处理结果',
  returned: '退回',
  passedUp: '上报',
  suspended: '中止',
  resumed: '继续办',
  extended: '延期',
  replied: '答复',
  rated: '回访评价',
  closed: '办结',
  reopened: '重开',
};

/** What a day is that is not what its weekday says. */
export const HolidayKind = z.enum(['off', 'work', 'usual']);
export const holidayKindWords: Record<z.infer<typeof HolidayKind>, string> = { off: '放假', work: '上班', usual: '照平常' };

export const Nearness = z.enum(['late', 'today', 'eve', 'soon', 'calm']);
export const nearnessWords: Record<z.infer<typeof Nearness>, string> = {
  late: '已逾期',
  today: '今天到期',
  eve: '明天到期',
  soon: '快到期',
  calm: '',
};

/** Days after which a request is late whatever happened (004 报道：最长反馈时间不能超过15天). Natural days unless the station says otherwise. */
export const STATION_DAYS = 15;
export const MOST_ORDER_WORDS = 1000;
