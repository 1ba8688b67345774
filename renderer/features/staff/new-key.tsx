import { Button, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Action, useAction, useGate } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { RecoverySheet } from '../../kit/recovery-sheet';
import { say } from '../../session';

type Made = { recoveryKey: string };
type Props = {
  title: string;
  act: string;
  lead: ReactNode;
  reasons: readonly string[];
  renew: Action<{ reason: string }, Made>;
  onClose(): void;
};

function NewKey({ title, act, lead, reasons, renew, onClose }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const [made, setMade] = useState<string>();
  const save = async (values: ReasonValues) => {
    const reply = await renew.act({ reason: reasonOf(values) });
    if (reply.ok) setMade(reply.value.recoveryKey);
  };
  if (made) return <KeyOnce recoveryKey={made} onClose={onClose} />;
  return (
    <FormDialog<ReasonValues>
      title={title}
      act={act}
      danger
      form={form}
      action={renew}
      lead={lead}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <ReasonField label="原因" reasons={reasons} />
    </FormDialog>
  );
}

/** The new recovery key; it goes only when it has been put away. */
function KeyOnce({ recoveryKey, onClose }: { recoveryKey: string; onClose(): void }) {
  const put = useGate('gate.recoveryKept');
  const [kept, setKept] = useState(false);
  const done = async () => {
    const reply = await put.act({});
    if (!reply.ok) return;
    say('新的恢复码从现在起有效。');
    onClose();
  };
  return (
    <Modal open centered width={680} title="新的恢复码" footer={null} closable={false} mask={{ closable: false }}>
      <p className="soft">只在这里显示一次。旧的恢复码已经打不开了，请把旧的那张撕掉。</p>
      <FailureNote failure={put.failure} />
      <RecoverySheet recoveryKey={recoveryKey} kept={kept} onKept={setKept} />
      <div className="dialog-foot">
        <Button type="primary" disabled={!kept} loading={put.busy} onClick={() => void done()}>
          收好了
        </Button>
      </div>
    </Modal>
  );
}

/** 更换恢复码. */
export function NewRecoveryKey({ onClose }: { onClose(): void }) {
  return (
    <NewKey
      title="更换恢复码"
      act="更换"
      lead="换了以后，旧的恢复码马上作废，只有以前的备份还认它。新的只显示一次，请准备好打印或抄写。"
      reasons={['找不到了', '可能被别人看到', '换人保管']}
      renew={useAction('staff.newRecoveryKey')}
      onClose={onClose}
    />
  );
}

/** 更换钥匙: the whole file under a new key. */
export function NewFileKey({ onClose }: { onClose(): void }) {
  return (
    <NewKey
      title="更换钥匙"
      act="更换"
      lead="给整个资料文件换一把新锁：走了的人就算留着旧密码和拷贝，也打不开以后的资料。大家的密码不变，恢复码同时换新。"
      reasons={['有人离开', '怀疑有人拷走过文件', '电脑换过人']}
      renew={useGate('gate.rekey')}
      onClose={onClose}
    />
  );
}
