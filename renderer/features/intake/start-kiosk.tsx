import { useGate } from '../../desk';
import { writeDrafts } from '../../drafts';
import { Confirm } from '../../kit/confirm';

/** 前台: says what happens to this window before it goes. */
export function StartKiosk({ onClose }: { onClose(): void }) {
  const start = useGate('gate.startKiosk');
  const confirm = () => {
    writeDrafts();
    void start.act({});
  };
  return (
    <Confirm
      title="开前台？"
      words="这个窗口会关上，屏幕换成志愿者签到的页面，看不到台账。回来时点“工作人员”，输密码。没写完的会带回来。"
      act="开前台"
      busy={start.busy}
      failure={start.failure}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
