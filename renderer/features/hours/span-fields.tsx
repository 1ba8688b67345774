import { Form, Input } from 'antd';

const needed = [{ required: true, message: '请填写时间，例如 14:30。' }];

/** From when to when, on one line. */
export function SpanFields() {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16, maxWidth: 320 }}>
      <Form.Item name="from" label="从几点" rules={needed}>
        <Input placeholder="14:00" maxLength={5} />
      </Form.Item>
      <Form.Item name="to" label="到几点" rules={needed}>
        <Input placeholder="16:30" maxLength={5} />
      </Form.Item>
    </div>
  );
}
