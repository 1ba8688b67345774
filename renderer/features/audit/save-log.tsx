import { Button } from 'antd';
import { useState } from 'react';
import type { AuditFilter } from '../../../shared/features/audit';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { TaskProgress } from '../../kit/task-progress';
import look from './audit.module.css';

/** The log as a file: running or not, and where it went until that has been read. */
export function useSaveLog(filter: AuditFilter) {
  const { act, busy, failure } = useAction('audit.saveXlsx');
  const [saved, setSaved] = useState<string>();
  const save = async () => {
    setSaved(undefined);
    const reply = await act(filter);
    if (reply.ok && reply.value.outcome === 'saved')
      setSaved(`已导出${numberWords(reply.value.rows)}条，存在 ${reply.value.path}`);
  };
  return { busy, failure, saved, save: () => void save(), read: () => setSaved(undefined) };
}

/** How far the file is; then where it lies. */
export function SaveResult({ saving: { busy, failure, saved, read } }: { saving: ReturnType<typeof useSaveLog> }) {
  if (busy) return <TaskProgress operation="audit.saveXlsx" waiting="正在导出" />;
  if (!saved) return <FailureNote failure={failure} />;
  return (
    <div className={`note note-good ${look.verdict}`} role="status">
      <p>{saved}</p>
      <Button onClick={read}>知道了</Button>
    </div>
  );
}
