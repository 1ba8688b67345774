import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { Button, Flex, type TableColumnsType } from 'antd';
import { useEffect, useRef } from 'react';
import { type Field, fieldKindWords } from '../../../shared/features/fields';
import { dayWords, numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';
import look from './fields.module.css';

type Acts = { onAmend(field: Field): void; onEnd(field: Field): void; onMove(ids: number[]): void };
type Props = Acts & { fields: readonly Field[]; held: ReadonlyMap<number, number> };

const MOST_SHOWN = 4;

function kindText({ kind, unit, choices }: Field): string {
  const standing = choices.filter(({ endedOn }) => endedOn === null).map(({ words }) => words);
  const more = standing.length > MOST_SHOWN ? `等${standing.length}个` : '';
  if (kind === 'choice') return `选项：${standing.slice(0, MOST_SHOWN).join('、')}${more}`;
  return fieldKindWords[kind] + (unit ? `（${unit}）` : '');
}

const Name = ({ field }: { field: Field }) => (
  <>
    <div>{field.name}</div>
    {field.hint && <div className="soft small">{field.hint}</div>}
    {field.sensitive && <StateWord tone="soon">敏感</StateWord>}
  </>
);

/** The same ids with one moved up or down. */
function moved(ids: readonly number[], at: number, by: -1 | 1): number[] {
  const next = [...ids];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at + by, 0, one);
  return next;
}

type Pending = { id: number; by: -1 | 1; order: string };
const markOf = (id: number, by: -1 | 1) => `${id} ${by === -1 ? 'up' : 'down'}`;

/** Keeps the focus on the button that moved a field, which went along with its row; at the end of the way, on the other one. */
function useMoving(fields: readonly Field[], onMove: Acts['onMove']) {
  const area = useRef<HTMLDivElement>(null);
  const pending = useRef<Pending>(undefined);
  const ids = fields.map(({ id }) => id);
  useEffect(() => {
    const waits = pending.current;
    if (!waits || waits.order === ids.join()) return;
    pending.current = undefined;
    const button = (by: -1 | 1) => area.current?.querySelector<HTMLButtonElement>(`[data-move="${markOf(waits.id, by)}"]`);
    const wanted = button(waits.by);
    (wanted?.disabled ? button(waits.by === -1 ? 1 : -1) : wanted)?.focus();
  });
  const move = (id: number, by: -1 | 1) => {
    pending.current = { id, by, order: ids.join() };
    onMove(moved(ids, ids.indexOf(id), by));
  };
  return { area, move };
}

type Moving = { field: Field; at: number; last: number; move(id: number, by: -1 | 1): void };

const Place = ({ field, at, last, move }: Moving) => (
  <Flex gap={4}>
    <Button
      type="text"
      size="small"
      data-move={markOf(field.id, -1)}
      aria-label={`${field.name}上移`}
      icon={<ArrowUpOutlined aria-hidden />}
      disabled={at === 0}
      onClick={() => move(field.id, -1)}
    />
    <Button
      type="text"
      size="small"
      data-move={markOf(field.id, 1)}
      aria-label={`${field.name}下移`}
      icon={<ArrowDownOutlined aria-hidden />}
      disabled={at === last}
      onClick={() => move(field.id, 1)}
    />
  </Flex>
);

const placesOf = (held: number) => (held > 0 ? `${numberWords(held)} 处` : <span className="soft">还没有</span>);

/** The fields of one subject in their order. */
export function FieldsTable({ fields, held, onAmend, onEnd, onMove }: Props) {
  const { area, move } = useMoving(fields, onMove);
  const last = fields.length - 1;
  const columns: TableColumnsType<Field> = [
    { title: '次序', width: 88, render: (_, field, at) => <Place {...{ field, at, last, move }} /> },
    { title: '栏目', width: 220, render: (_, field) => <Name field={field} /> },
    { title: '种类', width: 220, render: (_, field) => kindText(field) },
    { title: '用来做什么', render: (_, { purpose }) => purpose ?? <span className="soft">没有写</span> },
    { title: '已登记', width: 104, align: 'right', render: (_, { id }) => placesOf(held.get(id) ?? 0) },
    {
      title: '办理',
      width: 132,
      render: (_, field) => (
        <Flex gap={12}>
          <Button type="link" className={look.link ?? ''} aria-label={`更正${field.name}`} onClick={() => onAmend(field)}>
            更正
          </Button>
          <Button type="link" className={look.link ?? ''} aria-label={`停用${field.name}`} onClick={() => onEnd(field)}>
            停用
          </Button>
        </Flex>
      ),
    },
  ];
  return <FramedTable area={area} rowKey="id" least={960} columns={columns} dataSource={[...fields]} pagination={false} />;
}

type EndedProps = { fields: readonly Field[]; held: ReadonlyMap<number, number>; onResume(field: Field): void };

/** Those asked no more, and how to take one up again. */
export function EndedTable({ fields, held, onResume }: EndedProps) {
  const columns: TableColumnsType<Field> = [
    { title: '已停用的栏目', width: 308, render: (_, field) => field.name },
    { title: '种类', width: 220, render: (_, field) => kindText(field) },
    { title: '停用', render: (_, { endedOn, endReason }) => `${endedOn ? dayWords(endedOn) : ''}，${endReason}` },
    { title: '已登记', width: 104, align: 'right', render: (_, { id }) => placesOf(held.get(id) ?? 0) },
    {
      title: '办理',
      width: 132,
      render: (_, field) => (
        <Button type="link" className={look.link ?? ''} aria-label={`恢复${field.name}`} onClick={() => onResume(field)}>
          恢复
        </Button>
      ),
    },
  ];
  return <FramedTable rowKey="id" least={960} columns={columns} dataSource={[...fields]} pagination={false} />;
}
