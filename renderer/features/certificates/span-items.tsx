import { Form } from 'antd';
import { DayField } from '../../kit/day-field';
import { today } from '../../kit/today';

const required = [{ required: true, message: '请填写日期，例如 2026-03-05。' }];

/** `from` and `to` of a form: two days, today at the latest. */
export const SpanItems = ({ from, to }: { from: string; to: string }) => (
  <>
    <Form.Item name="from" label={from} rules={required}>
      <DayField latest={today()} />
    </Form.Item>
    <Form.Item name="to" label={to} rules={required}>
      <DayField latest={today()} />
    </Form.Item>
  </>
);

/** From the first of January to today. */
export const thisYear = () => ({ from: `${today().slice(0, 4)}-01-01`, to: today() });
