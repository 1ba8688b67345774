import { Button } from 'antd';
import { useState } from 'react';
import type { Preview } from '../../../shared/features/imports';
import { useArrival } from '../../kit/arrival';
import { Confirm } from '../../kit/confirm';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { TaskProgress } from '../../kit/task-progress';
import { leaveImport, useImportFlow, waitingFiles } from './flow';
import { Outlook } from './outlook';
import { Parcels } from './parcels';
import { useImportSteps, useWriting } from './steps';

const waitingWords = {
  'imports.open': '正在打开表格',
  'imports.confirm': '正在写入台账',
  'imports.confirmRest': '正在写入台账',
};

/** 第2张，共5张 */
function Place({ preview }: { preview: Preview }) {
  const { files } = useImportFlow();
  const at = files.findIndex(({ draft }) => draft === preview.draft);
  return (
    <>
      {preview.fileName}
      {files.length > 1 && `，第${at + 1}张，共${files.length}张`}
    </>
  );
}

/** All files that wait, without a look at each. */
function AllAtOnce({ rest, onClose }: { rest: number; onClose(): void }) {
  const { choice } = useImportFlow();
  const { confirmAll } = useWriting();
  const act = () => {
    onClose();
    confirmAll();
  };
  const kept = choice.differing === 'sheet' ? '和台账写法不同的，都取表里的' : '和台账写法不同的，都保持台账原样';
  return (
    <Confirm
      title={`这张和后面${rest}张都导入？`}
      words={<p>后面的表不再逐张预览，一张一张写入；{kept}。有一张收不了，不耽误别的。每张都可以单独撤销。</p>}
      act="都导入"
      onConfirm={act}
      onCancel={onClose}
    />
  );
}

function Actions({ preview }: { preview: Preview }) {
  const { running, files, skipped } = useImportFlow();
  const { choose } = useImportSteps();
  const { confirm, skip } = useWriting();
  const [asking, setAsking] = useState(false);
  const writing = running === 'imports.confirm' || running === 'imports.confirmRest';
  const rest = waitingFiles({ files, skipped }).filter((draft) => draft !== preview.draft).length;
  const several = files.length > 1;
  return (
    <>
      {preview.blocked === null && (
        <Button type="primary" loading={writing} disabled={running !== null} onClick={confirm}>
          {rest > 0 ? '导入这张，看下一张' : '开始导入'}
        </Button>
      )}
      {preview.blocked === null && rest > 0 && (
        <Button disabled={running !== null} onClick={() => setAsking(true)}>
          这张和后面{rest}张都导入
        </Button>
      )}
      {several && (
        <Button disabled={running !== null} onClick={skip}>
          跳过这张
        </Button>
      )}
      {!several && (
        <Button disabled={writing} onClick={choose}>
          换一张表格
        </Button>
      )}
      <Button disabled={writing} onClick={leaveImport}>
        放弃
      </Button>
      {asking && <AllAtOnce rest={rest} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What the import would do, before anything is written. */
export function PreviewPage({ preview }: { preview: Preview }) {
  useArrival();
  const { running, failure } = useImportFlow();
  return (
    <Page title="导入预览" count={<Place preview={preview} />} actions={<Actions preview={preview} />}>
      {running && running !== 'imports.preview' && <TaskProgress operation={running} waiting={waitingWords[running]} />}
      <FailureNote failure={failure} />
      <Outlook preview={preview} />
      <Parcels key={preview.draft} preview={preview} />
    </Page>
  );
}
