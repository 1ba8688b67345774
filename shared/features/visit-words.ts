// 走访: the words of its lists. Which groups are visited how often is the station's to say, and stands in its tables.
import { z } from 'zod';

export const Every = z.enum(['weekly', 'monthly', 'quarterly', 'halfYearly']);
export type Every = z.infer<typeof Every>;
export const everyWords: Record<Every, string> = { weekly: '每周', monthly: '每月', quarterly: '每季度', halfYearly: '每半年' };

/** What somebody went for: one contact is a person, a day and one of these. */
export const VisitPurpose = z.enum(['routine', 'ask', 'phone', 'familyDoctor', 'festival']);
export type VisitPurpose = z.infer<typeof VisitPurpose>;
export const visitPurposeWords: Record<VisitPurpose, string> = {
  routine: '日常走访',
  ask: '敲门问需',
  phone: '电话问候',
  familyDoctor: '家庭医生随访',
  festival: '节日慰问',
};

export const VisitResult = z.enum(['met', 'notHome', 'refused', 'moved']);
export type VisitResult = z.infer<typeof VisitResult>;
export const visitResultWords: Record<VisitResult, string> = {
  met: '见到了',
  notHome: '没人',
  refused: '不愿意',
  moved: '已搬走',
};

export const VisitMood = z.enum(['good', 'plain', 'low']);
export type VisitMood = z.infer<typeof VisitMood>;
export const visitMoodWords: Record<VisitMood, string> = { good: '好', plain: '一般', low: '不好' };

/** What somebody needs, in themes that can be counted together (S29). */
export const NeedTheme = z.enum(['meals', 'errand', 'repair', 'company', 'allowance', 'carer', 'outing', 'neighbours', 'other']);
export type NeedTheme = z.infer<typeof NeedTheme>;
export const needThemeWords: Record<NeedTheme, string> = {
  meals: '吃饭',
  errand: '跑腿代办',
  repair: '家里维修',
  company: '陪伴聊天',
  allowance: '补贴证件',
  carer: '家里照料',
  outing: '出门上下楼',
  neighbours: '邻里环境',
  other: '其他',
};

/** What became of a need. */
export const NeedBecame = z.enum(['order', 'wish', 'claim', 'topic']);
export type NeedBecame = z.infer<typeof NeedBecame>;
export const needBecameWords: Record<NeedBecame, string> = { order: '诉求', wish: '心愿', claim: '应享未享', topic: '议题' };

/** What a doctor came for. No findings are kept: the kind, the day, and when the next one is. */
export const DoctorService = z.enum(['followUp', 'checkup', 'vaccination', 'clinic', 'other']);
export type DoctorService = z.infer<typeof DoctorService>;
export const doctorServiceWords: Record<DoctorService, string> = {
  followUp: '入户随访',
  checkup: '上门体检',
  vaccination: '疫苗接种',
  clinic: '上门义诊',
  other: '其他',
};

export const Visitor = z.enum(['chief', 'staff']);
export type Visitor = z.infer<typeof Visitor>;
/** How a month's contacts are counted, as it stands beside every figure and on every paper (S26). */
export const COUNT_RULE = '见到了人才算；同一个人、同一天、同一个目的只算一次。';

/** Groups that are visited, and how often a station usually does: practice, not a rule from above. */
export const usualTiers: Readonly<Record<string, Every>> = {
  独居老人: 'weekly',
  失能老人: 'weekly',
  失智老人: 'weekly',
  特困供养: 'weekly',
  空巢老人: 'monthly',
  高龄老人: 'monthly',
  行动不便: 'monthly',
  留守儿童: 'monthly',
  困境儿童: 'monthly',
  重病困难: 'monthly',
  孕产妇女: 'quarterly',
  残疾人: 'quarterly',
  低保对象: 'quarterly',
  低保边缘: 'quarterly',
  计划生育特殊家庭: 'quarterly',
  优抚对象: 'halfYearly',
  退役军人: 'halfYearly',
};
