import { useState } from 'react';
import { useNavigate } from 'react-router';
import { numberWords } from '../../../shared/text';
import { askAhead, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { usePainted } from '../../kit/painted';
import { PlainButton } from '../../kit/plain-button';
import { useRowKeys } from '../../kit/row-keys';
import { useShortcut } from '../../kit/shortcut';
import { today } from '../../kit/today';
import { ColumnChoice } from '../fields/column-choice';
import { type ShownColumns, useShownColumns } from '../fields/shown-columns';
import { FilterBar } from './filter-bar';
import { type Filter, isEverything, noFilter, useListFilter, useSettled } from './filters';
import { pageOf, SIZE } from './first-page';
import { PrintLedger } from './print-ledger';
import { ownColumns, ResidentTable } from './resident-table';

type NobodyProps = { filter: Filter; onClear(): void };

function Nobody({ filter, onClear }: NobodyProps) {
  const navigate = useNavigate();
  const may = useMay();
  if (!isEverything(filter))
    return <EmptyState words="没有符合这些条件的居民。" action={<PlainButton onClick={onClear}>清除筛选</PlainButton>} />;
  if (!may('imports.open')) return <EmptyState words="台账里还没有居民。" />;
  return (
    <EmptyState
      words="台账里还没有居民。手上有表格就先导入；没有，就点“登记居民”从第一位登记起。"
      action={
        <PlainButton kind="primary" onClick={() => navigate('/imports')}>
          导入表格
        </PlainButton>
      }
    />
  );
}

type Cursor = { sequence: number; id: number };

function usePeople(filter: Filter, fieldIds: number[]) {
  const settled = useSettled(filter);
  const pages = usePages<Cursor>(JSON.stringify(settled));
  const people = useQuery('residents.list', pageOf(settled, pages.after, fieldIds));
  const ahead = (after: Cursor) => askAhead('residents.list', pageOf(settled, after, fieldIds));
  return { pages, people, ahead };
}

const DefinitionBar = later(() => import('./definition-bar').then((m) => m.DefinitionBar));
const RegisterForm = later(() => import('./register-form').then((m) => m.RegisterForm));
const ResidentDrawer = later(() => import('./resident-drawer').then((m) => m.ResidentDrawer));

export function ResidentsList() {
  const navigate = useNavigate();
  const [filter, setFilter] = useListFilter('residents');
  const shown = useShownColumns('residents');
  const { pages, people, ahead } = usePeople(filter, shown.fieldIds);
  const rows = people.value?.rows ?? [];
  usePainted('ledger', rows.length > 0);
  const keys = useRowKeys(rows.length);
  const [opened, setOpened] = useState<number | null>(null);
  const [registering, setRegistering] = useState(false);
  const register = () => setRegistering(true);
  useShortcut('n', () => document.querySelector('.ant-modal') ?? register(), useMay()('residents.register'));
  const close = () => {
    setOpened(null);
    keys.back();
  };
  const clear = () => setFilter(noFilter);
  return (
    <Page
      title="居民台账"
      count={people.value && `共 ${numberWords(people.value.total)} 人`}
      actions={<Actions filter={filter} shown={shown} onRegister={register} />}
    >
      <FilterBar filter={filter} onChange={setFilter} onGo={keys.enter} />
      {!isEverything(filter) && <DefinitionBar filter={filter} />}
      <FailureNote failure={people.failure} />
      {!people.failure && (
        <ResidentTable
          rows={rows}
          shown={shown}
          ageOn={filter.ageOn ?? filter.asOf ?? today()}
          keys={keys}
          selected={opened}
          waiting={!people.value}
          empty={<Nobody filter={filter} onClear={clear} />}
          onOpen={setOpened}
          onOpenPage={(id) => navigate(`/residents/${id}`)}
        />
      )}
      {people.value && (
        <Pager
          {...{ pages, ahead, size: SIZE, shown: rows.length, measure: '人' }}
          total={people.value.total}
          next={people.value.next}
        />
      )}
      {opened !== null && <ResidentDrawer id={opened} onOpen={setOpened} onClose={close} />}
      {registering && <RegisterForm onClose={() => setRegistering(false)} onDone={setOpened} />}
    </Page>
  );
}

type ActionsProps = { filter: Filter; shown: ShownColumns; onRegister(): void };

function Actions({ filter, shown, onRegister }: ActionsProps) {
  const navigate = useNavigate();
  const may = useMay();
  return (
    <>
      {may('residents.register') && (
        <PlainButton kind="primary" title="Ctrl+N" onClick={onRegister}>
          登记居民
        </PlainButton>
      )}
      {may('entry.save') && <PlainButton onClick={() => navigate('/entry')}>快速登记</PlainButton>}
      {may('imports.open') && <PlainButton onClick={() => navigate('/imports')}>导入</PlainButton>}
      <ColumnChoice own={ownColumns} shown={shown} />
      <PrintLedger filter={filter} />
    </>
  );
}
