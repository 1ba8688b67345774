import { memo, useCallback, useRef } from 'react';
import { readPeople } from '../../../shared/rules/people-text';
import { say } from '../../session';
import look from './entry.module.css';
import { EntryRow } from './entry-row';
import { knownOf } from './household';
import { RowNote } from './row-note';
import { isBlank, relationAt, residencyAt } from './rows';
import { cellOf, type EntryDesk } from './use-entry';
import { goOn, type Walker, walk } from './walk';

const TAGS = '特殊群体';
const heads = ['姓名', '身份证号，没有就写出生', '出生、年龄、性别', '电话', '与户主关系', '居住情况', TAGS];

function walkerOf({ block, sight, change, save, next, previous }: EntryDesk): Walker {
  const { rows } = block;
  const at = (key: number) => rows.findIndex((row) => row.key === key);
  const set = (key: number, facts: object) => change({ type: 'row', key, facts });
  return {
    keys: rows.map(({ key }) => key),
    isBlankRow: (key) => rows.some((row) => row.key === key && isBlank(row)),
    hasRelation: (key) => relationAt(rows, at(key), sight.joined === null) !== null,
    save: () => void save(),
    ...{ next, previous },
    residency: (key, residency) => set(key, { residency }),
    drop(key) {
      const above = rows[at(key) + 1] ?? rows[at(key) - 1];
      change({ type: 'drop', key });
      if (above) cellOf(above.key, 'name')?.focus();
    },
    comes: (key) => set(key, { comes: true }),
  };
}

const severalRooms = (rooms: readonly string[]) =>
  `粘贴的内容有${rooms.length}间房（${rooms.slice(0, 3).join('、')}…），这里一次登记一户。请一户一户粘贴，或把整张表导入。`;

type Props = { desk: EntryDesk; onOpen(id: number): void };

const Heads = memo(function Heads({ groups }: { groups: readonly string[] }) {
  return (
    <thead>
      <tr>
        <td />
        {heads.map((words) => (
          <th key={words} scope="col" title={words === TAGS ? `写一部分就行：${groups.join('、')}` : undefined}>
            {words}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
});

/** The rows of people, worked by keys. */
export function EntryTable({ desk, onOpen }: Props) {
  const { block, sight, change, problem } = desk;
  const { rows, carried } = block;
  const walker = useRef<Walker>(walkerOf(desk));
  walker.current = walkerOf(desk);
  const onFull = useCallback((key: number, cell: string) => goOn(walker.current, key, cell), []);
  const onPaste = useCallback(
    (key: number, text: string) => {
      const { people, unread, rooms } = readPeople(text, sight.groups);
      if (rooms.length > 1) return say(severalRooms(rooms));
      change({ type: 'paste', key, people, unread });
    },
    [change, sight.groups],
  );
  const common = { today: sight.today, change };
  return (
    <div className={look.scroll}>
      <table className={look.rows} onKeyDown={(event) => walk(event, walker.current)}>
        <Heads groups={sight.groups} />
        {rows.map((row, at) => (
          <tbody key={row.key}>
            <EntryRow
              {...common}
              {...{ row, onFull, onPaste }}
              number={at + 1}
              relation={isBlank(row) && at > 0 ? null : relationAt(rows, at, sight.joined === null)}
              residency={residencyAt(rows, at, carried)}
            />
            <RowNote
              {...common}
              row={row}
              known={knownOf(row, sight)}
              problem={problem?.key === row.key ? problem.words : null}
              onOpen={onOpen}
            />
          </tbody>
        ))}
      </table>
    </div>
  );
}
