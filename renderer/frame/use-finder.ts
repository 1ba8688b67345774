import { type KeyboardEvent, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FoundBesides } from '../../shared/features/finding';
import { type MeetingRow, meetingStateWords } from '../../shared/features/meetings';
import { orderStateWords } from '../../shared/features/order-words';
import type { OrderRow } from '../../shared/features/orders';
import { personStateWords, type ResidentRow } from '../../shared/features/residents';
import type { VolunteerRow } from '../../shared/features/volunteers';
import type { Output } from '../../shared/operations';
import { rowKeyIn } from '../../shared/rules/row-key';
import { cardNumberIn, cardNumberWords, isCardCode } from '../../shared/rules/visit-card';
import { dayWords } from '../../shared/text';
import { type Answer, askAhead, asTyped, useMay, useQuery } from '../desk';
import type { Tone } from '../kit/state-word';
import { minutesHit, noticeHit, taskHit } from './deliberation-hits';
import { errandHit, itemHit, wishHit } from './service-hits';
import { useWhenFound } from './when-found';

/** One line of what was found, and where it leads. */
export type Hit = {
  id: string;
  name: string;
  place: string;
  state: { tone: Tone; words: string };
  phone: string | null;
  to: string;
};

export type Finder = {
  text: string;
  /** What the rows answer; a keystroke behind `text` at most. */
  asked: string;
  answer: Answer<unknown[]>;
  rows: Hit[];
  /** The line the arrows stand on. */
  chosen: Hit | undefined;
  shown: boolean;
  type(text: string): void;
  open(): void;
  close(): void;
  /** Lays the choice on a line, by its place. */
  point(at: number): void;
  /** Opens what a line leads to. */
  choose(to: string): void;
  onKeyDown(event: KeyboardEvent): void;
};

const residentHit = ({ id, name, building, unit, room, state, phone }: ResidentRow): Hit => ({
  ...{ id: `resident-${id}`, name, phone, to: `/residents/${id}` },
  place: [building, unit, room].join(' '),
  state: { tone: state === 'present' ? 'good' : 'quiet', words: personStateWords[state] },
});

const volunteerHit = ({ id, number, name, teams, endedOn, phone }: VolunteerRow): Hit => ({
  ...{ id: `volunteer-${id}`, name, phone, to: `/volunteers/${id}` },
  place: [`志愿者 ${number}`, ...teams.slice(0, 1)].join(' '),
  state: { tone: endedOn === null ? 'good' : 'quiet', words: endedOn === null ? '志愿者' : '已退出' },
});

/** A sheet of a consultation that came back and was scanned. */
const sheetHit = ({ id, rowId, title, place, endedOn }: NonNullable<Output<'consultations.find'>>): Hit => ({
  ...{ id: `sheet-${rowId}`, name: place, place: title, phone: '', to: `/consultations/${id}?row=${rowId}` },
  state: { tone: endedOn === null ? 'soon' : 'quiet', words: endedOn === null ? '征求意见' : '已结束' },
});

/** A list of a sweep that came back and was scanned. */
const sweepHit = ({ id, rowId, title, place, endedOn }: NonNullable<Output<'sweeps.find'>>): Hit => ({
  ...{ id: `sweep-${rowId}`, name: place, place: title, phone: '', to: `/sweeps/${id}?row=${rowId}` },
  state: { tone: endedOn === null ? 'soon' : 'quiet', words: endedOn === null ? '摸排' : '已结束' },
});

/** A visit card that came back and was scanned: to be entered, or entered already. */
const cardHit = (asked: string, { name, building, unit, room, entered }: Output<'visits.byCard'>): Hit => {
  const number = cardNumberIn(asked) ?? '';
  return {
    ...{ id: `card-${number}`, name, phone: '', place: `走访卡 ${cardNumberWords(number)} ${building} ${unit} ${room}` },
    state: { tone: entered ? 'quiet' : 'soon', words: entered ? '已录' : '录走访卡' },
    to: entered ? `/visits/${entered.id}` : `/visits/cards?card=${number}`,
  };
};

const meetingHit = ({ id, title, heldOn, startsAt, place, state }: MeetingRow): Hit => ({
  ...{ id: `meeting-${id}`, name: title, phone: '', to: `/meetings/${id}` },
  place: `${dayWords(heldOn)} ${startsAt} ${place}`,
  state: { tone: state === 'cancelled' ? 'quiet' : 'good', words: `会议${meetingStateWords[state]}` },
});

