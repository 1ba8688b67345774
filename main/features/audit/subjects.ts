// Whom or what entries are about, by name. What is no longer there (an import taken back) is named by its number.
import type { Reader } from '../../powers';
import { entriesNamed } from '../hours/queries';
import { transfersNamed } from '../points/queries';
import { volunteersNamed } from '../volunteers/queries';

type Subject = { subject: string; subjectId: number };
type Named = { id: number; name: string };

const roomWords = ({ building, unit, room }: { building: string; unit: string; room: string }) => building + unit + room;

const placesOf = (db: Reader) =>
  db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['building.name as building', 'unit.name as unit', 'room.number as room']);

const lookUps: Record<string, (db: Reader, ids: number[]) => Promise<Named[]>> = {
  person: (db, ids) => db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute(),
  field: (db, ids) => db.selectFrom('field').select(['id', 'name']).where('id', 'in', ids).execute(),
  staff: (db, ids) => db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute(),
  building: (db, ids) => db.selectFrom('building').select(['id', 'name']).where('id', 'in', ids).execute(),
  paper: (db, ids) => db.selectFrom('paper').select(['id', 'number as name']).where('id', 'in', ids).execute(),
  savedQuery: (db, ids) => db.selectFrom('savedQuery').select(['id', 'name']).where('id', 'in', ids).execute(),
  entitlement: (db, ids) => db.selectFrom('entitlement').select(['id', 'name']).where('id', 'in', ids).execute(),
  careGroup: (db, ids) => db.selectFrom('careGroup').select(['id', 'name']).where('id', 'in', ids).execute(),
  activity: (db, ids) => db.selectFrom('activity').select(['id', 'name']).where('id', 'in', ids).execute(),
  project: (db, ids) => db.selectFrom('project').select(['id', 'name']).where('id', 'in', ids).execute(),
  venue: (db, ids) => db.selectFrom('venue').select(['id', 'name']).where('id', 'in', ids).execute(),
  partner: (db, ids) => db.selectFrom('partner').select(['id', 'name']).where('id', 'in', ids).execute(),
  meetingSeries: (db, ids) => db.selectFrom('meetingSeries').select(['id', 'name']).where('id', 'in', ids).execute(),
  topic: (db, ids) => db.selectFrom('topic').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  minutes: (db, ids) =>
    db
      .selectFrom('minutes')
      .innerJoin('meeting', 'meeting.id', 'minutes.meetingId')
      .select(['minutes.id', 'meeting.title as name'])
      .where('minutes.id', 'in', ids)
      .execute(),
  decision: (db, ids) => db.selectFrom('decision').select(['id', 'words as name']).where('id', 'in', ids).execute(),
  task: (db, ids) => db.selectFrom('task').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  meeting: (db, ids) => db.selectFrom('meeting').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  team: (db, ids) => db.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).execute(),
  volunteer: (db, ids) => volunteersNamed(db, ids),
  hourEntry: (db, ids) => entriesNamed(db, ids),
  pointTransfer: (db, ids) => transfersNamed(db, ids),
  serviceOrder: (db, ids) => db.selectFrom('serviceOrder').select(['id', 'number as name']).where('id', 'in', ids).execute(),
  orderCategory: (db, ids) => db.selectFrom('orderCategory').select(['id', 'name']).where('id', 'in', ids).execute(),
  orderHandler: (db, ids) => db.selectFrom('orderHandler').select(['id', 'name']).where('id', 'in', ids).execute(),
  correspondent: (db, ids) => db.selectFrom('correspondent').select(['id', 'name']).where('id', 'in', ids).execute(),
  parcel: (db, ids) => db.selectFrom('parcel').select(['id', 'fileName as name']).where('id', 'in', ids).execute(),
  dispute: (db, ids) => db.selectFrom('dispute').select(['id', 'number as name']).where('id', 'in', ids).execute(),
  gift: (db, ids) => db.selectFrom('gift').select(['id', 'name']).where('id', 'in', ids).execute(),
  consultation: (db, ids) => db.selectFrom('consultation').select(['id', 'title as name']).where('id', 'in', ids).execute(),
  volunteerRoster: (db, ids) =>
    db.selectFrom('volunteerRoster').select(['id', 'fileName as name']).where('id', 'in', ids).execute(),
  importRun: (db, ids) => db.selectFrom('importRun').select(['id', 'fileName as name']).where('id', 'in', ids).execute(),
  async entry(db, ids) {
    const saved = await placesOf(db)
      .innerJoin('entry', 'entry.roomId', 'room.id')
      .select('entry.id')
      .where('entry.id', 'in', ids)
      .execute();
    return saved.map((one) => ({ id: one.id, name: `${roomWords(one)}的登记` }));
  },
  async post(db, ids) {
    const posts = await db
      .selectFrom('post')
      .innerJoin('building', 'building.id', 'post.buildingId')
      .leftJoin('unit', 'unit.id', 'post.unitId')
      .select(['post.id', 'building.name as building', 'unit.name as unit'])
      .where('post.id', 'in', ids)
      .execute();
    return posts.map(({ id, building, unit }) => ({ id, name: `${building}${unit ?? ''}楼栋长` }));
  },
  async household(db, ids) {
    const homes = await placesOf(db)
      .innerJoin('household', 'household.roomId', 'room.id')
      .select('household.id')
      .where('household.id', 'in', ids)
      .execute();
    return homes.map((home) => ({ id: home.id, name: `${roomWords(home)}一户` }));
  },
  async room(db, ids) {
    const rooms = await placesOf(db).select('room.id').where('room.id', 'in', ids).execute();
    return rooms.map((room) => ({ id: room.id, name: roomWords(room) }));
  },
};

