import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ResidentRow } from '../../shared/features/residents';
import { type Answer, useQuery } from '../desk';

export type Finder = {
  text: string;
  /** What the rows answer; a keystroke behind `text` at most. */
  asked: string;
  answer: Answer<ResidentRow[]>;
  rows: ResidentRow[];
  /** The line the arrows stand on. */
  chosen: ResidentRow | undefined;
  shown: boolean;
  type(text: string): void;
  open(): void;
  close(): void;
  point(row: ResidentRow): void;
  choose(row: ResidentRow): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** What the search field knows: the text, the people found, which of them the arrows stand on. `leave`: give the focus back. */
export function useFinder(leave: () => void): Finder {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const answer = useQuery('residents.search', asked === '' ? null : { text: asked });
  const rows = answer.value ?? [];
  const shown = wanted && asked !== '' && text.trim() !== '';
  const type = (next: string) => {
    setText(next);
    setAt(0);
    setWanted(true);
  };
  const choose = (row: ResidentRow) => {
    type('');
    setWanted(false);
    leave();
    navigate(`/residents/${row.id}`);
  };
  const chosen = shown ? rows[at] : undefined;
  const step = (by: number) => (wanted ? setAt(Math.max(0, Math.min(at + by, rows.length - 1))) : setWanted(true));
  const dismiss = () => (shown ? setWanted(false) : type(''));
  const open = () => setWanted(true);
  const close = () => setWanted(false);
  const point = (row: ResidentRow) => setAt(rows.indexOf(row));
  const onKeyDown = keysOf({
    Enter: () => chosen && choose(chosen),
    Escape: dismiss,
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  });
  return { text, asked, answer, rows, chosen, shown, type, open, close, point, choose, onKeyDown };
}

/** Runs what a key means here; a word still being composed keeps its keys. */
const keysOf = (acts: Record<string, () => void>) => (event: KeyboardEvent) => {
  const act = acts[event.key];
  if (!act || event.nativeEvent.isComposing) return;
  event.preventDefault();
  act();
};
