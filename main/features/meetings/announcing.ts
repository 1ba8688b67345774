// What a meeting is announced with, on paper as in a chat group. It names units and capacities, never the people listed.
import { standingWords } from '../../../shared/features/attendees';
import type { MeetingCard } from '../../../shared/features/meetings';
import { agendaTimes } from '../../../shared/rules/agenda-times';
import { dayWords, weekdayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { theStation } from '../station/queries';
import { cardOf } from './rows';

/** Whom it is sent to, without a name, and how many of each: 物业（经理）, 2. */
function invited({ attendees }: MeetingCard, standing: 'attends' | 'observes'): Map<string, number> {
  const groups = new Map<string, number>();
  for (const one of attendees.filter((each) => each.standing === standing)) {
    const words = one.unit && one.capacity ? `${one.unit}（${one.capacity}）` : one.unit || one.capacity || '居民';
    groups.set(words, (groups.get(words) ?? 0) + 1);
  }
  return groups;
}

const counted = (groups: Map<string, number>): string =>
  [...groups].map(([words, count]) => (count > 1 ? `${words}${count}人` : words)).join('、');

/** Above the text: each of them once. */
export const addressees = (card: MeetingCard): string =>
  [...invited(card, 'attends').keys()].join('、') || '各参会单位和居民代表';

type Notice = { title: string; lead: string; lines: { label: string; words: string }[]; agenda: string[][] };

export const whenOf = ({ heldOn, startsAt, endsAt }: MeetingCard): string =>
  `${dayWords(heldOn)}（${weekdayWords(heldOn)}）${startsAt}–${endsAt}`;

/** The words of it. */
export function noticeOf(card: MeetingCard): Notice {
  const { title, heldOn, startsAt, place, convener, chair, topicsDueOn, words } = card;
  const lines: [string, string][] = [
    ['时间', whenOf(card)],
    ['地点', place],
    ['召集人', convener],
    ['主持人', chair],
    ['参加', counted(invited(card, 'attends'))],
    [standingWords.observes, counted(invited(card, 'observes'))],
    ['议题征集', topicsDueOn === null ? '' : `有想议的事，请在${dayWords(topicsDueOn)}前告诉工作站`],
    ['请留意', words],
  ];
  return {
    title: `关于召开${title}的通知`,
    lead: `定于${dayWords(heldOn)}（${weekdayWords(heldOn)}）${startsAt}在${place}召开${title}。请按时参加；不能来的，请提前说一声。`,
    lines: lines.flatMap(([label, said]) => (said === '' ? [] : [{ label, words: said }])),
    agenda: agendaTimes(startsAt, card.agenda).map((from, at) => {
      const item = card.agenda[at];
      return [String(at + 1), item?.title ?? '', from ?? '', item?.owner ?? ''];
    }),
  };
}

/** The first day it was announced stays. */
export const announce = ({ db, today }: Pick<CommandPowers, 'db' | 'today'>, id: number) =>
  db.updateTable('meeting').set({ noticedOn: today }).where('id', '=', id).where('noticedOn', 'is', null).execute();

/** The notice as plain text. */
export async function chatText(db: Reader, id: number, today: string): Promise<string> {
  const card = await cardOf(db, id, today);
  const { title, lead, lines, agenda } = noticeOf(card);
  const items = agenda.map(([at, words, , owner]) => `${at}. ${words}${owner ? `（${owner}）` : ''}`);
  const station = await theStation(db);
  return [
    `【${title}】`,
    lead,
    ...lines.slice(1).map(({ label, words }) => `${label}：${words}`),
    ...(items.length > 0 ? ['议程：', ...items] : []),
    `${station.name}　电话 ${station.phone}`,
  ].join('\n');
}
