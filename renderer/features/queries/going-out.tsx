// What all ways out of a list have in common: whether numbers go out in full, and the groups that stay in.
import { Checkbox, Form, Radio } from 'antd';
import { useQuery } from '../../desk';
import { fieldLabel } from '../fields/shown-columns';

export type GoingOut = { numbers: 'masked' | 'full'; sealed: boolean };
export const usual: GoingOut = { numbers: 'masked', sealed: false };

/** Custom fields, beside the columns every list can have; nothing where there are none. */
export function FieldsItem() {
  const fields = useQuery('fields.list', { subject: null }).value ?? [];
  if (fields.length === 0) return null;
  return (
    <Form.Item name="fieldIds" label="自定义栏目">
      <Checkbox.Group options={fields.map((field) => ({ value: field.id, label: fieldLabel(field) }))} />
    </Form.Item>
  );
}

/** 号码 masked or in full. */
export function NumbersField({ label }: { label: string }) {
  return (
    <Form.Item name="numbers" label={label}>
      <Radio.Group
        options={[
          { value: 'masked', label: '遮住中间几位' },
          { value: 'full', label: '完整' },
        ]}
      />
    </Form.Item>
  );
}

/** Off until somebody ticks it. */
export const SealedField = () => (
  <Form.Item
    name="sealed"
    valuePropName="checked"
    extra="健康、未成年人和受保护家庭的群体，还有敏感的自定义栏目，平时不印、不导出。"
  >
    <Checkbox>可以包括不公开的群体和敏感栏目</Checkbox>
  </Form.Item>
);
