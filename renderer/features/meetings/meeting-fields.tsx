import { Checkbox, Flex, Form, Input, InputNumber, Select } from 'antd';
import { meetingKindWords, quorumWords } from '../../../shared/features/meeting-kinds';
import { meetingLabels } from '../../../shared/features/meetings';
import { useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const time = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 09:30 这样。' };
const asked = (message: string) => [{ required: true, whitespace: true, message }];

/** What it is: of a series or by itself. */
export function KindField() {
  return (
    <Form.Item name="kind" label={meetingLabels.kind} rules={[{ required: true, message: '请选择类型。' }]}>
      <Select options={optionsOf(meetingKindWords)} />
    </Form.Item>
  );
}

/** From when to when, and where. */
export function PlaceFields() {
  return (
    <>
      <Flex gap={16}>
        <Form.Item name="startsAt" label={meetingLabels.startsAt} rules={[{ required: true, message: '请填写时间。' }, time]}>
          <Input maxLength={5} autoComplete="off" placeholder="09:00" />
        </Form.Item>
        <Form.Item name="endsAt" label={meetingLabels.endsAt} rules={[{ required: true, message: '请填写时间。' }, time]}>
          <Input maxLength={5} autoComplete="off" placeholder="10:30" />
        </Form.Item>
      </Flex>
      <Form.Item name="place" label={meetingLabels.place} rules={asked('请填写地点。')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** Who leads it, and how many must be there. */
export function LeadFields() {
  return (
    <>
      {(['chair', 'recorder', 'convener'] as const).map((name) => (
        <Form.Item key={name} name={name} label={`${meetingLabels[name]}（可不填）`}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="quorum" label={meetingLabels.quorum}>
        <Select options={optionsOf(quorumWords)} />
      </Form.Item>
      <Form.Item name="expected" label={`${meetingLabels.expected}（可不填）`} extra="不填就按参会名单数，列席的不算。">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
    </>
  );
}

/** Until when topics are taken in, and what people should know. */
export function BeforeFields() {
  return (
    <>
      <Form.Item name="topicsDueOn" label={`${meetingLabels.topicsDueOn}（可不填）`}>
        <DayField />
      </Form.Item>
      <Form.Item name="words" label={`${meetingLabels.words}（可不填）`} extra="写在会议通知里，比如要带什么材料。">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}

/** Topics that wait; those ticked go on the agenda. Nothing while none does. */
export function TopicsField() {
  const rows = useQuery('topics.list', { size: 40 }).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Form.Item name="topicIds" label="排上哪些议题（可不选）">
      <Checkbox.Group
        style={{ flexDirection: 'column', gap: 8 }}
        options={rows.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}
