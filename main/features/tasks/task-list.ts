// 任务清单: what is open, or what one meeting gave out, with a place to sign for it.
import type { Paper } from '../../../shared/features/papers';
import { type Task, taskStateWords } from '../../../shared/features/tasks';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { meetingOf } from '../meetings/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { asTask, dueDay, tasksWith } from './rows';

const resultOf = ({ state, late, result, lastNote }: Task): string => {
  if (state !== 'open') return `${taskStateWords[state]}：${result}`;
  return [late ? '已过期限' : '', lastNote ?? ''].filter(Boolean).join('，');
};

const rowOf = (task: Task, at: number): string[] => [
  String(at + 1),
  task.title,
  task.unit === '' ? task.owner : `${task.unit}\n${task.owner}`,
  task.dueOn === null ? '' : dayWords(task.dueOn),
  resultOf(task),
  '',
];

/** Issues the open ones of the station, or all of one meeting. Refuses where there are none. */
export async function issueTaskList(powers: CommandPowers, meetingId: number | null): Promise<Paper> {
  const { db, today } = powers;
  const rows = await tasksWith(db)
    .$if(meetingId === null, (all) => all.where('task.state', '=', 'open'))
    .$if(meetingId !== null, (all) => all.where('task.meetingId', '=', meetingId))
    .orderBy(dueDay)
    .orderBy('task.id')
    .execute();
  if (rows.length === 0)
    throw new Refusal(meetingId === null ? '没有在办的任务，不用打印。' : '这次会议没有布置任务，不用打印。');
  const station = await theStation(db);
  const number = await nextNumber(db, 'taskList', today);
  const meeting = meetingId === null ? null : await meetingOf(db, meetingId);
  const title = meeting === null ? '任务清单' : `${meeting.title}任务清单`;
  const about =
    meeting === null
      ? `截至${dayWords(today)}在办的任务，共${rows.length}件。`
      : `${dayWords(meeting.heldOn)}会议布置的任务，共${rows.length}件。`;
  const paper = officePaper({
    ...{ title, number, facts: [about], from: station.name },
    sections: [
      {
        heading: '任务',
        table: {
          columns: [
            { label: '序', width: 9 },
            { label: '做什么' },
            { label: '谁来办', width: 30 },
            { label: '什么时候前', width: 31 },
            { label: '进展和结果', width: 34 },
            { label: '签收', width: 20 },
          ],
          rows: rows.map((row, at) => rowOf(asTask(row, today), at)),
          least: 12,
        },
      },
    ],
  });
  return freeze(powers, { number, kind: 'taskList', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
