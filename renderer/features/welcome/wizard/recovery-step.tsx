import { useState } from 'react';
import { useGate } from '../../../desk';
import { FailureNote } from '../../../kit/failure';
import { RecoverySheet } from '../../../kit/recovery-sheet';
import { setFounding } from '../../../session';
import { startOver, useWizard } from './draft';
import { StepFrame } from './step-frame';

/** Step 5: the recovery key, shown this once. The station is open; the frame comes when the key has been put away. */
export function RecoveryStep() {
  const key = useWizard((draft) => draft.recoveryKey) ?? '';
  const [kept, setKept] = useState(false);
  const done = useGate('gate.recoveryKept');
  const onNext = async () => {
    if (!kept) return;
    const reply = await done.act({});
    if (!reply.ok) return;
    setFounding(false);
    startOver();
  };
  return (
    <StepFrame
      title="恢复码"
      lead="工作站建好了。忘记密码时，只有这个恢复码能打开台账。它只在这里显示一次，请现在印出来或抄下来。"
      onNext={() => void onNext()}
      nextWords="进入工作站"
      nextOff={!kept}
      busy={done.busy}
    >
      <FailureNote failure={done.failure} />
      <RecoverySheet recoveryKey={key} kept={kept} onKept={setKept} />
    </StepFrame>
  );
}
