import { Form, Input, InputNumber, Select } from 'antd';
import { type Entitlement, type EntitlementDraft, ruleWords } from '../../../shared/features/entitlements';
import { Residency } from '../../../shared/features/people';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = EntitlementDraft & { name: string };
const nothing: Omit<Values, 'name'> = {
  words: '',
  ageFrom: null,
  ageTo: null,
  sex: null,
  residency: null,
  tags: [],
  months: null,
};
const residencies = Residency.options.map((value) => ({ value, label: value }));
const sexes = [
  { value: '1', label: '男' },
  { value: '2', label: '女' },
];

function RuleFields() {
  const kinds = (useQuery('groups.kinds', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  return (
    <>
      <Form.Item name="tags" label="属于哪些群体（可不填，有一类就算）">
        <Select mode="multiple" options={kinds.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="ageFrom" label="满多少周岁起（可不填）">
        <InputNumber min={0} max={150} precision={0} />
      </Form.Item>
      <Form.Item name="ageTo" label="到多少周岁为止（可不填）">
        <InputNumber min={0} max={150} precision={0} />
      </Form.Item>
      <Form.Item name="sex" label="性别（可不填）">
        <Select allowClear options={sexes} />
      </Form.Item>
      <Form.Item name="residency" label="居住情况（可不填）">
        <Select allowClear options={residencies} />
      </Form.Item>
      <Form.Item name="months" label="领一次管几个月（可不填）" extra="到期后自动回到名单上。">
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
    </>
  );
}

/** One entitlement: whom it means, said back in words, and how long a claim holds. */
export function EntitlementForm({ entitlement, onClose }: { entitlement: Entitlement | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('entitlements.add');
  const amend = useAction('entitlements.amend');
  const typed = { ...nothing, ...Form.useWatch([], form) };
  const save = async (values: Values) => {
    const { name, ...rule } = values;
    const draft = { ...nothing, ...rule, sex: rule.sex ?? null, residency: rule.residency ?? null };
    const reply = entitlement ? await amend.act({ id: entitlement.id, name, ...draft }) : await add.act({ name, ...draft });
    if (!reply.ok) return;
    say(`“${name}”已记下。`);
    onClose();
  };
  return (
    <FormDialog
      title={entitlement ? `修改“${entitlement.name}”` : '添加一项'}
      act="保存"
      form={form}
      action={entitlement ? amend : add}
      lead={ruleWords({
        ...typed,
        ageFrom: typed.ageFrom ?? null,
        ageTo: typed.ageTo ?? null,
        sex: typed.sex ?? null,
        residency: typed.residency ?? null,
        tags: typed.tags ?? [],
      })}
      initial={entitlement ?? nothing}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="words" label="说明：到哪里、带什么（可不填）">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <RuleFields />
    </FormDialog>
  );
}
