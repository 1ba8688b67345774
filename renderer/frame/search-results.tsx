import { useEffect } from 'react';
import { FailureNote } from '../kit/failure';
import { StateWord } from '../kit/state-word';
import type { Finder, Hit } from './use-finder';

export const optionId = (id: string): string => `found-${id}`;

/** The people and volunteers found, under the search field. */
export function SearchResults({ id, finder }: { id: string; finder: Finder }) {
  const { rows, chosen, answer, asked } = finder;
  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen.id))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="search-panel">
      <FailureNote failure={answer.failure} />
      {rows.length > 0 && (
        <>
          <div className="search-list" id={id} role="listbox" aria-label="找到的居民">
            {rows.map((row) => (
              <Found key={row.id} row={row} chosen={row.id === chosen?.id} finder={finder} />
            ))}
          </div>
          <p className="search-hint" aria-hidden="true">
            ↑ ↓ 选择　·　回车打开　·　Esc 关闭
          </p>
        </>
      )}
      {answer.value && rows.length === 0 && (
        <p className="search-none" role="status">
          没有找到“{asked}”。可以试试姓名里的一个字、拼音首字母、房号（如
          3-2-1101），证件、电话的后4位，志愿者编号，会议名称，或者通知的标题、编号。
        </p>
      )}
    </div>
  );
}

function Found({ row, chosen, finder }: { row: Hit; chosen: boolean; finder: Finder }) {
  return (
    <div
      className="found"
      id={optionId(row.id)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseMove={() => finder.point(row)}
      // The focus stays in the field: losing it would close the list before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => finder.choose(row)}
      onKeyDown={(event) => event.key === 'Enter' && finder.choose(row)}
    >
      <span className="found-name">{row.name}</span>
      <span className="found-place">{row.place}</span>
      <StateWord tone={row.state.tone}>{row.state.words}</StateWord>
      <span className="found-phone">{row.phone ?? '没有电话'}</span>
    </div>
  );
}
