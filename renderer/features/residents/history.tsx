import type { HistoryEntry } from '../../../shared/features/residents';
import { instantWords } from '../../../shared/text';
import look from './card.module.css';

/** What happened to this person, the latest first: what, by whom, when, and what changed. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  if (entries.length === 0) return <p className="soft">还没有变更。</p>;
  return (
    <ol className={look.history}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.act} ${entry.words.join()}`} className={look.entry}>
          <p>
            <span className={look.entryAct}>{entry.act}</span>
            <span className="soft small">
              {entry.by}，{instantWords(entry.at)}
            </span>
          </p>
          {entry.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
