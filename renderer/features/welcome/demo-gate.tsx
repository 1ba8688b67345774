import { useGate } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { PlainButton } from '../../kit/plain-button';
import { DemoDoor } from './demo-door';

/** A demo station that was locked, or would not open. It has no password: open it again, or leave it. */
export function DemoGate() {
  const leave = useGate('gate.leaveDemo');
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">演示站</h1>
        <p className="soft">内容均为虚构，打开不用密码。</p>
      </header>
      <DemoDoor size="large" kind="primary" words="打开演示站" />
      <FailureNote failure={leave.failure} />
      <PlainButton kind="link" busy={leave.busy} onClick={() => void leave.act({})}>
        返回
      </PlainButton>
    </main>
  );
}
