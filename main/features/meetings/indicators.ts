// 议事 counted: meetings held, who came, and what was promised there and kept.
import { sql } from 'kysely';
import type { FigureRow } from '../../../shared/features/summary';
import { dayInChina } from '../../../shared/text';
import { type Counted, type IndicatorSource, instantsOf, type RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

const held = (db: Reader, { from, to }: Counted) =>
  db
    .selectFrom('meeting')
    .where('meeting.heldOn', '>=', from)
    .where('meeting.heldOn', '<=', to)
    .where('meeting.cancelledOn', 'is', null);

const came = (db: Reader, counted: Counted) =>
  held(db, counted)
    .innerJoin('attendee', 'attendee.meetingId', 'meeting.id')
    .where('attendee.endedOn', 'is', null)
    .where('attendee.state', 'in', ['present', 'late']);

/** Tasks whose day lay in the period; whether they were done by then, later, or not at all. */
const due = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('task').where('dueOn', '>=', from).where('dueOn', '<=', to).where('state', '<>', 'dropped');

const all = sql<number>`count(*)`.as('many');

async function countOf(query: { executeTakeFirstOrThrow(): Promise<{ many: number }> }): Promise<number> {
  return (await query.executeTakeFirstOrThrow()).many;
}

async function meetingRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await held(db, counted)
    .select(['id', 'heldOn as day', 'title as words'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map((row) => ({ ...row, to: `/meetings/${row.id}` }));
}

async function taskRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await due(db, counted)
    .select(['id', 'dueOn as day', 'title as words'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map(({ id, day, words }) => ({ id, day: day ?? counted.to, words, to: `/tasks?task=${id}` }));
}

const received = (db: Reader, { from, to }: Counted) =>
  db.selectFrom('topic').where('receivedOn', '>=', from).where('receivedOn', '<=', to);

async function topicRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await received(db, counted)
    .select(['id', 'receivedOn as day', 'title as words'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map((row) => ({ ...row, to: '/meetings?view=topics' }));
}

function final(db: Reader, counted: Counted) {
  const { from, until } = instantsOf(counted);
  return db.selectFrom('minutes').where('finalAt', '>=', from).where('finalAt', '<', until);
}

async function minutesRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await final(db, counted)
    .innerJoin('meeting', 'meeting.id', 'minutes.meetingId')
    .select(['minutes.id', 'minutes.meetingId', 'minutes.finalAt', 'meeting.title as words'])
    .where('minutes.id', '>', after)
    .orderBy('minutes.id')
    .limit(size)
    .execute();
  return rows.map(({ id, meetingId, finalAt, words }) => ({
    ...{ id, day: finalAt === null ? counted.to : dayInChina(finalAt), words, to: `/minutes/${meetingId}` },
  }));
}

export const meetingIndicators: IndicatorSource = {
  group: '议事',
  needs: 'meetings.month',
  indicators: {
    'meetings.held': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '会议', measure: '次' },
      definition: '期内召开、没有取消的会议，不分类型；还没到日子的不计入。',
    },
    'meetings.people': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '参会', measure: '人次' },
      definition: '期内各次会议签到的人，迟到的算，请假和缺席的不算；一人参加几次算几人次。',
    },
    'topics.received': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '收集议题', measure: '个' },
      definition: '期内收到的议题，不论是否已经列入议程。',
    },
    'minutes.final': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '定稿纪要', measure: '份' },
      definition: '期内定稿的会议纪要，按定稿的日期算。',
    },
    'tasks.onTime': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '任务按期完成率', measure: '%' },
      definition: '期内到期的任务中，在到期日当天或以前完成的比例；分母是期内到期的任务，撤销的不算。只舍不入。',
    },
  },
  async count(db, counted) {
    const tasks = due(db, counted);
    const kept = tasks.where('state', '=', 'done').whereRef('endedOn', '<=', 'dueOn');
    return {
      'meetings.held': await countOf(held(db, counted).select(all)),
      'meetings.people': await countOf(came(db, counted).select(all)),
      'topics.received': await countOf(received(db, counted).select(all)),
      'minutes.final': await countOf(final(db, counted).select(all)),
      'tasks.onTime': { part: await countOf(kept.select(all)), whole: await countOf(tasks.select(all)) },
    };
  },
  rows: {
    'meetings.held': meetingRows,
    'meetings.people': meetingRows,
    'topics.received': topicRows,
    'minutes.final': minutesRows,
    'tasks.onTime': taskRows,
  },
};
