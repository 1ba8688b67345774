import { Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '../../desk';
import { copyText } from '../../kit/copy';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';

type Props = { id: number; unitId: number; where: string; onClose(): void };

/** Words for the chat group of a unit, to be copied. */
export function ChatText({ id, unitId, where, onClose }: Props) {
  const hand = useAction('sweeps.handOutText');
  const [text, setText] = useState('');
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void hand.act({ id, unitId }).then((reply) => reply.ok && setText(reply.value.text));
  }, [hand, id, unitId]);
  const copy = () => {
    if (!copyText(text)) return;
    say(`${where}的接龙文字复制好了，到微信群里粘贴。`);
    onClose();
  };
  return (
    <Modal
      open
      title={`${where}　接龙文字`}
      width={560}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <Button key="copy" type="primary" disabled={text === ''} onClick={copy}>
          复制
        </Button>,
      ]}
    >
      <FailureNote failure={hand.failure} />
      <p className="soft">贴到这个单元的微信群，让大家接着写；收齐了把整段复制回来，粘到“收回”里。</p>
      <Input.TextArea aria-label="接龙文字" readOnly value={text} autoSize={{ minRows: 8, maxRows: 16 }} />
    </Modal>
  );
}
