// 七员 and the six duties: what a chief does is booked under one of them. Which act goes where is ours to begin with and the station's
// to change; the words of both sets are those of the reports (七员: 000; 六项职责: 004).
import { z } from 'zod';

export const DutyScheme = z.enum(['seven', 'six']);
export type DutyScheme = z.infer<typeof DutyScheme>;
export const dutySchemeWords: Record<DutyScheme, string> = { seven: '七员', six: '六项职责' };

export const SevenRole = z.enum(['data', 'news', 'publicity', 'service', 'mediation', 'watch', 'safety']);
export type SevenRole = z.infer<typeof SevenRole>;
export const SixDuty = z.enum(['visits', 'policy', 'facts', 'opinions', 'hazards', 'harmony']);
export type SixDuty = z.infer<typeof SixDuty>;

export const roleNames: Record<DutyScheme, Readonly<Record<string, string>>> = {
  seven: {
    data: '数据员',
    news: '信息员',
    publicity: '宣传员',
    service: '服务员',
    mediation: '调解员',
    watch: '监督员',
    safety: '安全员',
  } satisfies Record<SevenRole, string>,
  six: {
    visits: '入户走访',
    policy: '政策宣传',
    facts: '信息采集',
    opinions: '民情收集',
    hazards: '隐患排查',
    harmony: '和谐邻里',
  } satisfies Record<SixDuty, string>,
};

export const DutyKind = z.enum([
  'visit',
  'care',
  'entry',
  'ledger',
  'sweep',
  'consult',
  'order',
  'topic',
  'hazard',
  'handle',
  'errand',
  'post',
  'call',
  'mediation',
  'followUp',
  'meeting',
  'task',
  'hours',
]);
export type DutyKind = z.infer<typeof DutyKind>;

type Kind = { name: string; counts: string; seven: SevenRole; six: SixDuty };

/** What counts as one act of a kind, and where it is booked unless the station says otherwise. */
export const dutyKinds: Record<DutyKind, Kind> = {
  visit: { name: '走访', counts: '同一户或同一人、同一天、同一目的算一次', seven: 'service', six: 'visits' },
  care: { name: '联系特殊群体', counts: '记下的一次联系', seven: 'service', six: 'visits' },
  entry: { name: '登记住户', counts: '一间房一天算一次，撤销的不算', seven: 'data', six: 'facts' },
  ledger: { name: '更正居民信息', counts: '一个人一天算一次', seven: 'data', six: 'facts' },
  sweep: { name: '摸排', counts: '交回一户或一人的回答', seven: 'data', six: 'facts' },
  consult: { name: '征求意见', counts: '收回一户的答复', seven: 'news', six: 'opinions' },
  order: { name: '登记诉求', counts: '一件诉求', seven: 'news', six: 'opinions' },
  topic: { name: '提议题', counts: '一个议题', seven: 'news', six: 'opinions' },
  hazard: { name: '报告隐患', counts: '一处隐患的议题或诉求', seven: 'safety', six: 'hazards' },
  handle: { name: '办理诉求', counts: '一件诉求一天算一次', seven: 'service', six: 'harmony' },
  errand: { name: '代办', counts: '办好的一件', seven: 'service', six: 'harmony' },
  post: { name: '张贴', counts: '贴出的一张', seven: 'publicity', six: 'policy' },
  call: { name: '应享未享联系', counts: '联系一个人的一项', seven: 'publicity', six: 'policy' },
  mediation: { name: '调解', counts: '一次调解', seven: 'mediation', six: 'harmony' },
  followUp: { name: '协议回访', counts: '一次回访', seven: 'watch', six: 'harmony' },
  meeting: { name: '到会议事', counts: '到会的一次会议', seven: 'watch', six: 'opinions' },
  task: { name: '办完任务', counts: '办完的一件', seven: 'service', six: 'harmony' },
  hours: { name: '志愿服务', counts: '审过的一次', seven: 'service', six: 'harmony' },
};

/** Printed wherever the acts of a chief are counted. */
export const dutyDefinition = '只数任职期间的事；同一天、同一件事只算一次，只记在一项名下。';
