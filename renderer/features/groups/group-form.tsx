import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { type GroupField, groupFieldLabels } from '../../../shared/features/care-fields';
import { type CareGroup, type Validity, validityWords } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = {
  name: string;
  definition: string;
  purpose: string;
  sealed: boolean;
  neverPrinted: boolean;
  validity: Validity;
  months: number | null;
  required: GroupField[];
  optional: GroupField[];
};

const fieldOptions = Object.entries(groupFieldLabels).map(([value, label]) => ({ value: value as GroupField, label }));
const validities = Object.entries(validityWords).map(([value, label]) => ({ value: value as Validity, label }));
const fresh = { sealed: false, neverPrinted: false, validity: 'open' as const, months: null, required: [], optional: [] };

const valuesOf = ({ fields, ...group }: CareGroup): Values => ({
  ...group,
  required: fields.filter(({ required }) => required).map(({ field }) => field),
  optional: fields.filter(({ required }) => !required).map(({ field }) => field),
});

const draftOf = ({ required, optional, name: _, months, ...values }: Values) => ({
  ...values,
  months: values.validity === 'months' ? months : null,
  fields: [
    ...required.map((field) => ({ field, required: true })),
    ...optional.filter((field) => !required.includes(field)).map((field) => ({ field, required: false })),
  ],
});

function Words() {
  return (
    <>
      <Form.Item name="definition" label="口径：什么人算" extra="一句话写清楚；会印在名单和汇总表上，改了口径版本加一。">
        <Input.TextArea rows={2} maxLength={120} />
      </Form.Item>
      <Form.Item name="purpose" label="登记来做什么" extra="会写进告知书。">
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

function Term() {
  const validity: Validity | undefined = Form.useWatch('validity');
  return (
    <>
      <Form.Item name="validity" label="期限">
        <Radio.Group vertical options={validities} />
      </Form.Item>
      {validity === 'months' && (
        <Form.Item name="months" label="几个月后重新确认">
          <InputNumber min={1} max={120} precision={0} />
        </Form.Item>
      )}
    </>
  );
}

/** A group of the station: what it means, what is asked of each, how long it holds. The name stays once it is given. */
export function GroupForm({ group, onClose }: { group: CareGroup | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('groups.add');
  const amend = useAction('groups.amend');
  const save = async (typed: Values) => {
    const values = { ...fresh, ...typed };
    const reply = group
      ? await amend.act({ id: group.id, ...draftOf(values) })
      : await add.act({ name: values.name, ...draftOf(values) });
    if (!reply.ok) return;
    say(group ? `“${group.name}”已改好。` : `已添加“${values.name}”。`);
    onClose();
  };
  return (
    <FormDialog
      title={group ? `修改“${group.name}”` : '添加类别'}
      act="保存"
      form={form}
      action={group ? amend : add}
      initial={group ? valuesOf(group) : fresh}
      onSave={save}
      onClose={onClose}
    >
      {!group && (
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
          <Input maxLength={20} />
        </Form.Item>
      )}
      <Words />
      <Term />
      <Form.Item name="required" label="要填的几项" extra="都填了才算资料齐全。">
        <Select mode="multiple" options={fieldOptions} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="optional" label="可以不填的几项">
        <Select mode="multiple" options={fieldOptions} optionFilterProp="label" />
      </Form.Item>
      <Form.Item
        name="sealed"
        valuePropName="checked"
        extra="健康、未成年人、受保护的家庭：只有站长、副站长和本楼的楼栋长能看资料。"
      >
        <Checkbox>保密</Checkbox>
      </Form.Item>
      <Form.Item name="neverPrinted" valuePropName="checked">
        <Checkbox>名单不打印、不导出</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
