// Minutes, tasks and notices, as the one search finds them.
import { type MinutesRow, minutesStateWords } from '../../shared/features/minutes';
import { noticeStateWords } from '../../shared/features/notice-words';
import type { NoticeRow } from '../../shared/features/notices';
import { type Task, taskStateWords } from '../../shared/features/tasks';
import { dayWords } from '../../shared/text';
import { asTyped, useMay, useQuery } from '../desk';
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

const noticeTones = { draft: 'soon', issued: 'good', withdrawn: 'quiet', dropped: 'quiet' } as const;

const noticeHit = ({ id, title, number, day, state }: NoticeRow): Hit => ({
  ...{ id: `notice-${id}`, name: title || '没有标题', phone: '', to: `/notices/${id}` },
  place: [number ?? '', dayWords(day)].filter(Boolean).join('　'),
  state: { tone: noticeTones[state], words: `通知${noticeStateWords[state]}` },
});

/** Tasks still open whose words or owner say this, minutes that say it, and notices that do or have this number; for those who may see them. */
export function useDeliberationHits(text: string): Hit[] {
  const may = useMay();
  const asked = text.length < FEWEST ? null : { text, size: MOST };
  const tasks = useQuery('tasks.list', asked && may('tasks.list') ? asked : null, asTyped).value;
  const minutes = useQuery('minutes.register', asked && may('minutes.register') ? asked : null, asTyped).value;
  const notices = useQuery('notices.list', asked && may('notices.list') ? asked : null, asTyped).value;
  if (asked === null) return [];
  const deliberated = [...(tasks?.rows ?? []).map(taskHit), ...(minutes?.rows ?? []).map(minutesHit)];
  return [...deliberated, ...(notices?.rows ?? []).map(noticeHit)];
}
