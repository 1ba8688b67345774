import { Form, Input, Radio } from 'antd';
import { HandingBasis, handingBasisWords } from '../../shared/features/disclosures';

const whom = [
  { value: 'station', label: '本站自己用' },
  { value: 'other', label: '给外面的单位或个人' },
];
const bases = HandingBasis.options.map((value) => ({ value, label: handingBasisWords[value] }));

function Receiver() {
  return (
    <>
      <Form.Item
        name={['handing', 'receiver']}
        label="接收的单位或个人"
        rules={[{ required: true, whitespace: true, message: '请写明给谁。' }]}
      >
        <Input maxLength={60} placeholder="例如：辛家庙街道民政办" />
      </Form.Item>
      <Form.Item
        name={['handing', 'contact']}
        label="怎么联系"
        rules={[{ required: true, whitespace: true, message: '请写明对方怎么联系。' }]}
      >
        <Input maxLength={60} placeholder="经办人、电话或地址" />
      </Form.Item>
      <Form.Item
        name={['handing', 'basis']}
        label="凭什么给"
        extra="靠本人同意的，要逐个人单独同意过。"
        rules={[{ required: true, message: '请选一项依据。' }]}
      >
        <Radio.Group vertical options={bases} />
      </Form.Item>
    </>
  );
}

/** Who gets it and what for: it goes into 对外提供登记, which nobody can change. Values as `handing`. */
export function HandingFields() {
  return (
    <>
      <Form.Item
        name={['handing', 'purpose']}
        label="用来做什么"
        extra="记进对外提供登记和审计。"
        rules={[{ required: true, whitespace: true, message: '请写明用来做什么。' }]}
      >
        <Input maxLength={60} placeholder="例如：逐户电话通知体检" />
      </Form.Item>
      <Form.Item name={['handing', 'to']} label="给谁">
        <Radio.Group options={whom} />
      </Form.Item>
      <Form.Item noStyle dependencies={[['handing', 'to']]}>
        {({ getFieldValue }) => getFieldValue(['handing', 'to']) === 'other' && <Receiver />}
      </Form.Item>
    </>
  );
}
