import type { Salvaged } from '../../shared/gate';

/** What was read of one table; `lost` null: nobody knows how many are missing. */
export type Rescued = { table: string; read: number; lost: number | null };

/** How the people at the desk call what a table holds, most wanted first. Tables without a line are said together. */
const WORDS: Record<string, string> = {
  person: '居民',
  household: '住户',
  residence: '居住记录',
  personTag: '特殊群体',
  fieldValue: '其他栏目',
  field: '自定义栏目',
  tagDetail: '特殊群体',
  careGroup: '特殊群体',
  careGroupField: '特殊群体',
  guardian: '监护人',
  careContact: '联系记录',
  claim: '领取记录',
  screeningCall: '领取记录',
  volunteer: '志愿者',
  team: '志愿服务队',
  teamMember: '志愿服务队',
  volunteerSkill: '志愿者',
  volunteerLead: '想参加志愿服务的人',
  commendation: '志愿者的表彰和评价',
  volunteerEvaluation: '志愿者的表彰和评价',
  activitySeries: '活动',
  activity: '活动',
  signUp: '活动报名',
  hourEntry: '志愿服务时长',
  hourReview: '志愿服务时长',
  pointRule: '积分',
  pointRate: '积分',
  pointAccount: '积分',
  pointTransfer: '积分',
  pointBalance: '积分',
  report: '上报汇总',
  reportRemark: '上报汇总',
  reportFile: '上报汇总',
  intake: '诉求',
  serviceOrder: '诉求',
  orderStep: '诉求',
  orderReply: '诉求',
  orderExtension: '诉求',
  meetingSeries: '会议',
  seriesItem: '会议',
  meeting: '会议',
  topic: '议题',
  agendaItem: '会议议程',
  attendee: '参会人',
  minutes: '会议纪要',
  minutesPart: '会议纪要',
  minutesAside: '会议纪要',
  minutesSigner: '会议纪要',
  minutesAmendment: '会议纪要',
  decision: '会议决定',
  task: '任务',
  taskNote: '任务',
  gift: '礼品和服务',
  stockMove: '库存流水',
  redemption: '兑换记录',
  redemptionUndo: '兑换记录',
  volunteerProof: '志愿服务证明',
  vote: '表决',
  voteCast: '表决',
  consultation: '征求意见',
  consultationRoom: '征求意见',
  consultationAnswer: '征求意见',
  building: '楼栋',
  unit: '单元',
  room: '房屋',
  post: '楼栋长',
  paper: '打印过的文件',
  importRun: '导入记录',
  volunteerRoster: '导入记录',
  auditEntry: '操作记录',
  staff: '账号',
  station: '本站资料',
};
const REST = '其他';

/** What a table holds, as people call it. */
export const kindOf = (table: string): string => WORDS[table] ?? REST;

/** The report a person reads: one line a kind, those that hold nothing left out. */
export function inWords(rescued: readonly Rescued[]): Salvaged[] {
  const lines = new Map<string, Salvaged>([...Object.values(WORDS), REST].map((words) => [words, { words, read: 0, lost: 0 }]));
  for (const { table, read, lost } of rescued) {
    const line = lines.get(kindOf(table));
    if (!line) continue;
    line.read += read;
    line.lost = line.lost === null || lost === null ? null : line.lost + lost;
  }
  return [...lines.values()].filter(({ read, lost }) => read > 0 || lost !== 0);
}
