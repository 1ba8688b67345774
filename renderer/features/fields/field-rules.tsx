import { Checkbox, Flex, Form, Input, InputNumber } from 'antd';
import { ChoiceRows } from './choice-rows';

function NumberRules() {
  const width = { width: 120 };
  return (
    <Flex wrap gap={16}>
      <Form.Item name="unit" label="单位（可不填）">
        <Input maxLength={10} placeholder="例如 个" style={width} />
      </Form.Item>
      <Form.Item name="min" label="最小（可不填）">
        <InputNumber controls={false} style={width} />
      </Form.Item>
      <Form.Item name="max" label="最大（可不填）">
        <InputNumber controls={false} style={width} />
      </Form.Item>
    </Flex>
  );
}

/** What the kind asks for besides. */
export const KindRules = () => (
  <Form.Item noStyle dependencies={['kind']}>
    {({ getFieldValue }) => {
      if (getFieldValue('kind') === 'choice') return <ChoiceRows />;
      return getFieldValue('kind') === 'number' && <NumberRules />;
    }}
  </Form.Item>
);

/** Whether it is asked for, and whether it is nobody's business. */
export function FieldMarks() {
  return (
    <>
      <Form.Item name="wanted" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>提醒填写（卡片上标出还没填的）</Checkbox>
      </Form.Item>
      <Form.Item
        name="sensitive"
        valuePropName="checked"
        extra="例如健康、信仰、经济困难。只给能登记的人看，导出时要另外勾选，变更记录里不写内容。"
      >
        <Checkbox>敏感信息</Checkbox>
      </Form.Item>
    </>
  );
}
