import { Button, Tabs } from 'antd';
import type { Preview } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { useArrival } from '../../kit/arrival';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { TaskProgress } from '../../kit/task-progress';
import { FindingsTable } from './findings-table';
import { leaveImport, useImportFlow } from './flow';
import { MappingTable } from './mapping-table';
import { Outlook } from './outlook';
import { useSaveFindings } from './save-findings';
import { useImportSteps } from './steps';

const waitingWords = { 'imports.open': '正在打开表格', 'imports.confirm': '正在写入台账' };

const firstTab = ({ blocked, errors, hints }: Preview): string => {
  if (blocked !== null || errors + hints === 0) return 'mapping';
  return errors > 0 ? 'errors' : 'hints';
};

function Parcels({ preview }: { preview: Preview }) {
  const { mapping, running } = useImportFlow();
  const { remap } = useImportSteps();
  const save = useSaveFindings(preview.draft);
  const { errors, hints, labels } = preview;
  const at = (level: 'error' | 'hint') => preview.findings.filter((finding) => finding.level === level);
  const mapped = mapping.filter((field) => field !== null).length;
  return (
    <>
      {save.outcome}
      <Tabs
        className="import-parcels"
        defaultActiveKey={firstTab(preview)}
        items={[
          {
            key: 'errors',
            label: `需要核对 ${numberWords(errors)}`,
            children: (
              <FindingsTable findings={at('error')} total={errors} calm="没有需要核对的，可以放心导入。" action={save.button} />
            ),
          },
          {
            key: 'hints',
            label: `提示 ${numberWords(hints)}`,
            children: <FindingsTable findings={at('hint')} total={hints} calm="没有提示。" action={save.button} />,
          },
          {
            key: 'mapping',
            label: `列对应 ${mapped}/${labels.length}`,
            children: <MappingTable preview={preview} mapping={mapping} onChange={remap} busy={running === 'imports.preview'} />,
          },
        ]}
      />
    </>
  );
}

/** What the import would do, before anything is written. */
export function PreviewPage({ preview }: { preview: Preview }) {
  useArrival();
  const { running, failure } = useImportFlow();
  const { choose, confirm } = useImportSteps();
  const writing = running === 'imports.confirm';
  const actions = (
    <>
      {preview.blocked === null && (
        <Button type="primary" loading={writing} disabled={running !== null} onClick={confirm}>
          开始导入
        </Button>
      )}
      <Button disabled={writing} onClick={choose}>
        换一张表格
      </Button>
      <Button disabled={writing} onClick={leaveImport}>
        放弃
      </Button>
    </>
  );
  return (
    <Page title="导入预览" count={preview.fileName} actions={actions}>
      {running && running !== 'imports.preview' && <TaskProgress operation={running} waiting={waitingWords[running]} />}
      <FailureNote failure={failure} />
      <Outlook preview={preview} />
      <Parcels key={preview.draft} preview={preview} />
    </Page>
  );
}
