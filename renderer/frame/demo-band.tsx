import { useState } from 'react';
import { useGate } from '../desk';
import { FailureNote } from '../kit/failure';
import { later } from '../kit/later';
import { PlainButton } from '../kit/plain-button';
import { ProgressLine } from '../kit/task-progress';
import { say } from '../session';

const Confirm = later(() => import('../kit/confirm').then((m) => m.Confirm));

/** Always in sight in a demo station, so that nobody takes it for the real one. */
export function DemoBand() {
  const [asking, setAsking] = useState(false);
  const reset = useGate('gate.resetDemo');
  const leave = useGate('gate.leaveDemo');
  const onReset = async () => {
    const reply = await reset.act({});
    if (!reply.ok) return;
    setAsking(false);
    say('演示站已重置。');
  };
  return (
    <aside className="demo-band" aria-label="演示站">
      <p>演示站 · 内容均为虚构</p>
      <FailureNote failure={leave.failure} />
      <span className="demo-actions">
        <PlainButton size="small" onClick={() => setAsking(true)}>
          重置
        </PlainButton>
        <PlainButton size="small" busy={leave.busy} onClick={() => void leave.act({})}>
          返回
        </PlainButton>
      </span>
      {asking && (
        <Confirm
          title="重置演示站？"
          words={
            reset.busy ? (
              <ProgressLine operation="gate.resetDemo" waiting="正在重新生成…" />
            ) : (
              '演示站里试着改过的内容都会清掉，回到最初的样子。'
            )
          }
          act="重置"
          busy={reset.busy}
          failure={reset.failure}
          onConfirm={() => void onReset()}
          onCancel={() => setAsking(false)}
        />
      )}
    </aside>
  );
}
