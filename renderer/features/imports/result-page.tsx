import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportRun, Preview } from '../../../shared/features/imports';
import { instantWords, numberWords } from '../../../shared/text';
import { useArrival } from '../../kit/arrival';
import { Page } from '../../kit/page';
import { CountStrip } from './count-strip';
import { leaveImport } from './flow';
import { useSaveFindings } from './save-findings';
import { UndoImport } from './undo';

/** What was imported. Stays until the person has read it. */
export function ResultPage({ run, preview }: { run: ImportRun; preview: Preview }) {
  useArrival();
  const navigate = useNavigate();
  const [undoing, setUndoing] = useState(false);
  const findings = useSaveFindings(preview.draft);
  const toLedger = () => {
    leaveImport();
    navigate('/residents');
  };
  return (
    <Page title="导入完成" actions={<Button onClick={leaveImport}>看过了</Button>}>
      <p className="note note-good" role="status">
        {instantWords(run.at)}，{run.by}把“{run.fileName}”导入了台账。
      </p>
      <CountStrip counts={run.counts} />
      {preview.errors > 0 && (
        <p>还有{numberWords(preview.errors)}处需要核对，那几格先留空了。保存核对清单，对照证件问清楚，再到台账里补上。</p>
      )}
      <div className="import-bar">
        <Button type="primary" onClick={toLedger}>
          去看台账
        </Button>
        {preview.errors + preview.hints > 0 && findings.button}
        <Button danger onClick={() => setUndoing(true)}>
          撤销本次导入
        </Button>
      </div>
      {findings.outcome}
      {undoing && <UndoImport run={run} onClose={() => setUndoing(false)} onUndone={leaveImport} />}
    </Page>
  );
}
