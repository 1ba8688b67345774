import { type InputRef, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Consultation } from '../../../shared/features/consultation-shapes';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Pager, usePages } from '../../kit/pager';
import { useFilter } from '../../session';
import { BoardView } from './board-view';
import look from './consultations.module.css';
import { Find, Narrow, type Wanted } from './lines-bar';
import { Returns } from './returns';
import { RowsTable } from './rows-table';

const RowDrawer = later(() => import('./row-drawer').then((m) => m.RowDrawer));
const AnswerForm = later(() => import('./answer-form').then((m) => m.AnswerForm));

type View = 'rows' | 'board' | 'returns';
const views: { value: View; label: string }[] = [
  { value: 'rows', label: '名单' },
  { value: 'board', label: '楼栋' },
  { value: 'returns', label: '收回' },
];
const SIZE = 50;
const BACK_MS = 100;

/** The lines, narrowed; Enter in the search field opens the first that is found, so that scanning a sheet opens it. */
function useLines(id: number, { text, show, buildingId }: Wanted, onFound: (rowId: number) => void) {
  const [entered, setEntered] = useState(false);
  const pages = usePages<number>(JSON.stringify([text, show, buildingId]));
  const asked = { id, buildingId, text, show: show === 'all' ? null : show };
  const rows = useQuery('consultations.rows', { ...asked, after: pages.after });
  const first = rows.value?.rows[0]?.id;
  useEffect(() => {
    if (!entered || rows.waiting) return;
    setEntered(false);
    if (first !== undefined) onFound(first);
  }, [entered, rows.waiting, first, onFound]);
  return { enter: () => setEntered(text.trim() !== ''), pages, rows };
}

type Opened = { rowId: number; answering: boolean };
type LineProps = { card: Consultation; opened: Opened; onOpen(opened: Opened): void; onClose(): void; onSaved(): void };

function OpenedLine({ card: { asks, dueOn, endedOn }, opened, onOpen, onClose, onSaved }: LineProps) {
  const { rowId, answering } = opened;
  return (
    <>
      <RowDrawer
        key={rowId}
        rowId={rowId}
        owners={asks === 'owners'}
        onAnswer={() => onOpen({ rowId, answering: true })}
        onOpen={(other) => onOpen({ rowId: other, answering: false })}
        onClose={onClose}
      />
      {answering && endedOn === null && (
        <AnswerForm rowId={rowId} dueOn={dueOn} onClose={() => onOpen({ rowId, answering: false })} onSaved={onSaved} />
      )}
    </>
  );
}

const everything: Wanted = { text: '', show: 'all', buildingId: null };

/** 名单, 楼栋 and 收回 of one consultation; `?row=7` in the address opens a line. */
export function Lines({ card }: { card: Consultation }) {
  const { id, asks } = card;
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useFilter<View>('consultation.view', 'rows');
  const [wanted, want] = useState<Wanted>(everything);
  const [chosen, setOpened] = useState<Opened | null>(null);
  const scanned = Number(search.get('row')) || null;
  const opened = chosen ?? (scanned === null ? null : { rowId: scanned, answering: false });
  const field = useRef<InputRef>(null);
  const open = (rowId: number) => setOpened({ rowId, answering: false });
  const { enter, pages, rows } = useLines(id, wanted, open);
  const close = () => {
    setOpened(null);
    if (scanned !== null) setSearch({}, { replace: true });
  };
  const saved = () => {
    close();
    want({ ...wanted, text: '' });
    // After the dialog has given the focus back.
    setTimeout(() => field.current?.focus(), BACK_MS);
  };
  const page = rows.value;
  return (
    <>
      <div className={look.bar}>
        <Segmented aria-label="怎么看" options={views} value={view} onChange={setView} />
        {view !== 'returns' && (
          <Find field={field} text={wanted.text} onText={(text) => want({ ...wanted, text })} onEnter={enter} />
        )}
        {view === 'rows' && <Narrow id={id} wanted={wanted} onWant={want} />}
      </div>
      <FailureNote failure={rows.failure} />
      {view === 'returns' && <Returns card={card} />}
      {view === 'board' && (
        <BoardView
          id={id}
          buildingId={wanted.buildingId}
          onBuilding={(buildingId) => want({ ...wanted, buildingId })}
          onOpen={open}
        />
      )}
      {view === 'rows' && <RowsTable rows={page?.rows ?? []} owners={asks === 'owners'} onOpen={open} />}
      {view === 'rows' && page && (
        <Pager pages={pages} size={SIZE} shown={page.rows.length} total={page.total} next={page.next} measure="份" />
      )}
      {opened && <OpenedLine card={card} opened={opened} onOpen={setOpened} onClose={close} onSaved={saved} />}
    </>
  );
}
