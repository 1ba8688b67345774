// What kinds of meetings a station holds, and the agenda each of them usually has. A series keeps its own copy of the agenda and
// changes it; these are where it begins.
import { z } from 'zod';
import { filled, line } from '../text';
import { ClockTime } from './activities';

export const MeetingKind = z.enum([
  'weekly',
  'partyBuilding',
  'deliberation',
  'owners',
  'assembly',
  'residents',
  'joint',
  'task',
  'other',
]);
export type MeetingKind = z.infer<typeof MeetingKind>;
export const meetingKindWords: Record<MeetingKind, string> = {
  weekly: '工作例会',
  partyBuilding: '党建共建联席会议',
  deliberation: '居民议事会',
  owners: '业委会（物管会）对话会',
  assembly: '业主大会会议',
  residents: '居民会议、居民见面会',
  joint: '联席会议（隐患处置）',
  task: '任务会',
  other: '其他会议',
};

/** Whether so many must be there: nobody asks, or more than half of those who should come (居民委员会组织法第十条). */
export const Quorum = z.enum(['none', 'half']);
export type Quorum = z.infer<typeof Quorum>;
export const quorumWords: Record<Quorum, string> = { none: '不要求', half: '过半数到会才有效' };

/** When, where and under whom: of a meeting, as of every meeting of a series. */
export const meetingSetting = {
  startsAt: ClockTime,
  endsAt: ClockTime,
  place: filled(60),
  /** Who calls it: 站里, or another body. */
  convener: line(50).default(''),
  chair: line(50).default(''),
  recorder: line(50).default(''),
  /** 应到; null: as many as are listed. */
  expected: z.int().min(1).max(100_000).nullable().default(null),
  quorum: Quorum.default('none'),
};

/** What a kind asks for unless somebody says otherwise. */
export const usualQuorum = (kind: MeetingKind): Quorum => (kind === 'deliberation' || kind === 'residents' ? 'half' : 'none');

/** Days before an owners' assembly by which every owner has to know of it (物业管理条例第十四条). */
export const ASSEMBLY_NOTICE_DAYS = 15;

export type TemplateItem = { title: string; minutes: number };

/** 议程模板. */
export const agendaTemplates: Record<MeetingKind, readonly TemplateItem[]> = {
  weekly: [
    { title: '上次会议任务落实情况', minutes: 10 },
    { title: '各楼栋情况通报', minutes: 15 },
    { title: '本周工作安排', minutes: 15 },
    { title: '需要协调的问题', minutes: 10 },
    { title: '安全和其他事项', minutes: 10 },
  ],
  partyBuilding: [
    { title: '上次会议议定事项落实情况', minutes: 10 },
    { title: '共建单位资源和项目对接', minutes: 20 },
    { title: '居民需求和难题会商', minutes: 30 },
    { title: '下月共建活动安排', minutes: 15 },
    { title: '明确分工和完成时间', minutes: 10 },
  ],
  deliberation: [
    { title: '说明议题和来由', minutes: 10 },
    { title: '居民代表发言', minutes: 30 },
    { title: '相关单位回应', minutes: 20 },
    { title: '商量办法', minutes: 20 },
    { title: '表决', minutes: 10 },
  ],
  owners: [
    { title: '上次对话事项落实情况', minutes: 10 },
    { title: '业委会（物管会）反映的问题', minutes: 20 },
    { title: '物业答复', minutes: 20 },
    { title: '商定办法、责任人和时间', minutes: 20 },
  ],
  assembly: [
    { title: '报告到会和参加表决情况', minutes: 10 },
    { title: '说明表决事项', minutes: 20 },
    { title: '业主发言', minutes: 30 },
    { title: '表决', minutes: 20 },
    { title: '宣布结果', minutes: 10 },
  ],
  residents: [
    { title: '通报近期工作', minutes: 15 },
    { title: '听取居民意见', minutes: 40 },
    { title: '当场答复', minutes: 20 },
    { title: '表决或登记待办事项', minutes: 15 },
  ],
  joint: [
    { title: '通报隐患和已经采取的措施', minutes: 10 },
    { title: '各方说明情况', minutes: 20 },
    { title: '明确责任单位和整改办法', minutes: 20 },
    { title: '定完成时间和复查人', minutes: 10 },
  ],
  task: [
    { title: '传达任务', minutes: 10 },
    { title: '分工到人', minutes: 15 },
    { title: '时间和要求', minutes: 10 },
    { title: '提问', minutes: 5 },
  ],
  other: [],
};
