import { Button } from 'antd';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../desk';
import { BroughtBack } from '../../kit/brought-back';
import { DraftNote } from '../../kit/draft-note';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import look from './entry.module.css';
import { EntryPlace } from './entry-place';
import { EntryTable } from './entry-table';
import { Last, useUndoKey } from './last-saving';
import { relationLegend } from './relation-keys';
import { isBlank } from './rows';
import { cellOf, type EntryDesk, useEntry } from './use-entry';

const ResidentDrawer = later(() => import('../residents/resident-drawer').then((m) => m.ResidentDrawer));

/** A new room begins at its first name. */
function useFirstName({ rows }: EntryDesk['block']): void {
  const first = rows[0]?.key;
  const begun = rows.length;
  useEffect(() => {
    if (first !== undefined && begun === 1) cellOf(first, 'name')?.focus();
  }, [first, begun]);
}

const Save = memo(function Save({ disabled, onSave }: { disabled: boolean; onSave(): void }) {
  return (
    <Button type="primary" title="Ctrl+Enter" disabled={disabled} onClick={onSave}>
      存好，到下一间
    </Button>
  );
});

function Unread({ block, change }: EntryDesk) {
  if (block.unread.length === 0) return null;
  return (
    <div className="note note-soon brought-back" role="status">
      <span>粘贴的内容里，这些没看懂：{block.unread.join('；')}</span>
      <Button size="small" onClick={() => change({ type: 'read' })}>
        知道了
      </Button>
    </div>
  );
}

function NoRooms() {
  const navigate = useNavigate();
  const may = useMay();
  return (
    <EmptyState
      words="还没有房屋可以登记。先导入一张带房号的表格，楼栋和房号就有了。"
      action={may('imports.open') && <Button onClick={() => navigate('/imports')}>导入表格</Button>}
    />
  );
}

/** Labels for what the desk refuses at a field: people.1.phone is 第2人电话. */
const labels = Object.fromEntries(
  Object.entries({ name: '姓名', idNumber: '身份证号', phone: '电话', birthOn: '出生', documentNumber: '证件号码' }).flatMap(
    ([field, words]) => Array.from({ length: 30 }, (_, at) => [`people.${at}.${field}`, `第${at + 1}人${words}`]),
  ),
);

function Sheet({ desk, onOpen }: { desk: EntryDesk; onOpen(id: number): void }) {
  const { sight, change } = desk;
  const steps = useRef(desk);
  steps.current = desk;
  const onPlace = useCallback(
    (roomId: number, householdId: number | null | undefined) => change({ type: 'place', roomId, householdId }),
    [change],
  );
  const onNext = useCallback(() => steps.current.next(), []);
  const onPrevious = useCallback(() => steps.current.previous(), []);
  return (
    <div className={look.sheet}>
      <EntryPlace room={sight.room} joined={sight.joined} onPlace={onPlace} onNext={onNext} onPrevious={onPrevious} />
      <EntryTable desk={desk} onOpen={onOpen} />
      <p className={look.legend}>
        关系按一个键：{relationLegend}，别的直接写。Alt+1 户籍，Alt+2 流动，Alt+3 空挂。Alt+↓ 跳过这间。
      </p>
    </div>
  );
}

/** 快速登记: a room, its people, the next room; the hands stay on the keys. */
export function EntryScreen() {
  const desk = useEntry();
  const { block, sight, problem } = desk;
  const acts = useRef(desk);
  acts.current = desk;
  const onSave = useCallback(() => void acts.current.save(), []);
  const onUndo = useCallback(() => void acts.current.undo(), []);
  const [opened, setOpened] = useState<number | null>(null);
  useUndoKey(desk);
  useFirstName(block);
  if (sight.empty) return <Page title="快速登记">{<NoRooms />}</Page>;
  return (
    <Page
      title="快速登记"
      count="Enter 到下一格，空行再按一次就存好、到下一间；几个人可以一起粘贴"
      actions={
        <>
          <DraftNote draft={desk.draft} />
          <Save disabled={block.rows.every(isBlank)} onSave={onSave} />
        </>
      }
    >
      {desk.brought && <BroughtBack onDiscard={desk.forget} />}
      <FailureNote failure={desk.failure ?? sight.failure} labels={labels} />
      {problem?.key === null && (
        <div className="note note-late" role="alert">
          {problem.words}
        </div>
      )}
      <Unread {...desk} />
      <Sheet desk={desk} onOpen={setOpened} />
      <Last last={desk.last} onUndo={onUndo} />
      {opened !== null && <ResidentDrawer id={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
