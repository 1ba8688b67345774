import FilePdfOutlined from '@ant-design/icons/FilePdfOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useGate } from '../desk';
import { FailureNote } from './failure';
import './recovery-sheet.css';

const groupsOf = (key: string) => key.split('-').map((letters, at) => ({ at, letters }));

type Props = { recoveryKey: string; kept: boolean; onKept(kept: boolean): void };

/** A recovery key, shown this once: to copy, print or save, and the word of the person that it is put away. */
export function RecoverySheet({ recoveryKey, kept, onKept }: Props) {
  return (
    <>
      <p className="recovery-key surface" data-testid="recovery-key">
        {groupsOf(recoveryKey).map(({ at, letters }) => (
          <span key={at}>{letters}</span>
        ))}
      </p>
      <RecoveryPaper />
      <Checkbox className="recovery-kept" checked={kept} onChange={(event) => onKept(event.target.checked)}>
        我已抄好或印好，放在锁好的地方
      </Checkbox>
    </>
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
