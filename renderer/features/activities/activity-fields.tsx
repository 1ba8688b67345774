import { Flex, Form, Input, InputNumber, Select } from 'antd';
import { countsAsWords } from '../../../shared/features/activities';
import { useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';

const counts = Object.entries(countsAsWords).map(([value, label]) => ({ value, label }));
const time = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 09:30 这样。' };
const inUse = <T extends { id: number; name: string; endedOn: string | null }>(rows: T[] | undefined) =>
  (rows ?? []).filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ value: id, label: name }));

/** What, when and where: filled in always. */
export function PlaceFields() {
  const venues = useQuery('projects.venues', {}).value;
  return (
    <>
      <Form.Item name="name" label="活动" rules={[{ required: true, whitespace: true, message: '请填写活动名称。' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="venueId" label="在哪个阵地（可不填）">
        <Select allowClear placeholder="请选择" options={inUse(venues)} notFoundContent="还没有登记阵地" />
      </Form.Item>
      <Form.Item name="place" label="地点" extra="选了阵地可以不填。">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Flex gap={16}>
        <Form.Item name="startsAt" label="几点开始" rules={[{ required: true, message: '请填写时间。' }, time]}>
          <Input maxLength={5} autoComplete="off" placeholder="09:00" />
        </Form.Item>
        <Form.Item name="endsAt" label="几点结束" rules={[{ required: true, message: '请填写时间。' }, time]}>
          <Input maxLength={5} autoComplete="off" placeholder="11:00" />
        </Form.Item>
      </Flex>
    </>
  );
}

/** How long a series goes on. */
export function RepeatFields() {
  return (
    <Form.Item name="untilOn" label="最后一次不晚于" rules={[{ required: true, message: '请填写日期。' }]}>
      <DayField />
    </Form.Item>
  );
}

/** What a record of service wants to know besides. */
export function DetailFields() {
  const teams = useQuery('teams.list', {}).value;
  const projects = useQuery('projects.list', {}).value;
  return (
    <>
      <Form.Item name="need" label="要几位志愿者（可不填）">
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="teamId" label="哪支服务队（可不填）">
        <Select allowClear placeholder="请选择" options={inUse(teams)} />
      </Form.Item>
      <Form.Item name="projectId" label="属于哪个项目（可不填）">
        <Select allowClear placeholder="请选择" options={inUse(projects)} />
      </Form.Item>
      <Form.Item name="countsAs" label="时长算什么" extra="培训和演练的时长和服务时长分开记。">
        <Select options={counts} />
      </Form.Item>
      <Form.Item name="content" label="做什么（可不填）">
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="served" label="服务对象（可不填）">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="responsible" label="负责人（可不填）">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="recorder" label="记录人（可不填）">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </>
  );
}
