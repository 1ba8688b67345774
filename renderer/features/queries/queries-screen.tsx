import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { examples, type SavedQuery } from '../../../shared/features/queries';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { useFilter } from '../../session';
import { type Filter, noFilter } from '../residents/filters';
import { Examples } from './examples';
import { QueriesTable, type RowAct } from './queries-table';
import { useWaysOut } from './ways-out';

const RenameQuery = later(() => import('./name-form').then((m) => m.RenameQuery));
const EndQuery = later(() => import('./end-query').then((m) => m.EndQuery));

const purpose = '把常用的条件存下来，起个名字：一点就能看人数、印名单签字、印地址标签、导出，还能列入每月汇总。';

/** Puts the conditions of a query over the ledger and goes there. */
function useOpen() {
  const navigate = useNavigate();
  const [, setFilter] = useFilter<Filter>('residents', noFilter);
  const [, setQuery] = useFilter<number | null>('residents.query', null);
  return ({ id, filter }: SavedQuery) => {
    setFilter(filter);
    setQuery(id);
    navigate('/residents');
  };
}

function Nothing() {
  const navigate = useNavigate();
  const button = <Button onClick={() => navigate('/residents')}>到台账里挑条件</Button>;
  return (
    <div className="surface">
      <EmptyState words={purpose} action={button} />
    </div>
  );
}

/** 查询: the saved ones, what they mean, and the ways out. */
export function QueriesScreen() {
  const list = useQuery('queries.list', {});
  const open = useOpen();
  const may = useMay();
  const ways = useWaysOut();
  const [acting, setActing] = useState<{ act: RowAct; query: SavedQuery } | null>(null);
  const close = () => setActing(null);
  const act = (chosen: RowAct, query: SavedQuery) =>
    chosen === 'rename' || chosen === 'end'
      ? setActing({ act: chosen, query })
      : ways.go({ way: chosen, name: query.name, source: { id: query.id } });
  const rows = list.value ?? [];
  return (
    <Page title="查询" count={rows.length > 0 ? `共 ${rows.length} 个` : undefined}>
      <PrintList list="queries" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {list.value?.length === 0 && <Nothing />}
      {rows.length > 0 && <QueriesTable rows={rows} onOpen={open} onAct={act} />}
      {list.value && rows.length < examples.length && may('queries.save') && <Examples kept={rows} />}
      {ways.dialog}
      {acting?.act === 'rename' && <RenameQuery query={acting.query} onClose={close} />}
      {acting?.act === 'end' && <EndQuery query={acting.query} onClose={close} />}
    </Page>
  );
}
