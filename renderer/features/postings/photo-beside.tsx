// A photo beside the copies that are open: Enter gives it to the one that is marked, the arrows mark another.
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { postingStateWords, type ReadPhotos } from '../../../shared/features/postings';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { DayPicker } from '../../kit/day-picker';
import { FailureNote } from '../../kit/failure';
import { today } from '../../kit/today';
import look from './postings.module.css';

type Places = { at: number; sheet: number }[];
type Props = { read: ReadPhotos; busy: boolean; onSave(on: string, places: Places): void };

/** Which photo is looked at, to which copy each was given, and which copy is marked. */
function usePlacing({ names, copies }: ReadPhotos) {
  const [at, setAt] = useState(0);
  const [given, setGiven] = useState<ReadonlyMap<number, number>>(new Map());
  const taken = new Set(given.values());
  const free = copies.findIndex(({ sheet }) => !taken.has(sheet));
  const [moved, setMoved] = useState<number>();
  const already = copies.findIndex(({ sheet }) => sheet === given.get(at));
  const marked = moved ?? (already >= 0 ? already : Math.max(free, 0));
  const go = (to: number) => {
    setAt(Math.min(Math.max(to, 0), names.length - 1));
    setMoved(undefined);
  };
  const give = (index: number) => {
    const copy = copies[index];
    if (!copy) return;
    setGiven(new Map([...given, [at, copy.sheet]]));
    go(at + 1);
  };
  const skip = () => {
    setGiven(new Map([...given].filter(([photo]) => photo !== at)));
    go(at + 1);
  };
  const mark = (index: number) => setMoved(Math.min(Math.max(index, 0), copies.length - 1));
  return { at, go, given, marked, mark, give, skip, last: at === names.length - 1 };
}

type Placing = ReturnType<typeof usePlacing>;

function Copies({ copies, placing }: { copies: ReadPhotos['copies']; placing: Placing }) {
  const { given, at, marked, mark, give, skip } = placing;
  const photoOf = (sheet: number) => [...given].find(([, one]) => one === sheet)?.[0];
  const keys: Record<string, () => void> = {
    Enter: () => give(marked),
    ArrowDown: () => mark(marked + 1),
    ArrowUp: () => mark(marked - 1),
    ' ': skip,
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore format: the list takes the keys for all of its rows
    <div role="listbox" aria-label="这是哪一张" tabIndex={0} className={look.copies} onKeyDown={press} aria-activedescendant={`copy-${marked}`} ref={(list) => list?.focus()}>
      {copies.map(({ sheet, place, state }, index) => {
        const photo = photoOf(sheet);
        return (
          <div
            key={sheet}
            id={`copy-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={index === marked ? look.marked : undefined}
            ref={index === marked ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
            onClick={() => give(index)}
            onKeyDown={press}
          >
            <span className={look.sheet}>{sheet}</span>
            <span>{place}</span>
            <span className="soft small">{photo === undefined ? postingStateWords[state] : photo === at ? '就是这张照片' : `照片${photo + 1}`}</span>
          </div>
        );
      })}
    </div>
  );
}

export function PhotoBeside({ read, busy, onSave }: Props) {
  const placing = usePlacing(read);
  const { at, go, given, skip, last } = placing;
  const [on, setOn] = useState(today());
  const picture = useQuery('postings.photo', { draft: read.draft, at });
  const name = read.names[at] ?? '';
  const places = [...given].map(([photo, sheet]) => ({ at: photo, sheet }));
  return (
    <>
      <p className={`soft ${look.ask}`}>照片拍的是哪一张？Enter 就是标出的这一张，↑↓ 换一张，空格跳过；也可以直接点。</p>
      <div className={look.beside}>
        <figure className={look.photo}>
          {picture.value && <img src={picture.value.picture} alt={name} />}
          <FailureNote failure={picture.failure} />
          <figcaption>
            <span role="status">
              第{numberWords(at + 1)}张照片，共{numberWords(read.names.length)}张：{name}
            </span>
          </figcaption>
        </figure>
        <Copies key={at} copies={read.copies} placing={placing} />
      </div>
      <div className={look.foot}>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          上一张照片
        </Button>
        <Button disabled={last && !given.has(at)} onClick={skip}>
          跳过这张
        </Button>
        <span className={look.on}>
          <label htmlFor="posted-on">哪天贴的</label>
          <DayPicker id="posted-on" value={on} onChange={(day) => setOn(day ?? today())} />
        </span>
        <Button type="primary" loading={busy} disabled={places.length === 0} onClick={() => onSave(on, places)}>
          记下{numberWords(places.length)}张
        </Button>
      </div>
    </>
  );
}
