import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { useCallback, useRef } from 'react';
import { useShortcut } from '../kit/shortcut';
import { optionId, SearchResults } from './search-results';
import { useFinder } from './use-finder';
import './search.css';

const LIST = 'search-results';

/** The one search over the whole ledger, from everywhere: Ctrl+K, type, arrows, Enter opens the card. */
export function Search() {
  const field = useRef<HTMLInputElement>(null);
  const finder = useFinder(useCallback(() => field.current?.blur(), []));
  const listed = finder.shown && finder.rows.length > 0;
  useShortcut('k', () => field.current?.select());
  return (
    <search className="search">
      <SearchOutlined className="search-icon" aria-hidden="true" />
      <input
        ref={field}
        className="search-field"
        role="combobox"
        aria-label="查找居民"
        aria-expanded={listed}
        aria-controls={listed ? LIST : undefined}
        aria-autocomplete="list"
        aria-activedescendant={finder.chosen ? optionId(finder.chosen.id) : undefined}
        placeholder="找人：姓名、拼音、房号、证件或电话"
        autoComplete="off"
        spellCheck={false}
        value={finder.text}
        onChange={(event) => finder.type(event.target.value)}
        onFocus={finder.open}
        onBlur={finder.close}
        onKeyDown={finder.onKeyDown}
      />
      <span className="search-key" aria-hidden="true">
        Ctrl K
      </span>
      {finder.shown && <SearchResults id={LIST} finder={finder} />}
    </search>
  );
}
