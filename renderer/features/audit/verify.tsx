import { Button } from 'antd';
import { useState } from 'react';
import type { AuditVerdict } from '../../../shared/features/audit';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { TaskProgress } from '../../kit/task-progress';
import look from './audit.module.css';

/** The check of everything: running or not, and how it ended until that has been read. */
export function useVerify() {
  const { act, busy, failure, clear } = useAction('audit.verify');
  const [verdict, setVerdict] = useState<AuditVerdict>();
  const start = async () => {
    setVerdict(undefined);
    const reply = await act({});
    if (reply.ok) setVerdict(reply.value);
  };
  const read = () => {
    setVerdict(undefined);
    clear();
  };
  return { busy, failure, verdict, start: () => void start(), read };
}

type Props = { verifying: ReturnType<typeof useVerify>; onOpen(id: number): void };

/** How far the check is; then what it found. */
export function VerifyResult({ verifying: { busy, failure, verdict, read }, onOpen }: Props) {
  if (busy) return <TaskProgress operation="audit.verify" waiting="正在校验" />;
  if (!verdict) return <FailureNote failure={failure} />;
  const { ok, words, firstBad, chainNumber } = verdict;
  return (
    <div className={`note note-${ok ? 'good' : 'late'} ${look.verdict}`} role={ok ? 'status' : 'alert'}>
      <p>
        {ok ? '校验完了：' : '校验发现不对：'}
        {words}
        {ok && chainNumber && `现在的链号是 ${chainNumber}。`}
      </p>
      <span className={look.acts}>
        {firstBad !== null && <Button onClick={() => onOpen(firstBad)}>看第{firstBad}条</Button>}
        <Button onClick={read}>知道了</Button>
      </span>
    </div>
  );
}
