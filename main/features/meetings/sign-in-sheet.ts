// 会议签到表: everybody listed with unit, capacity, a place to sign and the code of the row; empty lines for who comes besides.
import { type Attendee, standingWords } from '../../../shared/features/attendees';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { attendeesOf, standingMeeting } from './queries';

/** Empty lines below those who are listed. */
const SPARE = 6;

const columns = [
  { label: '序号', width: 11 },
  { label: '姓名', width: 24 },
  { label: '单位', width: 36 },
  { label: '身份', width: 28 },
  { label: '签字' },
  { label: '扫码签到', width: 22 },
];

async function codesOf(db: Reader, listed: readonly Attendee[]): Promise<string[]> {
  const ids = listed.map(({ id }) => id);
  const rows = await db.selectFrom('attendee').select(['id', 'rowKey']).where('id', 'in', ids).execute();
  const codes = new Map(rows.map(({ id, rowKey }) => [id, rowKey]));
  return ids.map((id) => codes.get(id) ?? '');
}

const rowOf = ({ name, unit, capacity, standing }: Attendee, at: number) => [
  ...[String(at + 1), name, unit],
  ...[[capacity, standing === 'observes' ? standingWords.observes : ''].filter(Boolean).join('，'), '', ''],
];

/** Issues it. Refuses a meeting that was called off. */
export async function issueSignIn(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, today } = powers;
  const { heldOn, startsAt, endsAt, place, ...meeting } = await standingMeeting(db, id);
  const listed = await attendeesOf(db, id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'meetingSignIn', today);
  const title = `${meeting.title}签到表`;
  const empty = Array.from({ length: SPARE }, (_, at) => [String(listed.length + at + 1), '', '', '', '', '']);
  const codes = listed.length > 0 ? await codesOf(db, listed) : [];
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [`${dayWords(heldOn)}　${startsAt}–${endsAt}　${place}　应到${meeting.expected ?? listed.length}人`],
    sections: [{ heading: '签到', table: { columns, rows: [...listed.map(rowOf), ...empty], least: 14, codes } }],
    signs: [[`主持人：${meeting.chair || '　　　　　　'}（签字）`, `记录人：${meeting.recorder || '　　　　　　'}（签字）`]],
  });
  const html = renderDocument(paper.document);
  const people = listed.flatMap(({ personId }) => personId ?? []);
  return freeze(powers, { number, kind: 'meetingSignIn', title, sheets: paper.sheets, html, people });
}
