// What a notice can be and how it can look: kinds, states, sizes, and the words for each.
import { z } from 'zod';

export const NoticeKind = z.enum([
  'water',
  'gas',
  'lift',
  'meeting',
  'clinic',
  'volunteering',
  'safety',
  'found',
  'publicity',
  'festival',
  'blank',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;
export const noticeKindWords: Record<NoticeKind, string> = {
  water: '停水停电',
  gas: '停气',
  lift: '电梯检修',
  meeting: '会议',
  clinic: '义诊疫苗',
  volunteering: '志愿活动',
  safety: '安全提示',
  found: '寻物招领',
  publicity: '公示',
  festival: '节日',
  blank: '空白',
};

/** dropped: a draft that was given up. */
export const NoticeState = z.enum(['draft', 'issued', 'withdrawn', 'dropped']);
export type NoticeState = z.infer<typeof NoticeState>;
export const noticeStateWords: Record<NoticeState, string> = {
  draft: '草稿',
  issued: '已发出',
  withdrawn: '已撤回',
  dropped: '不发了',
};

export const NoticePaper = z.enum(['A4', 'A3']);

/** Where the place for the ink of the seal is left: none, over who issues it, or beside it. */
export const Seal = z.enum(['none', 'over', 'beside']);
export type Seal = z.infer<typeof Seal>;
export const sealWords: Record<Seal, string> = { none: '不盖章', over: '盖在落款上', beside: '盖在落款左边' };

/** What the code on the sheet says: the number of the notice, or the phone to call. */
export const NoticeCode = z.enum(['record', 'call']);
export type NoticeCode = z.infer<typeof NoticeCode>;
export const noticeCodeWords: Record<NoticeCode, string> = { record: '扫码查编号', call: '扫码打电话' };

export const FindingKind = z.enum(['id', 'bank', 'phone', 'room', 'minor', 'health']);
export type FindingKind = z.infer<typeof FindingKind>;
export const findingWords: Record<FindingKind, string> = {
  id: '身份证号',
  bank: '银行卡号',
  phone: '电话',
  room: '房号',
  minor: '未成年人姓名',
  health: '健康情况',
};
