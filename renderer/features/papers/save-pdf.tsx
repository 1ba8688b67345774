import { Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { ProgressLine } from '../../kit/task-progress';

/** Writes one paper as PDF where the person chooses; where it went stays on screen. */
export function SavePdf({ id }: { id: number }) {
  const save = useAction('papers.savePdf');
  const [path, setPath] = useState<string>();
  const start = async () => {
    setPath(undefined);
    const reply = await save.act({ id });
    if (reply.ok && reply.value.outcome === 'saved') setPath(reply.value.path);
  };
  return (
    <>
      {save.busy ? (
        <ProgressLine operation="papers.savePdf" waiting="正在存为PDF" />
      ) : (
        <Button onClick={() => void start()}>存为PDF</Button>
      )}
      <FailureNote failure={save.failure} />
      {path && (
        <p className="note note-good paper-path" role="status">
          已保存到 {path}
        </p>
      )}
    </>
  );
}
