import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { BackupRow, RestorePreview } from '../../../shared/backups';
import { useGate } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { RestoreOutlook } from './restore-outlook';
import { RestoreSecret, type Secrets } from './restore-secret';

type Props = {
  backup: BackupRow;
  /** The head sits at the open desk; the password is asked for on the way where it is not fresh. */
  signedIn: boolean;
  onBack(): void;
  onDone(open: boolean): void;
};

const none: Secrets = { staffId: null, secret: null, secretThen: null };

/** One backup: the key that opens it, what would be lost, and the deed. The focus lies on 取消. */
export function RestoreSteps({ backup, signedIn, onBack, onDone }: Props) {
  const preview = useGate('gate.previewRestore');
  const restore = useGate('gate.restore');
  const [seen, setSeen] = useState<RestorePreview>();
  const begun = useRef(false);
  const look = async (secrets: Secrets) => {
    const reply = await preview.act({ id: backup.id, ...secrets });
    if (reply.ok) setSeen(reply.value);
    else if (reply.failure.code === 'password') onBack();
  };
  useEffect(() => {
    if (!signedIn || begun.current) return;
    begun.current = true;
    void look(none);
  });
  const act = async () => {
    if (!seen) return;
    const reply = await restore.act({ plan: seen.plan });
    if (reply.ok) onDone(reply.value.open);
  };
  if (seen) return <Deed seen={seen} busy={restore.busy} failure={restore.failure} onAct={() => void act()} onBack={onBack} />;
  const asked = { backup, signedIn, failure: preview.failure, busy: preview.busy };
  if (signedIn && preview.failure?.code !== 'invalid') {
    return <Looking failure={preview.failure} onBack={onBack} />;
  }
  return <RestoreSecret {...asked} onGive={(secrets) => void look(secrets)} onBack={onBack} />;
}

function Looking({ failure, onBack }: { failure: ReturnType<typeof useGate>['failure']; onBack(): void }) {
  return (
    <div className="restore-form">
      {failure ? <FailureNote failure={failure} /> : <p role="status">正在打开这份备份…</p>}
      <div className="dialog-foot">
        <Button onClick={onBack}>返回</Button>
      </div>
    </div>
  );
}

type DeedProps = {
  seen: RestorePreview;
  busy: boolean;
  failure: ReturnType<typeof useGate>['failure'];
  onAct(): void;
  onBack(): void;
};

function Deed({ seen, busy, failure, onAct, onBack }: DeedProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="restore-form">
      <FailureNote failure={failure} />
      <RestoreOutlook seen={seen} />
      <div className="dialog-foot">
        <Button ref={cancel} disabled={busy} onClick={onBack}>
          取消
        </Button>
        <Button type="primary" danger={seen.replaces} loading={busy} onClick={onAct}>
          还原
        </Button>
      </div>
    </div>
  );
}
