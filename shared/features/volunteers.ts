// 志愿者: who helps the station, in which teams, for how long, with what skills; who would like to (想参加). A volunteer has a
// number of five digits that is never given twice and a card whose QR holds a key of its own: a new card has a new key, and the
// old card opens nothing. A resident who helps is not written down twice: own fields are kept only of those the ledger does not know.
import { z } from 'zod';

/** What a volunteer is beside, as teams are put together by it. */
export const VolunteerKind = z.enum(['workingMember', 'retiredMember', 'veteran', 'resident', 'formerCadre', 'organisation']);
export type VolunteerKind = z.infer<typeof VolunteerKind>;
export const volunteerKindWords: Record<VolunteerKind, string> = {
  workingMember: '在职党员',
  retiredMember: '离退休党员',
  veteran: '退役军人',
  resident: '热心居民',
  formerCadre: '老干部',
  organisation: '社会组织',
};

export const TeamCategory = z.enum(['general', 'party', 'visiting', 'patrol', 'green', 'arts', 'skills', 'children']);
export type TeamCategory = z.infer<typeof TeamCategory>;
export const teamCategoryWords: Record<TeamCategory, string> = {
  general: '综合',
  party: '党员先锋',
  visiting: '走访帮扶',
  patrol: '巡逻值守',
  green: '环境卫生',
  arts: '文化文艺',
  skills: '专业服务',
  children: '妇女儿童',
};

/** Of somebody who would like to help: waiting to be asked, became a volunteer, did not. */
export const LeadState = z.enum(['open', 'joined', 'dropped']);
export type LeadState = z.infer<typeof LeadState>;
export const leadStateWords: Record<LeadState, string> = { open: '待联系', joined: '已加入', dropped: '没有加入' };
