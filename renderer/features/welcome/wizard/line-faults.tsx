import { type Faults, type Line, type LineField, lineLabels } from './building-lines';

const SHOWN = 5;

/** What keeps the table from being taken, line by line, above the table. */
export function LineFaults({ lines, faults }: { lines: Line[]; faults: Map<number, Faults> }) {
  const sentences = lines.flatMap((line) => {
    const found = Object.entries(faults.get(line.key) ?? {}) as [LineField, string][];
    return found.map(([field, words]) => ({
      key: `${line.key}${field}`,
      words: `${line.building || '没有名字的楼'}，${lineLabels[field]}：${words}`,
    }));
  });
  if (lines.length === 0) {
    return (
      <div className="note note-late" role="alert">
        还没有楼栋。请按规律生成，或者从表格读入。
      </div>
    );
  }
  if (sentences.length === 0) return null;
  if (sentences.length === 1) {
    return (
      <div className="note note-late" role="alert">
        {sentences[0]?.words}
      </div>
    );
  }
  return (
    <div className="note note-late" role="alert">
      <ul>
        {sentences.slice(0, SHOWN).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      {sentences.length > SHOWN && <p>还有 {sentences.length - SHOWN} 处，改好上面的再看。</p>}
    </div>
  );
}
