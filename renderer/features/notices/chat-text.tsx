import { Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useAction, useMay, useQuery } from '../../desk';
import { copyText } from '../../kit/copy';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { useReturnFocus } from '../../kit/return-focus';
import { say } from '../../session';
import look from './notices.module.css';

const PublishForm = later(() => import('../chats/publish-form').then((m) => m.PublishForm));

const limits = [
  { value: 2000, label: '微信，每段2000字' },
  { value: 600, label: 'QQ，每段600字' },
];

type PartProps = { id: number; text: string; part: number; parts: number };

function Part({ id, text, part, parts }: PartProps) {
  const copied = useAction('notices.copied');
  const may = useMay();
  const copy = async () => {
    if (!copyText(text)) return;
    const reply = await copied.act({ id, part, parts });
    if (reply.ok) say(parts > 1 ? `第${part}段已复制，到群里粘贴就行。` : '已复制，到群里粘贴就行。');
  };
  return (
    <div className={look.part}>
      <FailureNote failure={copied.failure} />
      <Input.TextArea aria-label={`第${part}段`} readOnly value={text} autoSize={{ minRows: 4, maxRows: 12 }} />
      {may('notices.copied') && (
        <Button type={part === 1 ? 'primary' : 'default'} loading={copied.busy} onClick={() => void copy()}>
          {parts > 1 ? `复制第${part}段` : '复制'}
        </Button>
      )}
    </div>
  );
}

/** 发到群里: the notice as plain text, in parts where it is long. */
export function ChatText({ id, onClose }: { id: number; onClose(): void }) {
  useReturnFocus();
  const [most, setMost] = useState(2000);
  const [posted, setPosted] = useState(false);
  const may = useMay()('chats.publish');
  const found = useQuery('notices.chatText', { id, most });
  const parts = found.value?.parts ?? [];
  return (
    <Modal open width={600} title="发到群里" footer={null} onCancel={onClose}>
      <div className={look.panel}>
        <FailureNote failure={found.failure} />
        <Segmented aria-label="每段多少字" options={limits} value={most} onChange={setMost} />
        {parts.map((text, at) => (
          <Part key={text} id={id} text={text} part={at + 1} parts={parts.length} />
        ))}
        <p className="soft small">复制会记在审计里。发完以后，记下发到了哪些群。</p>
        {may && parts.length > 0 && <Button onClick={() => setPosted(true)}>记下发到哪些群</Button>}
      </div>
      {posted && (
        <PublishForm
          of={{ kind: 'notice', subjectId: id }}
          title={parts[0]?.split('\n')[0]?.slice(0, 80) ?? ''}
          text={parts.join('\n')}
          onClose={() => setPosted(false)}
        />
      )}
    </Modal>
  );
}
