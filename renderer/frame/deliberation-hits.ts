// Minutes and tasks, as the one search finds them.
import { type MinutesRow, minutesStateWords } from '../../shared/features/minutes';
import { type Task, taskStateWords } from '../../shared/features/tasks';
import { dayWords } from '../../shared/text';
import { useMay, useQuery } from '../desk';
import type { Hit } from './use-finder';

/** A single character stands in every minute. */
const FEWEST = 2;
const MOST = 4;

const minutesHit = ({ meetingId, title, heldOn, state, number, excerpt }: MinutesRow): Hit => ({
  ...{ id: `minutes-${meetingId}`, name: title, phone: '', to: `/minutes/${meetingId}` },
  place: excerpt ?? (number === null ? `${dayWords(heldOn)}的纪要` : `纪要 ${number}`),
  state: { tone: state === 'final' ? 'good' : 'soon', words: `纪要${minutesStateWords[state]}` },
});

const taskHit = ({ id, title, owner, dueOn, late, state }: Task): Hit => ({
  ...{ id: `task-${id}`, name: title, phone: '', to: `/tasks?task=${id}` },
  place: [owner, dueOn === null ? '' : `${dayWords(dueOn)}前`].filter(Boolean).join('　'),
  state: { tone: late ? 'late' : 'soon', words: late ? '任务过期' : `任务${taskStateWords[state]}` },
});

/** Tasks still open whose words or owner say this, and minutes that say it; for those who may see them. */
export function useDeliberationHits(text: string): Hit[] {
  const may = useMay();
  const asked = text.length < FEWEST ? null : { text, size: MOST };
  const tasks = useQuery('tasks.list', asked && may('tasks.list') ? asked : null).value;
  const minutes = useQuery('minutes.register', asked && may('minutes.register') ? asked : null).value;
  return asked === null ? [] : [...(tasks?.rows ?? []).map(taskHit), ...(minutes?.rows ?? []).map(minutesHit)];
}
