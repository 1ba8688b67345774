// 活动: what volunteers do, once or again and again: where, when, how many are wanted, who signed up, who came. 次 counts what was
// held, 人次 who came; the two are never added up. A place that can be booked is a venue; a project is done together with partners.
import { z } from 'zod';

/** What hours of it count as; training and drills are told apart from service. */
export const CountsAs = z.enum(['service', 'training', 'drill']);
export type CountsAs = z.infer<typeof CountsAs>;
export const countsAsWords: Record<CountsAs, string> = { service: '志愿服务', training: '培训', drill: '演练' };

export const Every = z.enum(['week', 'fortnight', 'month']);
export type Every = z.infer<typeof Every>;
export const everyWords: Record<Every, string> = { week: '每周', fortnight: '每两周', month: '每月' };

export const PartnerKind = z.enum(['social', 'worker', 'unit', 'school', 'shop', 'other']);
export type PartnerKind = z.infer<typeof PartnerKind>;
export const partnerKindWords: Record<PartnerKind, string> = {
  social: '社会组织',
  worker: '社工机构',
  unit: '机关单位',
  school: '学校',
  shop: '商户企业',
  other: '其他',
};
