import { Button } from 'antd';
import { useState } from 'react';
import { useGate } from '../../desk';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';
import { RecoverySheet } from '../../kit/recovery-sheet';
import { setHandedOver } from '../../session';

/** After a hand-over: the old head is signed out already; the new recovery key is still to be put away. */
export function HandedOver({ recoveryKey }: { recoveryKey: string }) {
  const put = useGate('gate.recoveryKept');
  const said = useDeskWords();
  const [kept, setKept] = useState(false);
  const onDone = async () => {
    const reply = await put.act({});
    if (reply.ok) setHandedOver(null);
  };
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">交接好了</h1>
        <p className="soft gate-lead">
          {said(
            '原来的账号已经停用并退出。下面是新的恢复码，只显示这一次：请打印或抄好，当面交给新站长。旧的恢复码已经打不开了。',
          )}
        </p>
      </header>
      <section className="gate-sheet" aria-label="恢复码">
        <FailureNote failure={put.failure} />
        <RecoverySheet recoveryKey={recoveryKey} kept={kept} onKept={setKept} />
        <div className="gate-acts">
          <Button type="primary" size="large" disabled={!kept} loading={put.busy} onClick={() => void onDone()}>
            去登录
          </Button>
        </div>
      </section>
    </main>
  );
}
