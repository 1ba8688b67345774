// 签到表: who signed up with a place to sign, and empty lines for who comes besides.
import { countsAsWords } from '../../../shared/features/activities';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { attendeesOf } from './attending';
import { activityOf } from './queries';

/** Empty lines below those who signed up. */
const SPARE = 8;

const columns = [
  { label: '序号', width: 12 },
  { label: '编号', width: 18 },
  { label: '姓名', width: 30 },
  { label: '签到时间', width: 26 },
  { label: '签退时间', width: 26 },
  { label: '签字' },
];

/** Issues the attendance sheet of one activity. Refuses one that was called off. */
export async function issueSheet(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, today } = powers;
  const activity = await activityOf(db, id);
  if (activity.cancelledOn !== null)
    throw new Refusal(`“${activity.name}”已于${dayWords(activity.cancelledOn)}取消，不用印签到表。`);
  const people = await attendeesOf(db, id);
  const residents = await db
    .selectFrom('signUp')
    .innerJoin('volunteer', 'volunteer.id', 'signUp.volunteerId')
    .select('volunteer.personId')
    .where('signUp.activityId', '=', id)
    .where('signUp.endedOn', 'is', null)
    .where('volunteer.personId', 'is not', null)
    .execute();
  const station = await theStation(db);
  const number = await nextNumber(db, 'attendanceSheet', today);
  const title = `${activity.name}签到表`;
  const { heldOn, startsAt, endsAt, place, countsAs, responsible } = activity;
  const rows = Array.from({ length: people.length + SPARE }, (_, at) => {
    const one = people[at];
    return [String(at + 1), one?.number ?? '', one?.name ?? '', '', '', ''];
  });
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [
      `${dayWords(heldOn)}　${startsAt}–${endsAt}　${place}`,
      `${countsAsWords[countsAs]}${activity.served ? `　服务对象：${activity.served}` : ''}　报名${people.length}人`,
    ],
    sections: [{ heading: '签到', table: { columns, rows, least: 9 } }],
    signs: [[`负责人（签字）：${responsible}`, '记录人（签字）：']],
  });
  const html = renderDocument(paper.document);
  const listed = residents.flatMap(({ personId }) => personId ?? []);
  return freeze(powers, { number, kind: 'attendanceSheet', title, sheets: paper.sheets, html, people: listed });
}
