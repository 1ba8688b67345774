import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { type Attendee, type AttendeeDraft, standingWords } from '../../../shared/features/attendees';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

const standings = Object.entries(standingWords).map(([value, label]) => ({ value, label }));

/** For whom and in what capacity somebody comes. */
export function CapacityFields() {
  return (
    <>
      <Form.Item name="unit" label="单位（可不填）">
        <Input maxLength={40} autoComplete="off" placeholder="物业、街道包抓科室、3号楼…" />
      </Form.Item>
      <Form.Item name="capacity" label="身份（可不填）">
        <Input maxLength={40} autoComplete="off" placeholder="居民代表、社区律师、经理…" />
      </Form.Item>
      <Form.Item name="standing" label="怎么参加" extra="列席的不算到会人数，也不表决。">
        <Radio.Group options={standings} />
      </Form.Item>
    </>
  );
}

type Props = { one: Attendee; onClose(): void };

function GoingForm({ one, onClose }: Props) {
  const end = useAction('attendees.end');
  const go = async (reason: string) => {
    const reply = await end.act({ id: one.id, reason });
    if (!reply.ok) return;
    say(`已把${one.name}从名单上去掉。`);
    onClose();
  };
  return (
    <EndForm
      title={`把${one.name}从名单上去掉`}
      act="去掉"
      lead="去掉以后还可以再加。不能来的，记“请假”就行。"
      reasons={['列错了', '换了别人', '不用参加了']}
      action={end}
      onEnd={({ reason }) => void go(reason)}
      onClose={onClose}
    />
  );
}

/** One line of the list, corrected; or taken off it. */
export function AttendeeForm({ one, onClose }: Props) {
  const [form] = Form.useForm<AttendeeDraft>();
  const amend = useAction('attendees.amend');
  const [going, setGoing] = useState(false);
  if (going) return <GoingForm one={one} onClose={onClose} />;
  const save = async ({ name = '', unit = '', capacity = '', standing = 'attends' }: Partial<AttendeeDraft>) => {
    const reply = await amend.act({ id: one.id, name, unit, capacity, standing });
    if (!reply.ok) return;
    say(`${one.name}已改好。`);
    onClose();
  };
  return (
    <FormDialog
      title={`修改${one.name}`}
      act="保存"
      width={480}
      form={form}
      action={amend}
      initial={one}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {one.personId === null && (
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      )}
      <CapacityFields />
      <Button type="link" style={{ padding: 0 }} onClick={() => setGoing(true)}>
        从名单上去掉…
      </Button>
    </FormDialog>
  );
}
