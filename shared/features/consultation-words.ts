// The words of a consultation: what it may be, what owners decide together as 民法典 278 numbers it, how a line can stand.
import { z } from 'zod';
import type { OwnersRule } from '../rules/owners-vote';
import { Id } from '../text';

export const ConsultationKind = z.enum(['opinion', 'ordinary278', 'special278']);
export type ConsultationKind = z.infer<typeof ConsultationKind>;
export const consultationKindWords: Record<ConsultationKind, string> = {
  opinion: '征求意见',
  ordinary278: '业主共同决定（过半数）',
  special278: '业主共同决定（四分之三）',
};

/** What owners decide together, as 民法典 278 numbers it. */
export const ownersMatters = [
  '制定和修改业主大会议事规则',
  '制定和修改管理规约',
  '选举业主委员会或者更换业主委员会成员',
  '选聘和解聘物业服务企业或者其他管理人',
  '使用建筑物及其附属设施的维修资金',
  '筹集建筑物及其附属设施的维修资金',
  '改建、重建建筑物及其附属设施',
  '改变共有部分的用途或者利用共有部分从事经营活动',
  '有关共有和共同管理权利的其他重大事项',
] as const;
export const Matter = z.int().min(1).max(ownersMatters.length);
const NUMERALS = '一二三四五六七八九';
/** （六）筹集建筑物及其附属设施的维修资金 */
export const matterWords = (matter: number): string => `（${NUMERALS[matter - 1]}）${ownersMatters[matter - 1]}`;
/** Items 6 to 8 take three quarters. */
export const ruleOf = (matter: number): OwnersRule => (matter >= 6 && matter <= 8 ? 'special278' : 'ordinary278');

/** households: one line for each household that lives there; owners: one line for each room, lived in or not. */
export const Asks = z.enum(['households', 'owners']);
export type Asks = z.infer<typeof Asks>;
export const asksWords: Record<Asks, string> = { households: '每户一份', owners: '每套房一份，问业主' };

/** agree … abstain are answers; notReached: asked for, nobody there; withdrawn: what was written down is taken back. */
export const Answer = z.enum(['agree', 'oppose', 'abstain', 'notReached', 'withdrawn']);
export type Answer = z.infer<typeof Answer>;
/** How a line stands: its last answer, or nobody asked yet. */
export const Standing = z.enum(['agree', 'oppose', 'abstain', 'notReached', 'open']);
export type Standing = z.infer<typeof Standing>;
export const standingWords: Record<Standing, string> = {
  agree: '同意',
  oppose: '反对',
  abstain: '弃权',
  notReached: '未联系上',
  open: '还没问',
};
export const Channel = z.enum(['paper', 'door', 'phone', 'chat', 'meeting']);
export type Channel = z.infer<typeof Channel>;
export const channelWords: Record<Channel, string> = {
  paper: '交回纸质表',
  door: '上门',
  phone: '电话',
  chat: '微信',
  meeting: '会上',
};

/** Where it is asked: buildings (none: all), or where the people of a saved query live. */
export const Scope = z.union([z.object({ buildingIds: z.array(Id).max(200) }), z.object({ queryId: Id })]);
export type Scope = z.infer<typeof Scope>;
