import { useState } from 'react';
import type { Damage } from '../../../shared/gate';
import { instantWords } from '../../../shared/text';
import { useGate } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';
import { ProgressLine } from '../../kit/task-progress';
import { RestoreGate } from './restore-gate';
import { SalvageReport } from './salvage-report';
import './damaged.css';
import { PlainButton } from '../../kit/plain-button';

type Props = { damage: Damage; stationName: string };

/** The station's file is damaged: what happened, what is safe, what can be done. Nothing here throws anything away. */
export function Damaged({ damage, stationName }: Props) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreGate onBack={() => setRestoring(false)} />;
  return (
    <main className="gate gate-damaged">
      <header className="gate-head">
        <p className="gate-mark">{stationName}</p>
        <h1 className="gate-title">资料文件坏了，先别着急</h1>
      </header>
      <section className="damage surface" aria-label="发生了什么">
        <dl className="damage-facts">
          <dt>发生了什么</dt>
          <dd>
            {damage.words}
            <span className="soft">（{instantWords(damage.at)}发现）</span>
          </dd>
          <dt>现在安全吗</dt>
          <dd>坏的文件原样留着，没有动过，也不会被盖掉。这一页上的按钮都不会删东西。</dd>
        </dl>
        {damage.salvaged ? <SalvageReport lines={damage.salvaged} /> : null}
      </section>
      {damage.mayDecide ? <Choices salvaged={damage.salvaged !== null} onRestore={() => setRestoring(true)} /> : <AskTheHead />}
    </main>
  );
}

function AskTheHead() {
  const said = useDeskWords();
  const leave = useGate('gate.leaveDamaged');
  return (
    <section className="damage surface" aria-label="怎么办">
      <p>{said('怎么处理要由站长决定。请站长用自己的密码打开，会看到同样的一页。')}</p>
      <PlainButton className="damage-act" onClick={() => void leave.act({})} busy={leave.busy}>
        返回
      </PlainButton>
    </section>
  );
}

function Choices({ salvaged, onRestore }: { salvaged: boolean; onRestore(): void }) {
  const salvage = useGate('gate.salvage');
  const leave = useGate('gate.leaveDamaged');
  return (
    <section className="damage surface" aria-label="怎么办">
      <div className="damage-choice">
        <h2>还原备份</h2>
        <p>回到最近一份好的备份。先给你看那时是什么样，再决定。一般选这个最省事。</p>
        <PlainButton kind={salvaged ? 'default' : 'primary'} size="large" disabled={salvage.busy} onClick={onRestore}>
          看看备份
        </PlainButton>
      </div>
      {!salvaged && (
        <div className="damage-choice">
          <h2>抢救读得出来的</h2>
          <p>没有合适的备份时用。一条一条地读，读得出的放进一个新文件，读不出的告诉你少了多少。看过结果，再决定用不用。</p>
          {salvage.busy ? (
            <ProgressLine operation="gate.salvage" waiting="正在抢救…" />
          ) : (
            <PlainButton size="large" onClick={() => void salvage.act({})}>
              开始抢救
            </PlainButton>
          )}
          <FailureNote failure={salvage.failure} />
        </div>
      )}
      {salvaged && <UseSalvaged />}
      <div className="damage-choice">
        <h2>先不动</h2>
        <p>什么也不做，回到登录页。想先请人来看看硬盘，就选这个。</p>
        <PlainButton disabled={salvage.busy} busy={leave.busy} onClick={() => void leave.act({})}>
          先不动
        </PlainButton>
      </div>
    </section>
  );
}

function UseSalvaged() {
  const [asking, setAsking] = useState(false);
  const use = useGate('gate.useSalvaged');
  return (
    <div className="damage-choice">
      <h2>用抢救出来的</h2>
      <p>接着用上面读出来的内容工作。坏的文件挪进“quarantine”文件夹留着，以后还能请人再看。</p>
      <PlainButton kind="primary" size="large" onClick={() => setAsking(true)}>
        用抢救出来的打开
      </PlainButton>
      {asking && (
        <Confirm
          title="用抢救出来的打开？"
          words="读不出来的那些不在里面，要照着纸质资料补登。坏的文件会原样留着。"
          act="打开"
          busy={use.busy}
          failure={use.failure}
          onConfirm={() => void use.act({})}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
