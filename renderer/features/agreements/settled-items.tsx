import { Form } from 'antd';
import { VISIT_DAYS } from '../../../shared/features/settling';
import { daysAfter } from '../../../shared/rules/working-days';
import { DayField } from '../../kit/day-field';
import { today } from '../../kit/today';

/** As of now: settled today, looked after in the usual time. */
export const settledNow = () => ({ signedOn: today(), visitOn: daysAfter(today(), VISIT_DAYS) });

/** When it was settled, and when somebody looks how it goes. */
export function SettledItems({ label }: { label: string }) {
  return (
    <>
      <Form.Item name="signedOn" label={label} rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="visitOn" label="哪天回访（可不填）">
        <DayField />
      </Form.Item>
    </>
  );
}
