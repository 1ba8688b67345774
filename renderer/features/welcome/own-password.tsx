import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { GateState } from '../../../shared/gate';
import { useAction, useGate } from '../../desk';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';
import { RecoverySheet } from '../../kit/recovery-sheet';
import { setSettling } from '../../session';
import { PasswordForm } from '../staff/password-form';

const leads = {
  first: '站长给的密码只用这一次。换成只有自己知道的，再开始。',
  recovered: '这次是用恢复码打开的。先设一个新密码，以后用它登录。',
};

type Props = { staff: NonNullable<GateState['staff']> };

/** Before the frame opens: a password of one's own; after the recovery key, also the offer of a new one. */
export function OwnPassword({ staff }: Props) {
  const lock = useGate('gate.lock');
  const said = useDeskWords();
  // What was true on arrival: the desk forgets it with the new password.
  const [recovered] = useState(staff.recovered);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (recovered) setSettling(true);
  }, [recovered]);
  if (changed && recovered) return <RecoveryOffer />;
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">换成自己的密码</h1>
        <p className="soft">
          {staff.name}，{said(leads[recovered ? 'recovered' : 'first'])}
        </p>
      </header>
      <section className="unlock surface" aria-label="换成自己的密码">
        <PasswordForm
          recovered={recovered}
          current="刚才用的密码"
          act="换好，进入"
          onDone={() => setChanged(true)}
          aside={<Button onClick={() => void lock.act({})}>先不换，退出</Button>}
        />
      </section>
    </main>
  );
}

function RecoveryOffer() {
  const renew = useAction('staff.newRecoveryKey');
  const put = useGate('gate.recoveryKept');
  const said = useDeskWords();
  const [key, setKey] = useState<string>();
  const [kept, setKept] = useState(false);
  const make = async () => {
    const reply = await renew.act({ reason: '用恢复码登录后换新' });
    if (reply.ok) setKey(reply.value.recoveryKey);
  };
  const enter = async () => {
    const reply = await put.act({});
    if (reply.ok) setSettling(false);
  };
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">{key ? '新的恢复码' : '恢复码要不要换新的？'}</h1>
        <p className="soft gate-lead">
          {key
            ? '它只在这里显示一次。旧的恢复码从现在起打不开了，请撕掉。'
            : '密码换好了。旧的恢复码还能用；如果别人看过那张纸，就换一个新的，旧的随即作废。'}
        </p>
      </header>
      <section className="gate-sheet" aria-label="恢复码">
        <FailureNote failure={renew.failure ?? put.failure} />
        {key && <RecoverySheet recoveryKey={key} kept={kept} onKept={setKept} />}
        <div className="gate-acts">
          {!key && (
            <Button size="large" loading={renew.busy} onClick={() => void make()}>
              换新的恢复码
            </Button>
          )}
          <Button
            type="primary"
            size="large"
            disabled={(key !== undefined && !kept) || renew.busy}
            loading={put.busy}
            onClick={() => void enter()}
          >
            {said(key ? '进入工作站' : '不换，进入工作站')}
          </Button>
        </div>
      </section>
    </main>
  );
}
