// An office above the stations (汇总台) shares accounts, backups, the log and settings with a station of an estate; where their
// sentences speak of a station, an office is told the same in its own words. What is written of stations themselves is not sent
// through here.
import type { OfficeLevel } from './codes/offices';
import { Role, roleDuties } from './features/staff';

/** In this order: the longer before what it holds. */
const words: readonly (readonly [RegExp, string])[] = [
  [/副站长/g, '经办人'],
  [/站长/g, '负责人'],
  [/(?<!工作)站里/g, '单位里'],
  [/工作站名称/g, '单位名称'],
  [/小区工作站/g, '汇总台'],
  [/工作站/g, '汇总台'],
  [/本站/g, '本单位'],
  [/建站/g, '建立'],
  [/台账/g, '资料'],
  [/看站门/g, '看门口'],
];

/** A sentence as this kind of desk says it. */
export const saidAt = (level: OfficeLevel, sentence: string): string =>
  level === 'station' ? sentence : words.reduce((said, [from, to]) => said.replace(from, to), sentence);

/** Who works in an office: nobody there has buildings, and nobody comes to a front desk. */
const ofAnOffice: readonly Role[] = ['head', 'deputy', 'viewer', 'auditor'];
const officeDuties: Partial<Record<Role, string>> = {
  head: '管全部：收报送包、汇总、上报、账号、备份、还原。',
  deputy: '管日常：收报送包、列入单位、汇总、上报；不管账号和还原。',
  viewer: '只看汇总的数字；不能收、不能改、不能导出。',
};

/** The roles an account of this kind of desk may have. */
export const rolesAt = (level: OfficeLevel): readonly Role[] => (level === 'station' ? Role.options : ofAnOffice);

/** What a role is for, in one sentence. */
export const roleDutiesAt = (level: OfficeLevel, role: Role): string =>
  (level === 'station' ? undefined : officeDuties[role]) ?? roleDuties[role];
