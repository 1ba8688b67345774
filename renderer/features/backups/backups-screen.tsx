import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { BackupRow, BackupState } from '../../../shared/backups';
import { instantWords } from '../../../shared/text';
import { useGate, useGateQuery, useGateState } from '../../desk';
import { useDeskWords } from '../../kit/desk-words';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { say } from '../../session';
import { BackupTable } from './backup-table';
import './backups.css';
import { RestoreSteps } from './restore-steps';
import { DrillBox, SecondPlace } from './safety-boxes';

const ASK_MS = 15_000;
const purpose = '备份是整个台账的加密副本。工作时每15分钟自动做一份，锁屏和退出时也做；台账坏了、改错了，就用它回到那时。';

function useActs() {
  const gate = useGateState().value;
  const role = gate?.staff?.role;
  // A file that is only looked at notes no backup.
  return { isHead: role === 'head', isOffice: !gate?.readOnly && (role === 'head' || role === 'deputy') };
}

/** 备份: how safe the ledger is, every copy of it, and the way back. */
export function BackupsScreen() {
  const state = useGateQuery('gate.backupState', ASK_MS);
  const list = useGateQuery('gate.backups');
  const now = useGate('gate.backUp');
  const file = useGate('gate.chooseBackup');
  const [going, setGoing] = useState<BackupRow>();
  const { isHead, isOffice } = useActs();
  const said = useDeskWords();
  const backUp = async () => (await now.act({})).ok && say('备份好了，已核对。');
  const fromFile = async () => {
    const reply = await file.act({});
    if (reply.ok && reply.value.outcome === 'chosen') setGoing(reply.value.backup);
  };
  const button = isOffice && (
    <Button type="primary" loading={now.busy} onClick={() => void backUp()}>
      立即备份
    </Button>
  );
  const backups = list.value?.backups ?? [];
  const none = list.value !== undefined && backups.length === 0;
  const actions = (
    <>
      {!none && button}
      {isHead && (
        <Button loading={file.busy} onClick={() => void fromFile()}>
          从文件还原
        </Button>
      )}
    </>
  );
  return (
    <Page title="备份" count={none || !list.value ? undefined : `共 ${backups.length} 份`} actions={actions}>
      <FailureNote failure={now.failure ?? file.failure ?? state.failure ?? list.failure} />
      {state.value && <Overview state={state.value} isHead={isHead} isOffice={isOffice} />}
      {none && (
        <div className="surface">
          <EmptyState words={said(purpose)} action={button} />
        </div>
      )}
      {backups.length > 0 && <BackupTable backups={backups} onRestore={isHead ? setGoing : null} />}
      {going && <RestoreDialog backup={going} onClose={() => setGoing(undefined)} />}
    </Page>
  );
}

function Overview({ state, isHead, isOffice }: { state: BackupState; isHead: boolean; isOffice: boolean }) {
  return (
    <>
      <p className={`note note-${state.tone}`} role="status">
        {state.words}
      </p>
      <div className="safety-boxes">
        <SecondPlace state={state} isHead={isHead} />
        <DrillBox state={state} may={isOffice} />
      </div>
    </>
  );
}

function RestoreDialog({ backup, onClose }: { backup: BackupRow; onClose(): void }) {
  const done = () => {
    say(`已还原到${instantWords(backup.madeAt)}。`);
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={560}
      title="还原这份备份？"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <RestoreSteps backup={backup} signedIn onBack={onClose} onDone={done} />
    </Modal>
  );
}
