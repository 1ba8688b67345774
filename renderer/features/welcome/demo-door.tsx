import { type Action, useGate } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { PlainButton, type PlainButtonProps } from '../../kit/plain-button';
import { ProgressLine } from '../../kit/task-progress';

type Opening = Pick<Action<object, unknown>, 'act' | 'busy' | 'failure'>;

/** How far the demo station is; when it would not open, why, and making it anew. Nothing otherwise. */
export function DemoOutcome({ opening }: { opening: Opening }) {
  const reset = useGate('gate.resetDemo');
  if (opening.busy || reset.busy) return <ProgressLine operation="gate.openDemo" waiting="正在准备演示站…" />;
  const failure = reset.failure ?? opening.failure;
  if (!failure) return null;
  return (
    <div className="demo-failed">
      <FailureNote failure={failure} />
      <PlainButton onClick={() => void reset.act({})}>重置演示站</PlainButton>
    </div>
  );
}

/** The way into the demo station as one button. */
export function DemoDoor({ words, ...look }: { words: string } & Pick<PlainButtonProps, 'kind' | 'size'>) {
  const demo = useGate('gate.openDemo');
  return (
    <>
      {!demo.busy && (
        <PlainButton {...look} onClick={() => void demo.act({})}>
          {words}
        </PlainButton>
      )}
      <DemoOutcome opening={demo} />
    </>
  );
}
