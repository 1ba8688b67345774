import { Form, Input } from 'antd';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

/** 删除个人信息 of a volunteer the ledger does not know. The name is written once more; there is no way back. */
export function EraseVolunteer({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<{ name: string }>();
  const erase = useAction('privacy.eraseVolunteer');
  const save = async ({ name }: { name: string }) => {
    const reply = await erase.act({ id: card.id, name });
    if (!reply.ok) return;
    say(`已删除，以后叫“${reply.value.pseudonym}”。备份里的到${dayWords(reply.value.backupsUntil)}也没有了。`);
    onClose();
  };
  return (
    <FormDialog
      title={`删除${card.name}的个人信息`}
      act="删除"
      danger
      width={480}
      form={form}
      action={erase}
      lead="姓名、电话、身份证号、专长和写过的话都删掉，找不回来。编号、时长和积分留下，不再看得出是谁。"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="请照着再写一遍姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
