import { useEffect } from 'react';
import type { MinutesItem } from '../../../shared/features/minutes';
import { numberWords } from '../../../shared/text';
import { StateWord } from '../../kit/state-word';
import look from './minutes.module.css';

type Props = { items: readonly MinutesItem[]; at: number; onGo(at: number): void };

const factsOf = ({ written, decisions }: MinutesItem): string => {
  const facts = [written > 0 ? `${numberWords(written)}字` : '还没写', decisions.length > 0 ? `${decisions.length}条决定` : ''];
  return facts.filter(Boolean).join('，');
};

/** The agenda beside the text; Alt+↑ and Alt+↓ go through it from anywhere. */
export function ItemList({ items, at, onGo }: Props) {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || event.ctrlKey || by === undefined) return;
      event.preventDefault();
      onGo(Math.min(Math.max(at + by, 0), items.length - 1));
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, [at, items.length, onGo]);
  return (
    <nav className={`surface ${look.items}`} aria-label="议程">
      {items.map((item, place) => (
        <button
          key={item.agendaItemId ?? 0}
          type="button"
          className={look.item}
          aria-current={place === at}
          onClick={() => onGo(place)}
        >
          <span>
            {item.agendaItemId === null ? '' : `${place}. `}
            {item.title}
          </span>
          <span className="soft small">{item.disputed ? <StateWord tone="soon">有两份</StateWord> : factsOf(item)}</span>
        </button>
      ))}
      <p className={`soft small ${look.keys}`}>Alt+↑↓ 换议题，Ctrl+Enter 记决定</p>
    </nav>
  );
}
