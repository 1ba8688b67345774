import { stopTask, useProgress } from '../desk';
import { PlainButton } from './plain-button';

type Operation = Parameters<typeof stopTask>[0];
type Props = {
  operation: Operation;
  /** Said until the first number comes. */
  waiting?: string;
};

/** How far a long task is, with a number that means something, and 取消. Show it while the task is busy. */
export function TaskProgress({ operation, waiting = '正在处理…' }: Props) {
  return (
    <div className="task surface">
      <ProgressLine operation={operation} waiting={waiting} />
      <PlainButton onClick={() => void stopTask(operation)}>取消</PlainButton>
    </div>
  );
}

type LineProps = { operation: Operation | 'gate.create' | 'gate.salvage' | 'gate.openDemo' | 'gate.resetDemo'; waiting: string };

/** The same without a way to stop it. */
export function ProgressLine({ operation, waiting }: LineProps) {
  const progress = useProgress(operation);
  const part = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
  return (
    <div className="task-body">
      <p role="status">{progress?.words ?? waiting}</p>
      {part !== null && (
        <div
          className="task-bar"
          role="progressbar"
          aria-label={waiting}
          aria-valuenow={Math.round(part * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <span style={{ width: `${part * 100}%` }} />
        </div>
      )}
    </div>
  );
}
