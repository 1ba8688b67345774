import { Button, Dropdown, Form, Input } from 'antd';
import { useState } from 'react';
import type { Notice } from '../../../shared/features/notices';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

/** The words and the look as a template of the station. */
export function TemplateForm({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const [form] = Form.useForm<{ name: string }>();
  const save = useAction('notices.saveTemplate');
  const keep = async ({ name }: { name: string }) => {
    const reply = await save.act({ id: notice.id, name });
    if (!reply.ok) return;
    say(`存成了模板“${name}”，下次起草时可以选。`);
    onClose();
  };
  return (
    <FormDialog
      title="存为模板"
      act="存为模板"
      width={480}
      form={form}
      action={save}
      lead="标题、正文和版面存成本站的模板；填过的空和贴到哪里不存。"
      onSave={(values) => void keep(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="模板名称" rules={[{ required: true, whitespace: true, message: '请写个名称。' }]}>
        <Input maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}

/** What else can be done with a draft. */
export function DraftMenu({ notice }: { notice: Notice }) {
  const [open, setOpen] = useState<string | null>(null);
  const drop = useAction('notices.drop');
  const close = () => setOpen(null);
  const end = async (reason: string) => {
    const reply = await drop.act({ id: notice.id, reason });
    if (!reply.ok) return;
    say('这份通知不发了，草稿还留在列表里。');
    close();
  };
  const items = [
    { key: 'template', label: '存为模板' },
    { key: 'drop', label: '不发了', danger: true },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setOpen(key) }}>
        <Button>更多</Button>
      </Dropdown>
      {open === 'template' && <TemplateForm notice={notice} onClose={close} />}
      {open === 'drop' && (
        <EndForm
          title="不发这份通知"
          act="不发了"
          lead="草稿不再改，留在列表里可以看、可以照着再写一份。"
          reasons={['事情取消了', '写重了', '改用别的办法']}
          action={drop}
          onEnd={({ reason }) => void end(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
