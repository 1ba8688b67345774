import { Button, Flex, Input, Modal } from 'antd';
import { useAction, useQuery } from '../../desk';
import { copyText } from '../../kit/copy';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { say } from '../../session';

/** 发到群里: the notice as text. Copying it counts as having sent it. */
export function ChatText({ id, onClose }: { id: number; onClose(): void }) {
  useReturnFocus();
  const found = useQuery('meetings.chatText', { id });
  const noticed = useAction('meetings.noticed');
  const text = found.value?.text ?? '';
  const copy = async () => {
    if (!copyText(text)) return;
    const reply = await noticed.act({ id, way: '群里' });
    if (!reply.ok) return;
    say('通知已复制，到群里粘贴就行。');
    onClose();
  };
  return (
    <Modal open width={560} title="发到群里" footer={null} onCancel={onClose}>
      <FailureNote failure={found.failure ?? noticed.failure} />
      <p className="soft">复制以后，这次会议就记为今天发了通知。文字里没有参会人的姓名。</p>
      <Input.TextArea aria-label="通知文字" readOnly value={text} autoSize={{ minRows: 8, maxRows: 16 }} />
      <Flex gap={8} justify="flex-end" style={{ marginTop: 16 }}>
        <Button onClick={onClose}>关闭</Button>
        <Button type="primary" loading={noticed.busy} disabled={text === ''} onClick={() => void copy()}>
          复制
        </Button>
      </Flex>
    </Modal>
  );
}
