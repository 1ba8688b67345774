import { memo, useEffect } from 'react';
import { FailureNote } from '../kit/failure';
import { StateWord } from '../kit/state-word';
import type { Finder, Hit } from './use-finder';

export const optionId = (id: string): string => `found-${id}`;

/** The people and volunteers found, under the search field. */
export function SearchResults({ id, finder }: { id: string; finder: Finder }) {
  const { rows, chosen, answer, asked, point, choose } = finder;
  const stands = chosen?.id;
  useEffect(() => {
    if (stands) document.getElementById(optionId(stands))?.scrollIntoView({ block: 'nearest' });
  }, [stands]);
  return (
    <div className="search-panel">
      <FailureNote failure={answer.failure} />
      {rows.length > 0 && (
        <>
          <div className="search-list" id={id} role="listbox" aria-label="找到的居民">
            {rows.map(({ state, ...row }, at) => (
              <Found key={row.id} {...row} {...state} {...{ at, point, choose }} chosen={row.id === stands} />
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

type FoundProps = Omit<Hit, 'state'> & Hit['state'] & Pick<Finder, 'point' | 'choose'> & { at: number; chosen: boolean };

/** Drawn anew only where the line says something else: the list stands through most letters. */
const Found = memo(({ id, name, place, tone, words, phone, to, at, chosen, point, choose }: FoundProps) => (
  <div
    className="found"
    id={optionId(id)}
    role="option"
    tabIndex={-1}
    aria-selected={chosen}
    onMouseMove={() => point(at)}
    // The focus stays in the field: losing it would close the list before the click arrives.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => choose(to)}
    onKeyDown={(event) => event.key === 'Enter' && choose(to)}
  >
    <span className="found-name">{name}</span>
    <span className="found-place">{place}</span>
    <StateWord tone={tone}>{words}</StateWord>
    <span className="found-phone">{phone ?? '没有电话'}</span>
  </div>
));
