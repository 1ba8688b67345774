// 活动记录: one activity with what was done, who came and for how long. 次 and 人次 apart, the way there not counted.
import { countsAsWords, evaluatorWords } from '../../../shared/features/activities';
import { hourSourceWords, minutesWords } from '../../../shared/features/hours';
import { orderRatingWords } from '../../../shared/features/order-words';
import type { Paper } from '../../../shared/features/papers';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayWords, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { type Activity, activityOf, projectWords } from '../activities/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { memberMark } from '../volunteers/queries';
import { minutesOf, type Stay, staysOf } from './stays';
import { everyone, type Whom } from './whom';

/** An activity may be entered from a sheet long after; hours of any day belong to it. */
const EVER = { from: '1900-01-01', to: '9999-12-30' };
const orEmpty = (words: string) => (words === '' ? '　' : words);

/** Empty, to be written by hand, until somebody has said. */
function ratedWords({ rating, ratedBy, ratingWords }: Activity): string {
  if (rating === null || ratedBy === null) return '　';
  return `${evaluatorWords[ratedBy]}：${orderRatingWords[rating]}${ratingWords === '' ? '' : `。${ratingWords}`}`;
}

const factRows = (activity: Activity, project: string | null, people: number, minutes: number): string[][] => [
  ['名称', activity.name],
  ['时间', `${dayWords(activity.heldOn)} ${activity.startsAt}至${activity.endsAt}`],
  ['地点', activity.place],
  ['性质', countsAsWords[activity.countsAs]],
  ...(project === null ? [] : [['项目', project]]),
  [
    '服务对象',
    orEmpty(
      [activity.served, activity.servedCount === null ? '' : `${numberWords(activity.servedCount)}人`].filter(Boolean).join('，'),
    ),
  ],
  ['服务内容', orEmpty(activity.content)],
  ['参加', `1次，${numberWords(people)}人次`],
  ['服务时长', `共${minutesWords(minutes)}（不含路上的时间）`],
  ['服务质量评价', ratedWords(activity)],
  ['备注', '　'],
];

function peopleRows(stays: readonly Stay[], people: Map<number, Whom>): string[][] {
  return stays.map((stay, at) => {
    const who = people.get(stay.volunteerId);
    const source =
      stay.hand > 0
        ? stay.timed > 0
          ? `${hourSourceWords.timed}、${hourSourceWords.hand}`
          : hourSourceWords.hand
        : hourSourceWords.timed;
    const times = `${timeInChina(stay.startedAt)}至${timeInChina(stay.endedAt)}`;
    return [String(at + 1), who?.name ?? '', who?.number ?? '', times, minutesWords(minutesOf(stay)), source];
  });
}

/** Issues the record of an activity that was held. Refuses one nobody has approved hours of. */
export async function issueActivity(powers: CommandPowers, activityId: number): Promise<Paper> {
  const { db, today } = powers;
  const activity = await activityOf(db, activityId);
  if (activity.cancelledOn !== null) throw new Refusal(`“${activity.name}”已经取消，没有记录可印。`);
  const stays = await staysOf(db, { activityId, ...EVER });
  if (stays.length === 0) throw new Refusal('这次活动还没有审核通过的时长，请先到“时长审核”审核。');
  const people = await everyone(db);
  const ids = [...new Set(stays.map(({ volunteerId }) => volunteerId))];
  const station = await theStation(db);
  const number = await nextNumber(db, 'activityRecord', today);
  const minutes = stays.reduce((sum, stay) => sum + minutesOf(stay), 0);
  const paper = officePaper({
    title: '志愿服务活动记录',
    number,
    facts: [`${station.name}　印于${dayWords(today)}`],
    sections: [
      {
        heading: '一、活动',
        table: {
          columns: [{ label: '项目', width: 32 }, { label: '内容' }],
          rows: factRows(activity, await projectWords(db, activity.projectId), ids.length, minutes),
        },
      },
      {
        heading: '二、参加的志愿者',
        table: {
          columns: [
            ...[{ label: '序号', width: 14 }, { label: '姓名' }, { label: '编号', width: 22 }],
            ...[
              { label: '起止', width: 36 },
              { label: '时长', width: 30 },
              { label: '怎么记的', width: 24 },
            ],
          ],
          rows: peopleRows(stays, people),
        },
      },
    ],
    signs: [[`负责人（签字）：${activity.responsible}`, `记录人（签字）：${activity.recorder}`]],
    from: station.name,
    about: ids.map(memberMark),
  });
  return freeze(powers, {
    ...{ number, kind: 'activityRecord', title: `活动记录（${activity.name}）`, sheets: paper.sheets },
    html: renderDocument(paper.document),
  });
}
