import { Checkbox, Form } from 'antd';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { chosen } from './chosen';

type Values = { ids: number[] };

/** 排上议题: topics that wait, onto the end of this agenda. */
export function TakeForm({ meetingId, onClose }: { meetingId: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const take = useAction('topics.take');
  const rows = useQuery('topics.list', { size: 40 }).value?.rows;
  const save = async ({ ids }: Values) => {
    const reply = await take.act({ meetingId, ids });
    if (!reply.ok) return;
    say(`已排上${ids.length}个议题。`);
    onClose();
  };
  return (
    <FormDialog
      title="排上议题"
      act="排上"
      width={520}
      form={form}
      action={take}
      lead={rows?.length === 0 ? '没有等着的议题。到“会议 → 议题”登记。' : '勾选这次要议的，会加在议程最后。'}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="ids" label="等着上会的议题" rules={[{ validator: chosen('请至少勾选一个。') }]}>
        <Checkbox.Group
          style={{ flexDirection: 'column', gap: 8 }}
          options={(rows ?? []).map(({ id, title, proposer }) => ({
            value: id,
            label: proposer ? `${title}（${proposer}）` : title,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
