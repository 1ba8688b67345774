import { Form, Select } from 'antd';
import { tagsHint } from '../../../shared/features/personal-fields';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { type Ended, EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { CareFields, careChanges } from '../groups/care-fields';

type Tagging = { tag?: string; on: string; validTo?: string | null; care?: Record<string, unknown> };

/** 添加特殊群体; what the word means here stands under it. */
export function TagForm({ card, onClose }: { card: ResidentCard; onClose(): void }) {
  const [form] = Form.useForm<Tagging>();
  const add = useAction('residents.tag');
  const chosen = Form.useWatch('tag', form);
  const held = new Set(card.tagged.map(({ tag }) => tag));
  const kinds = (useQuery('groups.kinds', {}).value ?? []).filter(({ name, endedOn }) => endedOn === null && !held.has(name));
  const kind = kinds.find(({ name }) => name === chosen);
  const save = async ({ tag, on, validTo, care }: Tagging) => {
    if (!tag) return;
    const term = kind?.validity === 'date' ? { validTo: validTo ?? null } : {};
    const reply = await add.act({ id: card.id, tag, on, ...term, care: careChanges(care, {}) });
    if (!reply.ok) return;
    say(`${card.name}已登记为${tag}。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}添加特殊群体`}
      act="添加"
      width={480}
      form={form}
      action={add}
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="tag"
        label="特殊群体"
        rules={[{ required: true, message: '请选择一个群体。' }]}
        extra={kind?.definition ?? tagsHint}
      >
        <Select
          placeholder="请选择"
          options={kinds.map(({ name }) => ({ value: name, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <DayItem label="从哪天算起" />
      {kind && <CareFields fields={kind.fields} validity={kind.validity} />}
    </FormDialog>
  );
}

const endings = ['不再符合', '证明到期', '本人要求', '登记有误', '其他'] as const;

type UntagProps = { card: ResidentCard; tagged: { tag: string; since: string }; onClose(): void };

/** 结束: the tag stays in the history with its last day and the reason. */
export function UntagForm({ card, tagged, onClose }: UntagProps) {
  const end = useAction('residents.untag');
  const save = async (ended: Ended) => {
    const reply = await end.act({ id: card.id, tag: tagged.tag, ...ended });
    if (!reply.ok) return;
    say(`${card.name}的“${tagged.tag}”已结束。`);
    onClose();
  };
  return (
    <EndForm
      title={`结束“${tagged.tag}”`}
      act="结束"
      lead={`${card.name}从${dayWords(tagged.since)}起登记为${tagged.tag}。结束后不再计入，经历里仍能查到。`}
      label="结束原因"
      reasons={endings}
      dated="结束日期"
      action={end}
      onEnd={(ended) => void save(ended)}
      onClose={onClose}
    />
  );
}
