import { Form, Input, Radio } from 'antd';
import {
  type Field,
  type FieldDraft,
  FieldKind,
  type FieldSubject,
  fieldKindWords,
  fieldSubjectWords,
} from '../../../shared/features/fields';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import type { Example } from './examples';
import { FieldMarks, KindRules } from './field-rules';

type Values = FieldDraft;
type Props = {
  subject: FieldSubject;
  /** The one to amend; null: a new one. */
  field: Field | null;
  /** How many values are written down under it. */
  held: number;
  example: Example | null;
  /** The new one is there. */
  onAdded?(id: number): void;
  onClose(): void;
};

const kinds = FieldKind.options.map((value) => ({ value, label: fieldKindWords[value] }));
const labels = {
  name: '名称',
  kind: '种类',
  choices: '选项',
  purpose: '用来做什么',
  unit: '单位',
  min: '最小',
  max: '最大',
  hint: '填写提示',
};
const twoLines = [
  { id: null, words: '' },
  { id: null, words: '' },
];

function initialOf(field: Field | null, example: Example | null): Values {
  if (field) {
    const standing = field.choices.filter(({ endedOn }) => endedOn === null).map(({ id, words }) => ({ id, words }));
    const { name, kind, unit, hint, purpose, wanted, sensitive, min, max } = field;
    return { name, kind, unit, hint, purpose, wanted, sensitive, min, max, choices: standing.length > 0 ? standing : twoLines };
  }
  const empty = { name: '', kind: 'text' as const, unit: null, hint: null, purpose: null, min: null, max: null };
  const { choices, ...known } = example ?? {};
  const lines = choices?.map((words) => ({ id: null, words })) ?? twoLines;
  return { ...empty, wanted: false, sensitive: false, ...known, choices: lines };
}

/** Only a number has bounds, only choices have lines; empty text is none. */
function writtenOf(values: Values): Values {
  const text = (value: string | null | undefined) => value?.trim() || null;
  const chosen = (values.choices ?? []).map(({ id, words }) => ({ id: id ?? null, words }));
  return {
    ...values,
    ...{ unit: text(values.unit), hint: text(values.hint), purpose: text(values.purpose) },
    ...{ min: values.min ?? null, max: values.max ?? null },
    choices: values.kind === 'choice' ? chosen : [],
  };
}

/** 加栏目 and 更正栏目: what it is called, of which kind, what it is for. */
export function FieldForm({ subject, field, held, example, onAdded, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useAction('fields.add');
  const amend = useAction('fields.amend');
  const words = fieldSubjectWords[subject];
  const save = async (values: Values) => {
    const written = writtenOf(values);
    const reply = field ? await amend.act({ id: field.id, changes: written }) : await add.act({ ...written, subject });
    if (!reply.ok) return;
    if (!field) onAdded?.(reply.value.id);
    say(field ? `已更正栏目“${written.name}”。` : `${words}资料里多了“${written.name}”。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={field ? `更正栏目“${field.name}”` : `给${words}加一个栏目`}
      act={field ? '更正' : '加栏目'}
      form={form}
      action={field ? amend : add}
      labels={labels}
      initial={initialOf(field, example)}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称，例如 车牌。' }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="kind" label="种类" extra={held > 0 ? `已登记${held}处，种类不能再改。` : undefined}>
        <Radio.Group options={kinds} disabled={held > 0} />
      </Form.Item>
      <KindRules />
      <Form.Item
        name="purpose"
        label={subject === 'room' ? '用来做什么（可不填）' : '用来做什么'}
        extra="印在告知书和个人档案上。"
      >
        <Input maxLength={60} placeholder="例如 挪车时联系" />
      </Form.Item>
      <Form.Item name="hint" label="填写提示（可不填）">
        <Input maxLength={60} placeholder="填写时写在下面的一句话" />
      </Form.Item>
      <FieldMarks />
    </FormDialog>
  );
}
