import { Button, Radio } from 'antd';
import { useState } from 'react';
import { type BackupRow, whyWords } from '../../../shared/backups';
import { instantWords } from '../../../shared/text';
import { useGate, useGateQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { peopleWords, placeWords } from './backup-words';
import { RestoreSteps } from './restore-steps';
import './backups.css';

const MOST = 6;

function Choice({ row, newest }: { row: BackupRow; newest: boolean }) {
  return (
    <Radio value={row.id}>
      <span className="restore-choice">
        <b>{instantWords(row.madeAt)}</b>
        <span>{peopleWords(row)}</span>
        <span className="soft">
          {row.stationName}，{placeWords(row)}
          {row.why && `，${whyWords[row.why]}`}
          {newest && '，最近一份好的'}
        </span>
      </span>
    </Radio>
  );
}

/** Damaged backups are said, never hidden: the next good one is what is offered. */
function PassedOver({ rows }: { rows: BackupRow[] }) {
  if (rows.length === 0) return null;
  return <p className="note note-soon">有{rows.length}份更新的备份已损坏，留着备查，没有列在下面。</p>;
}

/** 从备份恢复, before the ledger: on an empty PC, at a locked station, after a damaged file. `onDone`: the ledger is open, or waits for a password. */
export function RestoreWizard({ onBack, onDone }: { onBack(): void; onDone(open: boolean): void }) {
  const list = useGateQuery('gate.backups');
  const file = useGate('gate.chooseBackup');
  const [chosen, setChosen] = useState<string>();
  const [going, setGoing] = useState<BackupRow>();
  const { backups = [], offered = null } = list.value ?? {};
  const good = backups.filter(({ state, place }) => state !== 'damaged' && place !== 'aside');
  const shown = good.slice(0, MOST);
  const picked = shown.find(({ id }) => id === (chosen ?? offered)) ?? shown[0];
  const fromFile = async () => {
    const reply = await file.act({});
    if (reply.ok && reply.value.outcome === 'chosen') setGoing(reply.value.backup);
  };
  if (going) return <RestoreSteps backup={going} signedIn={false} onBack={() => setGoing(undefined)} onDone={onDone} />;
  return (
    <div className="restore-form">
      <FailureNote failure={list.failure ?? file.failure} />
      <PassedOver rows={backups.filter(({ state, place }) => state === 'damaged' && place !== 'chosen')} />
      {list.value && shown.length === 0 && (
        <p className="soft">这台电脑上没有找到备份。插上存过备份的U盘，点“选备份文件”，选名字以“家门口备份”开头的那一份。</p>
      )}
      {shown.length > 0 && (
        <Radio.Group className="restore-choices" value={picked?.id} onChange={(event) => setChosen(event.target.value as string)}>
          {shown.map((row) => (
            <Choice key={row.id} row={row} newest={row.id === offered} />
          ))}
        </Radio.Group>
      )}
      <div className="dialog-foot">
        <Button onClick={onBack}>返回</Button>
        <Button type={picked ? 'default' : 'primary'} loading={file.busy} onClick={() => void fromFile()}>
          选备份文件
        </Button>
        {picked && (
          <Button type="primary" onClick={() => setGoing(picked)}>
            用这一份
          </Button>
        )}
      </div>
    </div>
  );
}
