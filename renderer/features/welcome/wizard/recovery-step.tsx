import FilePdfOutlined from '@ant-design/icons/FilePdfOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useGate } from '../../../desk';
import { FailureNote } from '../../../kit/failure';
import { setFounding } from '../../../session';
import { startOver, useWizard } from './draft';
import { StepFrame } from './step-frame';

const groupsOf = (key: string) => key.split('-').map((letters, at) => ({ at, letters }));

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
      <p className="recovery-key surface" data-testid="recovery-key">
        {groupsOf(key).map(({ at, letters }) => (
          <span key={at}>{letters}</span>
        ))}
      </p>
      <RecoveryPaper />
      <Checkbox className="recovery-kept" checked={kept} onChange={(event) => setKept(event.target.checked)}>
        我已抄好或印好，放在锁好的地方
      </Checkbox>
    </StepFrame>
  );
}

function RecoveryPaper() {
  const paper = useGate('gate.recoveryPaper');
  const [words, setWords] = useState('');
  const make = async (to: 'pdf' | 'printer') => {
    const reply = await paper.act({ to });
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    setWords(
      reply.value.outcome === 'saved'
        ? `已存到 ${reply.value.path}`
        : `已送到打印机 ${reply.value.printer}，请看纸上印清楚了没有。`,
    );
  };
  return (
    <div className="recovery-paper">
      <Button icon={<PrinterOutlined />} loading={paper.busy} onClick={() => void make('printer')}>
        打印
      </Button>
      <Button icon={<FilePdfOutlined />} disabled={paper.busy} onClick={() => void make('pdf')}>
        存为PDF
      </Button>
      <span role="status">{words}</span>
      <FailureNote failure={paper.failure} />
    </div>
  );
}
