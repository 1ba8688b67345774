import { Form, Select } from 'antd';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { today } from '../../kit/today';

/** Which of our meetings it was: those of the month of the day in the form. Choosing one fills in its day and place. */
export function MeetingItem() {
  const form = Form.useFormInstance();
  const day: string = Form.useWatch('heldOn', form) || today();
  const { value } = useQuery('meetings.month', { month: day.slice(0, 7) });
  const held = (value?.rows ?? []).filter(({ state, heldOn }) => state !== 'cancelled' && heldOn <= today());
  const options = held.map(({ id, heldOn, title }) => ({ value: id, label: `${dayWords(heldOn)}　${title}` }));
  const fill = (id?: number) => {
    const chosen = held.find((row) => row.id === id);
    if (chosen) form.setFieldsValue({ heldOn: chosen.heldOn, place: chosen.place });
  };
  return (
    <Form.Item name="meetingId" label="哪次会议（可不选）" extra="列出的是所填日期那个月开过的会。">
      <Select allowClear options={options} onChange={fill} placeholder="选一次会议" notFoundContent="这个月没有开过会。" />
    </Form.Item>
  );
}
