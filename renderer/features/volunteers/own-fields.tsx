import { Form, Input, Select } from 'antd';
import { politics } from '../../../shared/codes/politics';
import { ownFieldLabels } from '../../../shared/features/volunteer-fields';
import { CodeSelect } from '../residents/code-select';
import { IdField } from '../residents/id-field';
import { MaskedInput } from '../residents/masked-input';
import { birthRule, phoneRule } from '../residents/person-values';

const sexes = [
  { value: '1', label: '男' },
  { value: '2', label: '女' },
];

type Masks = { idNumber?: string | null; phone?: string | null };

/** What is asked of somebody the ledger does not know. */
export function OwnFields({ masks = {} }: { masks?: Masks }) {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={ownFieldLabels.phone} rules={[phoneRule]}>
        {masks.phone ? (
          <MaskedInput label={ownFieldLabels.phone} masked={masks.phone} maxLength={30} />
        ) : (
          <Input maxLength={30} autoComplete="off" />
        )}
      </Form.Item>
      <Form.Item name="address" label={ownFieldLabels.address}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <IdField masked={masks.idNumber ?? null} />
      <Form.Item name="sex" label={ownFieldLabels.sex}>
        <Select allowClear placeholder="请选择" options={sexes} />
      </Form.Item>
      <Form.Item name="birthOn" label={ownFieldLabels.birthOn} rules={[birthRule]}>
        <Input maxLength={20} autoComplete="off" placeholder="例如 1950-06-15，只知道年份就写 1950" />
      </Form.Item>
      <Form.Item name="politics" label={ownFieldLabels.politics}>
        <CodeSelect table={politics} />
      </Form.Item>
    </>
  );
}
