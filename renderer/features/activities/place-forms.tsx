import { Form, Input, InputNumber, Select } from 'antd';
import { type PartnerKind, partnerKindWords } from '../../../shared/features/projects';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { phoneRule } from '../residents/person-values';

const kinds = Object.entries(partnerKindWords).map(([value, label]) => ({ value, label }));
const named = [{ required: true, whitespace: true, message: '请填写名称。' }];

type VenueValues = { name: string; words?: string; room?: number | null };

/** A place activities are held at. */
export function VenueForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<VenueValues>();
  const add = useAction('projects.addVenue');
  const save = async ({ name, words = '', room = null }: VenueValues) => {
    const reply = await add.act({ name, words, room });
    if (!reply.ok) return;
    say(`已登记“${name}”。`);
    onClose();
  };
  return (
    <FormDialog title="加阵地" act="登记" width={440} form={form} action={add} onSave={save} onClose={onClose}>
      <Form.Item name="name" label="名称" rules={named}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="words" label="说明（可不填）">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="room" label="能容多少人（可不填）">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

type PartnerValues = { name: string; kind: PartnerKind; contact?: string; phone?: string };

/** Somebody things are done with. */
export function PartnerForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<PartnerValues>();
  const add = useAction('projects.addPartner');
  const save = async ({ name, kind, contact = '', phone = '' }: PartnerValues) => {
    const reply = await add.act({ name, kind, contact, phone });
    if (!reply.ok) return;
    say(`已登记“${name}”。`);
    onClose();
  };
  return (
    <FormDialog
      title="加伙伴"
      act="登记"
      width={440}
      form={form}
      action={add}
      initial={{ kind: 'social' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={named}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label="类别">
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="contact" label="联系人（可不填）">
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label="电话（可不填）" rules={[phoneRule]}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
