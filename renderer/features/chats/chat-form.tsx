import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { ChatApp, type ChatDraft, type ChatGroup, chatAppWords, chatLabels } from '../../../shared/features/chats';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = Partial<ChatDraft> & { name: string; app: ChatApp };

const apps = ChatApp.options.map((value) => ({ value, label: chatAppWords[value] }));

/** One group: registered, or corrected. */
export function ChatForm({ group, onClose }: { group: ChatGroup | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const tree = useQuery('estate.tree', {});
  const [add, amend] = [useAction('chats.add'), useAction('chats.amend')];
  const save = async ({ size = null, ...values }: Values) => {
    const reply = group ? await amend.act({ ...values, size, id: group.id }) : await add.act({ ...values, size });
    if (!reply.ok) return;
    say(group ? `“${values.name}”改好了。` : `已登记“${values.name}”。`);
    onClose();
  };
  const buildings = tree.value?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const { name, app, owner, size, buildingIds, words } = group ?? {};
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={group ? `修改“${group.name}”` : '登记群'}
      act="保存"
      width={480}
      action={group ? amend : add}
      initial={{ app: 'wechat', ...(group && { name, app, owner, size, buildingIds, words }) } as Partial<Values>}
      onSave={save}
    >
      <Form.Item name="name" label={chatLabels.name} rules={[{ required: true, whitespace: true, message: '请写群的名称。' }]}>
        <Input maxLength={40} placeholder="幸福里1号楼群" />
      </Form.Item>
      <Form.Item name="app" label={chatLabels.app}>
        <Radio.Group options={apps} />
      </Form.Item>
      <Form.Item name="size" label={chatLabels.size}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="owner" label={chatLabels.owner}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="buildingIds" label={chatLabels.buildingIds} extra="不选就是全小区。">
        <Select mode="multiple" allowClear options={buildings} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="words" label={chatLabels.words}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
