import { Button } from 'antd';
import { useState } from 'react';
import type { Taken } from '../../../shared/features/rollup';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { TaskProgress } from '../../kit/task-progress';

/** Taking parcels in: the two buttons, how far it is, and what came of it until it was read. */
export function useReceiving() {
  const { act, busy, failure } = useAction('rollup.receive');
  const [files, setFiles] = useState<readonly Taken[]>();
  const receive = async (from: 'files' | 'folder') => {
    const reply = await act({ from });
    if (reply.ok && reply.value.outcome === 'received') setFiles(reply.value.files);
  };
  const buttons = (
    <>
      <Button type="primary" loading={busy} onClick={() => void receive('folder')}>
        收一个文件夹
      </Button>
      <Button disabled={busy} onClick={() => void receive('files')}>
        收几个文件
      </Button>
    </>
  );
  const outcome = (
    <>
      <FailureNote failure={failure} />
      {busy && <TaskProgress operation="rollup.receive" waiting="正在看报送包…" />}
      {files && <Outcome files={files} onRead={() => setFiles(undefined)} />}
    </>
  );
  return { buttons, outcome };
}

const many = (files: readonly Taken[], outcome: Taken['outcome']) => files.filter((one) => one.outcome === outcome);

function Outcome({ files, onRead }: { files: readonly Taken[]; onRead(): void }) {
  const refused = many(files, 'refused');
  const words =
    files.length === 0
      ? '这个文件夹里没有报送包。报送包的文件名以 .station 结尾。'
      : `收下${many(files, 'taken').length}个，已收过${many(files, 'already').length}个，没有收${refused.length}个。`;
  return (
    <div className={`note ${refused.length > 0 || files.length === 0 ? 'note-soon' : 'note-good'} rollup-outcome`} role="status">
      <p>{words}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ fileName, words: why }) => (
            <li key={fileName}>
              {fileName}：{why}
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onClick={onRead}>
        知道了
      </Button>
    </div>
  );
}
