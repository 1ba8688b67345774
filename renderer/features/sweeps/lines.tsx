import { Button, Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Sweep, SweepFilter } from '../../../shared/features/sweep-shapes';
import { type SweepAsks, SweepStanding, sweepStandingWords, sweepUnit } from '../../../shared/features/sweep-words';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Pager, usePages } from '../../kit/pager';
import { RowsTable } from './rows-table';
import look from './sweeps.module.css';

const RowDrawer = later(() => import('./row-drawer').then((m) => m.RowDrawer));

type Show = SweepFilter | 'all';
const showsOf = (asks: SweepAsks): { value: Show; label: string }[] => [
  { value: 'all', label: '全部' },
  { value: 'missing', label: '还没完的' },
  ...SweepStanding.options.map((value) => ({ value, label: sweepStandingWords(asks)[value] })),
];
const SIZE = 50;

type Wanted = { text: string; show: Show; unitId: number | null };

/** The lines, narrowed; Enter in the search field opens the first that is found, so that scanning a list opens it. */
function useLines(id: number, { text, show, unitId }: Wanted, onFound: (rowId: number) => void) {
  const [entered, setEntered] = useState(false);
  const pages = usePages<number>(JSON.stringify([text, show, unitId]));
  const rows = useQuery('sweeps.rows', { id, unitId, text, show: show === 'all' ? null : show, after: pages.after });
  const first = rows.value?.rows[0]?.id;
  useEffect(() => {
    if (!entered || rows.waiting) return;
    setEntered(false);
    if (first !== undefined) onFound(first);
  }, [entered, rows.waiting, first, onFound]);
  return { enter: () => setEntered(text.trim() !== ''), pages, rows };
}

type NarrowProps = {
  card: Sweep;
  show: Show;
  onShow(show: Show): void;
  unitId: number | null;
  onUnit(unitId: number | null): void;
};

/** By how they stand, and by unit. */
function Narrow({ card: { id, asks, counts }, show, onShow, unitId, onUnit }: NarrowProps) {
  const units = (useQuery('sweeps.board', { id }).value ?? []).flatMap((one) =>
    one.units.map((unit) => ({ value: unit.id, label: one.building + unit.unit })),
  );
  return (
    <>
      <Select aria-label="情况" style={{ width: '9rem' }} value={show} options={showsOf(asks)} onChange={onShow} />
      <Select
        allowClear
        aria-label="单元"
        placeholder="全部单元"
        style={{ width: '12rem' }}
        value={unitId}
        options={units}
        onChange={(next: number | undefined) => onUnit(next ?? null)}
      />
      {counts.by.conflict > 0 && show !== 'conflict' && (
        <Button onClick={() => onShow('conflict')}>看{counts.by.conflict}处矛盾</Button>
      )}
    </>
  );
}

type Props = { card: Sweep; unitId: number | null; onUnit(unitId: number | null): void };

/** 名单 of one sweep; `?row=7` in the address opens a line. */
export function Lines({ card, unitId, onUnit }: Props) {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [chosen, setChosen] = useState<number | null>(null);
  const field = useRef<InputRef>(null);
  const { enter, pages, rows } = useLines(card.id, { text, show, unitId }, setChosen);
  const opened = chosen ?? (Number(search.get('row')) || null);
  const close = () => {
    setChosen(null);
    if (search.has('row')) setSearch({}, { replace: true });
    field.current?.focus({ cursor: 'all' });
  };
  const page = rows.value;
  return (
    <>
      <div className={look.bar}>
        <Input
          ref={field}
          allowClear
          autoFocus
          className={look.find ?? ''}
          aria-label="扫码，或者输入编码、房号、姓名"
          placeholder="扫码，或者输入编码、房号、姓名"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={enter}
        />
        <Narrow card={card} show={show} onShow={setShow} unitId={unitId} onUnit={onUnit} />
      </div>
      <FailureNote failure={rows.failure} />
      <RowsTable card={card} rows={page?.rows ?? []} selected={opened} onOpen={setChosen} />
      {page && (
        <Pager
          pages={pages}
          size={SIZE}
          shown={page.rows.length}
          total={page.total}
          next={page.next}
          measure={sweepUnit[card.asks]}
        />
      )}
      {opened !== null && <RowDrawer key={opened} rowId={opened} onClose={close} />}
    </>
  );
}
