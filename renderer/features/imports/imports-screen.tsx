import { Button } from 'antd';
import { useState } from 'react';
import { useMay, useQuery } from '../../desk';
import { useArrival } from '../../kit/arrival';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { TaskProgress } from '../../kit/task-progress';
import { ExportLedger } from './export-ledger';
import { useImportFlow } from './flow';
import './imports.css';
import { PreviewPage } from './preview-page';
import { ResultPage } from './result-page';
import { RunListPage } from './run-list-page';
import { RunsTable } from './runs-table';
import { useImportSteps } from './steps';

const purpose = '把手里的居民表格（.xlsx、.xls、.csv，可以一次选几张）导入台账：先看预览，确认了才写入，导错了可以整份撤销。';

function ImportsList() {
  useArrival();
  const may = useMay();
  const runs = useQuery('imports.list', {});
  const { running, failure } = useImportFlow();
  const { choose } = useImportSteps();
  const button = may('imports.open') && (
    <Button type="primary" loading={running !== null} onClick={choose}>
      选择表格
    </Button>
  );
  const [exporting, setExporting] = useState(false);
  const none = runs.value?.length === 0;
  const actions = (
    <>
      {button}
      {may('imports.exportLedger') && (
        <Button disabled={running !== null} onClick={() => setExporting(true)}>
          导出台账
        </Button>
      )}
    </>
  );
  return (
    <Page title="导入" count={runs.value && !none ? `共 ${runs.value.length} 次` : undefined} actions={none ? null : actions}>
      {running && <TaskProgress operation={running} waiting="正在打开表格" />}
      <PrintList list="imports" asked={{}} disabled={none} />
      <FailureNote failure={failure ?? runs.failure} />
      {none && (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      )}
      {runs.value && !none && <RunsTable runs={runs.value} />}
      {exporting && <ExportLedger onClose={() => setExporting(false)} />}
    </Page>
  );
}

/** 导入: past imports, then one sheet through preview to result. */
export function ImportsScreen() {
  const { preview, done, finished } = useImportFlow();
  if (finished) return <RunListPage />;
  if (done && preview) return <ResultPage run={done} preview={preview} />;
  if (preview) return <PreviewPage preview={preview} />;
  return <ImportsList />;
}