/** What a subject is called when there is only one of it, or none is left to name. */
const kinds: Record<string, string> = {
  person: '居民',
  staff: '账号',
  building: '楼栋',
  paper: '纸张',
  savedQuery: '查询',
  volunteer: '志愿者',
  volunteerLead: '想参加的人',
  volunteerRoster: '志愿者名册',
  team: '服务队',
  hourEntry: '志愿时长',
  pointTransfer: '积分流水',
  pointRule: '积分规则',
  pointRate: '活动倍数',
  activity: '活动',
  project: '项目',
  meeting: '会议',
  meetingSeries: '会议系列',
  topic: '议题',
  minutes: '会议纪要',
  decision: '会议决定',
  task: '任务',
  venue: '阵地',
  partner: '伙伴',
  importRun: '导入',
  careGroup: '特殊群体',
  entitlement: '应享项目',
  post: '楼栋长',
  household: '住户',
  entry: '快速登记',
  room: '房屋',
  field: '自定义栏目',
  intake: '诉求',
  serviceOrder: '诉求',
  orderCategory: '诉求类别',
  orderHandler: '办理人',
  gift: '礼品和服务',
  consultation: '征求意见',
  attachment: '材料',
  dispute: '协议和调解',
};
const single: Record<string, string> = {
  station: '本站资料',
  clock: '电脑的时间',
  summary: '上报汇总',
  report: '上报汇总',
  residentList: '居民名单',
  disclosure: '对外提供登记',
  findings: '核对清单',
  volunteers: '志愿者名册',
  audit: '审计记录',
  safety: '锁屏设置',
  hourSetting: '闭站时间',
  backup: '备份',
  giftCap: '兑换的价值上限',
  nationalSheet: '志愿服务补录表',
  fieldOrder: '自定义栏目',
  privacyRequest: '隐私申请',
  orderSetting: '诉求的期限',
  orderSheet: '诉求表',
  holiday: '放假安排',
};

/** The words for each of these subjects. */
export async function subjectWords(db: Reader, entries: readonly Subject[]): Promise<(of: Subject) => string> {
  const names = new Map<string, string>();
  for (const [subject, lookUp] of Object.entries(lookUps)) {
    const ids = [...new Set(entries.filter((entry) => entry.subject === subject).map((entry) => entry.subjectId))];
    if (ids.length === 0) continue;
    for (const { id, name } of await lookUp(db, ids)) names.set(`${subject} ${id}`, name);
  }
  return ({ subject, subjectId }) => {
    const gone = kinds[subject] ? `${kinds[subject]}（编号${subjectId}）` : '';
    return names.get(`${subject} ${subjectId}`) ?? single[subject] ?? gone;
  };
}
