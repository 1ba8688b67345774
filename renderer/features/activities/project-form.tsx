import { Form, Input, Select } from 'antd';
import type { Project } from '../../../shared/features/projects';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { name: string; words?: string; partnerIds?: number[]; does?: Record<string, string> };

const doesOf = ({ partners }: Project) => Object.fromEntries(partners.map(({ partnerId, words }) => [partnerId, words]));

/** 项目: a name, with whom, and what each of them does in it. */
export function ProjectForm({ project, onClose }: { project: Project | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('projects.add');
  const amend = useAction('projects.amend');
  const known = (useQuery('projects.partners', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  const chosen = Form.useWatch('partnerIds', form) ?? [];
  const save = async ({ name, words = '', partnerIds = [], does = {} }: Values) => {
    const partners = partnerIds.map((partnerId) => ({ partnerId, words: does[partnerId] ?? '' }));
    const reply = project ? await amend.act({ id: project.id, name, words, partners }) : await add.act({ name, words, partners });
    if (!reply.ok) return;
    say(`“${name}”已记下。`);
    onClose();
  };
  const initial = project
    ? {
        name: project.name,
        words: project.words,
        partnerIds: project.partners.map(({ partnerId }) => partnerId),
        does: doesOf(project),
      }
    : {};
  return (
    <FormDialog
      title={project ? `修改${project.name}` : '加项目'}
      act="保存"
      width={480}
      form={form}
      action={project ? amend : add}
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="words" label="做什么（可不填）">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="partnerIds" label="和谁一起（可不填）">
        <Select
          mode="multiple"
          options={known.map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="先登记伙伴"
        />
      </Form.Item>
      {known
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, name }) => (
          <Form.Item key={id} name={['does', String(id)]} label={`${name}做什么（可不填）`}>
            <Input maxLength={60} autoComplete="off" placeholder="出场地、带队、出讲师" />
          </Form.Item>
        ))}
    </FormDialog>
  );
}
