import { Form } from 'antd';
import { DayField } from './day-field';
import { today } from './today';

/** The day an act takes effect: `on`, today at the latest. */
export function DayItem({ label }: { label: string }) {
  return (
    <Form.Item name="on" label={label} rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
      <DayField latest={today()} />
    </Form.Item>
  );
}
