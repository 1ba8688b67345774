// What the fictional station deliberates: its weekly meeting, a joint one on a hazard, one of residents to come, topics that wait.
import { daysAfter } from '../../shared/rules/working-days';
import { enterMeeting, enterSeries, enterTopic } from '../features/meetings/entering';
import { enterMinutes } from '../features/minutes/entering';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

const staff = [
  { name: '周敏', unit: '幸福里社区', capacity: '社区主任' },
  { name: '高洁', unit: '工作站', capacity: '副站长' },
  { name: '赵磊', unit: '物业', capacity: '项目经理' },
  { name: '孙静', unit: '社区卫生服务中心', capacity: '家庭医生' },
];
const guests = [
  { name: '郑涛', unit: '街道包抓科室', capacity: '科长' },
  { name: '何文', unit: '正和律师事务所', capacity: '社区律师', standing: 'observes' },
];

/** What was said, voted and decided on the wall of 9号楼; the repair is due on `dueOn`. */
const wallMinutes = (dueOn: string) => ({
  opening: ['下午两点半开始。先看了9号楼东山墙脱落处的照片和围挡情况，警戒线和提示牌已经设好。'],
  items: [
    { paragraphs: ['工作站：东山墙七层以上有三处空鼓，前天掉下巴掌大一块，没有伤到人。当天拉了警戒线，请住户改走西门。'] },
    {
      paragraphs: [
        '物业：外墙保温还在保修期内，已经通知原施工单位。',
        '街道包抓科室：先排危、后分责，不能等扯清楚再动手。',
        '社区律师：保修期内由施工单位修复，费用争议另行协商，可以先做证据保全。',
      ],
    },
    {
      paragraphs: ['请大家表决：先由物业垫资排危，再向施工单位追偿。'],
      vote: { question: '由物业先垫资排危，再向施工单位追偿', count: { agree: 5, oppose: 0, abstain: 0 } },
      decisions: [
        {
          ...{ text: '物业五天内完成9号楼东山墙排危，费用先垫付', open: true },
          task: { title: '9号楼东山墙排危', owner: '赵磊', unit: '物业', dueOn },
        },
      ],
    },
    {
      paragraphs: ['排危完成后由街道包抓科室和工作站一起复查，结果贴到9号楼各单元。'],
      decisions: [
        {
          ...{ text: '排危后三天内复查，结果张贴公示', open: true },
          task: { title: '复查9号楼东山墙并张贴结果', owner: '高洁', unit: '', dueOn },
        },
      ],
    },
  ],
  signers: ['周敏', '赵磊'],
});

async function chiefsOf({ db }: CommandPowers) {
  const posts = await db.selectFrom('post').select('name').where('endedOn', 'is', null).orderBy('id').limit(4).execute();
  return posts.map(({ name }) => ({ name, unit: '', capacity: '楼栋长' }));
}

/** Quiet: a station that was just founded has no history to tell. */
export async function fillMeetings(loud: CommandPowers): Promise<void> {
  const powers: CommandPowers = { ...loud, note: () => undefined };
  const { today } = powers;
  const chiefs = await chiefsOf(powers);
  const place = { place: '小院议事厅', chair: '演示站长', recorder: '高洁' };
  const weekly = { kind: 'weekly', startsAt: '09:00', endsAt: '10:00', ...place };
  const seriesId = await enterSeries(powers, { name: '工作例会', every: 'week', ...weekly });
  await enterSeries(powers, {
    ...{ name: '党建共建联席会议', kind: 'partyBuilding', every: 'month', usualDay: 25, startsAt: '15:00', endsAt: '16:30' },
    ...place,
  });
  const came = staff.map((person) => ({ person, state: 'present' as const }));
  const away = { person: chiefs[1], state: 'excused' as const, reason: '带孙子看病' };
  for (const days of [-14, -7]) {
    const heldOn = daysAfter(today, days);
    await enterMeeting(powers, { seriesId, title: '工作例会', heldOn, ...weekly }, [...came, ...(chiefs[1] ? [away] : [])]);
  }
  const wall = { kind: 'joint', title: '9号楼外墙脱落联席会议', startsAt: '14:30', endsAt: '16:00', ...place };
  const parties = [...staff, ...guests].map((person) => ({ person, state: 'present' as const }));
  const wallId = await enterMeeting(powers, { ...wall, heldOn: daysAfter(today, -4) }, parties);
  await enterMinutes(deskAt(powers, 3, 40), wallId, wallMinutes(daysAfter(today, 6)));
  const receivedOn = daysAfter(today, -6);
  const meals = { title: '老人吃饭难，想办助餐点', source: 'visit', households: 38, buildings: '1、3、5号楼', receivedOn };
  const topicId = await enterTopic(powers, { ...meals, words: '走访时38户说做饭不方便，盼着小区里有个食堂。' });
  const proposer = chiefs[0]?.name ?? '';
  await enterTopic(powers, { title: '电动车充电桩不够', source: 'chief', proposer, households: 52, receivedOn });
  await enterTopic(powers, { title: '夜里广场舞声音大', source: 'resident', buildings: '2号楼', receivedOn: today });
  const council = { kind: 'deliberation', title: '助餐点议事会', startsAt: '19:00', endsAt: '20:30', quorum: 'half', ...place };
  const invited = [...chiefs, ...staff.slice(0, 3)].map((person) => ({ person }));
  await enterMeeting(powers, { ...council, heldOn: daysAfter(today, 3), topicIds: [topicId] }, invited);
}