const orderHit = ({ id, number, words, place, state, reporter }: OrderRow): Hit => ({
  ...{ id: `order-${id}`, name: reporter || number, phone: '', to: `/orders/${id}` },
  place: [number, place, words].filter(Boolean).join(' '),
  state: { tone: state === 'closed' ? 'quiet' : 'soon', words: `诉求${orderStateWords[state]}` },
});

/** What is asked with every letter, residents first. */
const TYPED = ['residents.search', 'finding.besides'] as const;

/** All that is found besides residents, in the order it is listed. */
const besides = ({ volunteers, meetings, orders, errands, wishes, items, tasks, minutes, notices }: FoundBesides): Hit[] => [
  ...[...volunteers.map(volunteerHit), ...meetings.map(meetingHit), ...orders.map(orderHit)],
  ...[...errands.map(errandHit), ...wishes.map(wishHit), ...items.map(itemHit)],
  ...[...tasks.map(taskHit), ...minutes.map(minutesHit), ...notices.map(noticeHit)],
];

/** People of the ledger first, then what else there is, for whoever may see it. A card that was scanned finds its volunteer. */
function useHits(asked: string) {
  const may = useMay();
  const text = asked === '' ? null : { text: asked };
  const answer = useQuery('residents.search', text, asTyped);
  const found = useQuery('finding.besides', text, asTyped).value;
  const others = asked === '' || !found ? [] : besides(found);
  const sheet = useQuery('consultations.find', text && rowKeyIn(asked) && may('consultations.find') ? text : null, asTyped).value;
  const swept = useQuery('sweeps.find', text && rowKeyIn(asked) && may('sweeps.find') ? text : null, asTyped).value;
  const isCard = isCardCode(asked);
  const visited = useQuery('visits.byCard', isCard && may('visits.byCard') ? { number: asked } : null, asTyped).value;
  const cards = isCard && visited ? [cardHit(asked, visited)] : [];
  const scanned = rowKeyIn(asked) !== null;
  const sheets = [...(sheet && scanned ? [sheetHit(sheet)] : []), ...(swept && scanned ? [sweepHit(swept)] : [])];
  return { answer, rows: [...cards, ...sheets, ...(answer.value ?? []).map(residentHit), ...others] };
}

/** Whether there is something to show: an answer to this search, be it a letter behind; nothing that was found before it began. */
function useAnswered(asked: string, { value, failure, waiting }: Answer<unknown[]>): boolean {
  const [before, setBefore] = useState(value);
  if (asked === '' && before !== value) setBefore(value);
  return asked !== '' && !(waiting && value === before) && (value !== undefined || failure !== undefined);
}

/** What the search field knows: the text, the people and volunteers found, which of them the arrows stand on. `leave`: give the focus back. */
export function useFinder(leave: () => void): Finder {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const [at, setAt] = useState(0);
  const asked = text.trim();
  const { answer, rows } = useHits(asked);
  const shown = useAnswered(asked, answer) && wanted;
  const type = useCallback((next: string) => {
    // Asked before the letter is drawn: what is drawn first keeps the question waiting.
    if (next.trim() !== '') for (const name of TYPED) askAhead(name, { text: next.trim() });
    setText(next);
    setAt(0);
    setWanted(true);
  }, []);
  const choose = useCallback(
    (to: string) => {
      type('');
      setWanted(false);
      leave();
      navigate(to);
    },
    [type, leave, navigate],
  );
  const chosen = shown ? rows[at] : undefined;
  const enter = useWhenFound(asked, () => chosen && choose(chosen.to));
  const step = (by: number) => (wanted ? setAt(Math.max(0, Math.min(at + by, rows.length - 1))) : setWanted(true));
  const dismiss = () => (shown ? setWanted(false) : type(''));
  const open = () => setWanted(true);
  const close = () => setWanted(false);
  const onKeyDown = keysOf({
    Enter: enter,
    Escape: dismiss,
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  });
  return { text, asked, answer, rows, chosen, shown, type, open, close, point: setAt, choose, onKeyDown };
}

/** Runs what a key means here; a word still being composed keeps its keys. */
const keysOf = (acts: Record<string, () => void>) => (event: KeyboardEvent) => {
  const act = acts[event.key];
  if (!act || event.nativeEvent.isComposing) return;
  event.preventDefault();
  act();
};
