import { Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { type Every, everyWords } from '../../../shared/features/visit-words';
import type { VisitTier } from '../../../shared/features/visits';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { useReturnFocus } from '../../kit/return-focus';
import { soft } from '../../kit/soft';
import { say } from '../../session';

type Row = VisitTier & { id: number };
type Setting = { set(row: Row, every: Every, byPhone: boolean): void; end(row: Row): void };
const NEVER = 'never';
const choices = [
  ...Object.entries(everyWords).map(([value, label]) => ({ value, label })),
  { value: NEVER, label: '不按期走访' },
];

function Often({ row, setting }: { row: Row; setting: Setting | null }) {
  if (!setting) return row.every === null ? soft('不按期走访') : everyWords[row.every];
  const choose = (chosen: string) => {
    if (chosen !== NEVER) setting.set(row, chosen as Every, row.byPhone);
    else if (row.every !== null) setting.end(row);
  };
  return (
    <Select
      aria-label={`${row.group}多久走访一次`}
      style={{ width: '8.5rem' }}
      value={row.every ?? NEVER}
      options={choices}
      onChange={choose}
    />
  );
}

const columnsFor = (setting: Setting | null): LedgerColumn<Row>[] => [
  {
    title: '哪一类',
    render: (_, { group, sealed }) => (
      <>
        {group}
        {sealed && <span className="soft small"> 保密</span>}
      </>
    ),
  },
  { title: '人数', width: '5rem', align: 'right', render: (_, { people }) => numberWords(people) },
  { title: '多久一次', width: '10rem', render: (_, row) => <Often row={row} setting={setting} /> },
  {
    title: '打电话也算',
    width: '7rem',
    render: (_, row) => (
      <Checkbox
        aria-label={`${row.group}打电话也算`}
        checked={row.byPhone}
        disabled={row.every === null || setting === null}
        onChange={({ target }) => row.every !== null && setting?.set(row, row.every, target.checked)}
      />
    ),
  },
  { title: '从哪天起', width: '9.5rem', render: (_, { since }) => (since === null ? soft('—') : dayWords(since)) },
];

function EndTier({ row, onClose }: { row: Row; onClose(): void }) {
  const end = useAction('visits.setTier');
  const save = async (reason: string) => {
    if (!(await end.act({ groupId: row.groupId, every: null, reason })).ok) return;
    say(`“${row.group}”不再按期走访。`);
    onClose();
  };
  return (
    <EndForm
      title={`不再按期走访“${row.group}”`}
      act="不再按期走访"
      lead="今天起不再排进计划；走访过的记录都在，随时可以再定。"
      reasons={['由别的单位走访', '和别的一类合在一起', '人手不够，先停']}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** 多久走访一次: the tier of every group. Whoever belongs to several is visited as often as the tightest says. */
export function TiersDialog({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const may = useMay();
  const tiers = useQuery('visits.tiers', {});
  const [set, usual] = [useAction('visits.setTier'), useAction('visits.useUsual')];
  const [ending, setEnding] = useState<Row>();
  const rows = (tiers.value ?? []).map((tier): Row => ({ ...tier, id: tier.groupId }));
  const setting: Setting = {
    set: ({ groupId }, every, byPhone) => void set.act({ groupId, every, byPhone, reason: '' }),
    end: setEnding,
  };
  const bare = rows.some(({ every, usual: often }) => every === null && often !== null);
  return (
    <Modal open title="多久走访一次" width={760} footer={null} onCancel={onClose}>
      <FailureNote failure={tiers.failure ?? set.failure ?? usual.failure} />
      <p className="soft" style={{ marginBottom: 16 }}>
        一个人在几类里，按最勤的算，从最近一次联系起数。改了从今天起算。
        {bare && may('visits.useUsual') && (
          <Button size="small" style={{ marginLeft: 8 }} loading={usual.busy} onClick={() => void usual.act({})}>
            没定的按常用的定
          </Button>
        )}
      </p>
      <LedgerTable columns={columnsFor(may('visits.setTier') ? setting : null)} rows={rows} empty=" " />
      {ending && <EndTier row={ending} onClose={() => setEnding(undefined)} />}
    </Modal>
  );
}
