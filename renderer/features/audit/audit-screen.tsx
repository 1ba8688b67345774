import { Button } from 'antd';
import { useState } from 'react';
import type { AuditFilter } from '../../../shared/features/audit';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { useRowKeys } from '../../kit/row-keys';
import { useFilter } from '../../session';
import { useSettled } from '../residents/filters';
import look from './audit.module.css';
import { AuditFilterBar, isEverything, noFilter } from './audit-filter';
import { LastCheck } from './audit-state';
import { AuditTable } from './audit-table';
import { EntryDrawer } from './entry-drawer';
import { PaperNumber } from './paper-number';
import { SaveResult, useSaveLog } from './save-log';
import { useVerify, VerifyResult } from './verify';

/** Entries on one page. */
const SIZE = 50;

const purpose = '谁在什么时候做了什么，都会记在这里，一条接一条，改不了也删不掉。现在还没有记录。';

function Nothing({ filter, onClear }: { filter: AuditFilter; onClear(): void }) {
  if (isEverything(filter)) return <EmptyState words={purpose} />;
  const turned = filter.from !== null && filter.to !== null && filter.from > filter.to;
  const words = turned ? '开始的日期比结束的晚，请换一下。' : '没有符合这些条件的记录。';
  return <EmptyState words={words} action={<Button onClick={onClear}>清除筛选</Button>} />;
}

function useLog() {
  const [filter, setFilter] = useFilter('audit', noFilter);
  const settled = useSettled(filter);
  const pages = usePages<number>(JSON.stringify(settled));
  const list = useQuery('audit.list', { ...settled, before: pages.after, most: SIZE });
  const rows = list.value?.entries ?? [];
  const next = list.value?.more ? (rows.at(-1)?.id ?? null) : null;
  return { filter, setFilter, pages, list, rows, next };
}

type Running = { verifying: ReturnType<typeof useVerify>; saving: ReturnType<typeof useSaveLog> };

function Actions({ verifying, saving }: Running) {
  const busy = verifying.busy || saving.busy;
  return (
    <>
      <Button type="primary" disabled={busy} onClick={verifying.start}>
        校验
      </Button>
      <Button disabled={busy} onClick={saving.save}>
        导出
      </Button>
    </>
  );
}

/** 审计: who did what, to whom, when, before and after; and whether all of it is still as it was written. */
export function AuditScreen() {
  const may = useMay();
  const state = useQuery('audit.state', {});
  const { filter, setFilter, pages, list, rows, next } = useLog();
  const keys = useRowKeys(rows.length);
  const [opened, setOpened] = useState<number | null>(null);
  const verifying = useVerify();
  const saving = useSaveLog(filter);
  const total = state.value?.entries ?? 0;
  const close = () => {
    setOpened(null);
    keys.back();
  };
  const actions = may('audit.verify') && <Actions verifying={verifying} saving={saving} />;
  return (
    <Page title="审计" count={state.value && `共 ${numberWords(total)} 条`} actions={actions}>
      <VerifyResult verifying={verifying} onOpen={setOpened} />
      <SaveResult saving={saving} />
      <div className={look.state}>
        {state.value && <LastCheck checked={state.value.lastVerified} />}
        {may('audit.compare') && <PaperNumber />}
      </div>
      <AuditFilterBar filter={filter} people={state.value?.people ?? []} onChange={setFilter} onGo={keys.enter} />
      <FailureNote failure={list.failure ?? state.failure} />
      {list.value && (
        <AuditTable
          rows={rows}
          keys={keys}
          selected={opened}
          empty={<Nothing filter={filter} onClear={() => setFilter(noFilter)} />}
          onOpen={setOpened}
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={isEverything(filter) ? total : null} next={next} measure="条" />
      {opened !== null && <EntryDrawer id={opened} onClose={close} />}
    </Page>
  );
}
