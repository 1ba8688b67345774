import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { name: string };

const NameField = () => (
  <Form.Item
    name="name"
    label="叫什么"
    rules={[{ required: true, whitespace: true, message: '请起个名字，例如 独居且满70岁。' }]}
    extra="名字会印在名单上，请不要写某个人的姓名。"
  >
    <Input maxLength={30} placeholder="例如：独居且满70岁" />
  </Form.Item>
);

type SaveProps = { filter: ResidentFilter; definition: ReactNode; onSaved(id: number): void; onClose(): void };

/** 存为查询: the conditions as they stand now, under a name. */
export function SaveQuery({ filter, definition, onSaved, onClose }: SaveProps) {
  const [form] = Form.useForm<Values>();
  const keep = useAction('queries.save');
  const save = async ({ name }: Values) => {
    const reply = await keep.act({ name, filter });
    if (!reply.ok) return;
    say(`已存为查询“${name}”。`);
    onSaved(reply.value.id);
    onClose();
  };
  return (
    <FormDialog
      title="存为查询"
      act="存下"
      width={480}
      form={form}
      action={keep}
      lead={definition}
      onSave={save}
      onClose={onClose}
    >
      <NameField />
    </FormDialog>
  );
}

type RenameProps = { query: { id: number; name: string }; onClose(): void };

export function RenameQuery({ query, onClose }: RenameProps) {
  const [form] = Form.useForm<Values>();
  const rename = useAction('queries.rename');
  const save = async ({ name }: Values) => {
    if ((await rename.act({ id: query.id, name })).ok) onClose();
  };
  return (
    <FormDialog
      title={`给“${query.name}”改名`}
      act="改名"
      width={480}
      form={form}
      action={rename}
      initial={{ name: query.name }}
      onSave={save}
      onClose={onClose}
    >
      <NameField />
    </FormDialog>
  );
}
