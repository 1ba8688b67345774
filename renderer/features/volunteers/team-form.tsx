import { Form, Input, Select } from 'antd';
import { type Team, type TeamCategory, teamCategoryWords } from '../../../shared/features/teams';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { name: string; category: TeamCategory; words?: string };
const categories = Object.entries(teamCategoryWords).map(([value, label]) => ({ value, label }));

export function TeamForm({ team, onClose }: { team: Team | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('teams.add');
  const amend = useAction('teams.amend');
  const save = async ({ name, category, words = '' }: Values) => {
    const draft = { name, category, words };
    const reply = team ? await amend.act({ id: team.id, ...draft }) : await add.act(draft);
    if (!reply.ok) return;
    say(`“${name}”已记下。`);
    onClose();
  };
  return (
    <FormDialog
      title={team ? `修改${team.name}` : '建服务队'}
      act="保存"
      width={480}
      form={form}
      action={team ? amend : add}
      initial={team ? { name: team.name, category: team.category, words: team.words } : { category: 'general' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="category" label="类别">
        <Select options={categories} />
      </Form.Item>
      <Form.Item name="words" label="做什么（可不填）">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
