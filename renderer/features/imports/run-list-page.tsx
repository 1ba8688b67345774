import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { ImportRun } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { useArrival } from '../../kit/arrival';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { FilesTable } from './files-table';
import { leaveImport, setImportFlow, useImportFlow } from './flow';

/** What came of several files. Stays until the person has read it. */
export function RunListPage() {
  useArrival();
  const navigate = useNavigate();
  const { files, skipped, failure } = useImportFlow();
  const taken = files.filter(({ run }) => run !== null);
  const created = taken.reduce((sum, { run }) => sum + (run?.counts.created ?? 0), 0);
  const toLedger = () => {
    leaveImport();
    navigate('/residents');
  };
  const undone = (gone: ImportRun) =>
    setImportFlow({
      files: files.map((file) => (file.run?.id === gone.id ? { ...file, run: { ...file.run, undoneAt: gone.at } } : file)),
    });
  return (
    <Page title="导入完成" count={`共 ${files.length} 张表`} actions={<Button onClick={leaveImport}>看过了</Button>}>
      <FailureNote failure={failure} />
      <p className="note note-good" role="status">
        导入了{numberWords(taken.length)}张表，新登记{numberWords(created)}人。每张表单独成一次导入，可以单独撤销。
      </p>
      <FilesTable files={files} skipped={skipped} now={null} onUndone={undone} />
      <div className="import-bar">
        <Button type="primary" onClick={toLedger}>
          去看台账
        </Button>
      </div>
    </Page>
  );
}
