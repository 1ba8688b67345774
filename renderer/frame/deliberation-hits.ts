// Minutes, tasks and notices, as lines of the one search.
import { type MinutesRow, minutesStateWords } from '../../shared/features/minutes';
import { noticeStateWords } from '../../shared/features/notice-words';
import type { NoticeRow } from '../../shared/features/notices';
import { type Task, taskStateWords } from '../../shared/features/tasks';
import { dayWords } from '../../shared/text';
import type { Hit } from './use-finder';

export const minutesHit = ({ meetingId, title, heldOn, state, number, excerpt }: MinutesRow): Hit => ({
  ...{ id: `minutes-${meetingId}`, name: title, phone: '', to: `/minutes/${meetingId}` },
  place: excerpt ?? (number === null ? `${dayWords(heldOn)}的纪要` : `纪要 ${number}`),
  state: { tone: state === 'final' ? 'good' : 'soon', words: `纪要${minutesStateWords[state]}` },
});

export const taskHit = ({ id, title, owner, dueOn, late, state }: Task): Hit => ({
  ...{ id: `task-${id}`, name: title, phone: '', to: `/tasks?task=${id}` },
  place: [owner, dueOn === null ? '' : `${dayWords(dueOn)}前`].filter(Boolean).join('　'),
  state: { tone: late ? 'late' : 'soon', words: late ? '任务过期' : `任务${taskStateWords[state]}` },
});

const noticeTones = { draft: 'soon', issued: 'good', withdrawn: 'quiet', dropped: 'quiet' } as const;

export const noticeHit = ({ id, title, number, day, state }: NoticeRow): Hit => ({
  ...{ id: `notice-${id}`, name: title || '没有标题', phone: '', to: `/notices/${id}` },
  place: [number ?? '', dayWords(day)].filter(Boolean).join('　'),
  state: { tone: noticeTones[state], words: `通知${noticeStateWords[state]}` },
});
