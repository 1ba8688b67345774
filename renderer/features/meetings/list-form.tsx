import { Checkbox, Form, Input, Radio } from 'antd';
import type { Known, Standing } from '../../../shared/features/attendees';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { ResidentPick } from '../volunteers/resident-pick';
import { CapacityFields } from './attendee-form';
import { chosen } from './chosen';

type Way = 'known' | 'resident' | 'other';
type Values = {
  way: Way;
  known?: string[];
  personId?: number;
  name?: string;
  unit?: string;
  capacity?: string;
  standing?: Standing;
};

const ways = [
  { value: 'known', label: '以前来过的' },
  { value: 'resident', label: '居民' },
  { value: 'other', label: '别的人' },
];
const keyOf = ({ personId, name, unit }: Known) => `${personId} ${name} ${unit}`;
const wordsOf = ({ name, unit, capacity }: Known) => [name, unit, capacity].filter(Boolean).join('　');

/** Whom the form means. */
function peopleOf(values: Values, known: readonly Known[]) {
  const { way, unit = '', capacity = '', standing = 'attends' } = values;
  if (way === 'known') {
    const chosen = known.filter((one) => values.known?.includes(keyOf(one)));
    return chosen.map(({ times: _, ...one }) => one);
  }
  if (way === 'resident') return [{ personId: values.personId ?? null, name: '', unit, capacity, standing }];
  return [{ personId: null, name: values.name ?? '', unit, capacity, standing }];
}

/** 加参会人: people of former meetings, a resident, or somebody else. */
export function ListForm({ meetingId, onClose }: { meetingId: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('attendees.add');
  const known = useQuery('attendees.known', { meetingId, most: 60 }).value;
  const way = Form.useWatch('way', form) ?? 'known';
  const save = async (values: Values) => {
    const reply = await add.act({ meetingId, people: peopleOf(values, known ?? []) });
    if (!reply.ok) return;
    say(`名单加了${reply.value.added}人。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title="加参会人"
      act="加上"
      width={520}
      form={form}
      action={add}
      initial={{ way: 'known', standing: 'attends' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="way" label="加谁">
        <Radio.Group options={ways} />
      </Form.Item>
      {way === 'known' && (
        <Form.Item
          name="known"
          label="以前来过的人"
          rules={[{ validator: chosen('请至少勾选一位。') }]}
          extra={known?.length === 0 ? '还没有别的会议的参会人，请选“居民”或“别的人”。' : undefined}
        >
          <Checkbox.Group
            style={{ flexDirection: 'column', gap: 8 }}
            options={(known ?? []).map((one) => ({ value: keyOf(one), label: wordsOf(one) }))}
          />
        </Form.Item>
      )}
      {way === 'resident' && (
        <Form.Item name="personId" label="哪位居民" rules={[{ required: true, message: '请找出这位居民。' }]}>
          <ResidentPick />
        </Form.Item>
      )}
      {way === 'other' && (
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      )}
      {way !== 'known' && <CapacityFields />}
    </FormDialog>
  );
}
