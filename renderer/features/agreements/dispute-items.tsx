import { Form, Input, Select } from 'antd';
import { type DisputeAbout, disputeAboutWords } from '../../../shared/features/agreements';
import { DayField } from '../../kit/day-field';
import { today } from '../../kit/today';

const abouts = Object.entries(disputeAboutWords).map(([value, label]) => ({ value: value as DisputeAbout, label }));

/** 事由, by which a file is called. */
export const TitleItem = () => (
  <Form.Item name="title" label="事由" rules={[{ required: true, whitespace: true, message: '请写是什么事。' }]}>
    <Input maxLength={60} placeholder="例如：202漏水到102" />
  </Form.Item>
);

/** What else is written down of a file, new or amended. */
export function DisputeItems() {
  return (
    <>
      <Form.Item name="about" label="类别">
        <Select options={abouts} />
      </Form.Item>
      <Form.Item name="receivedOn" label="受理日期" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="source" label="怎么来的（可不填）">
        <Input maxLength={40} placeholder="例如：当事人申请、物业报来" />
      </Form.Item>
      <Form.Item name="place" label="地点（可不填）">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="facts" label="事情经过（可不填）">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="wishes" label="各方要求（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
