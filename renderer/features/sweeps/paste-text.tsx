import { Form, Input, Select } from 'antd';
import { useDeferredValue } from 'react';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { ReadingView } from '../../kit/returned/reading-view';
import { say } from '../../session';

type Values = { text?: string; unitId?: number; from?: string };

/** 粘贴微信接龙: the whole message as it is; what it says is shown while it is being pasted. */
export function PasteText({ id, onClose }: { id: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const take = useAction('sweeps.takeText');
  const values: Values = Form.useWatch([], form) ?? {};
  const text = useDeferredValue((values.text ?? '').trim());
  const asked = { id, text, unitId: values.unitId ?? null };
  const reading = useQuery('sweeps.readText', text === '' ? null : asked);
  const units = (useQuery('sweeps.board', { id }).value ?? []).flatMap((one) =>
    one.units.map((unit) => ({ value: unit.id, label: one.building + unit.unit })),
  );
  const save = async ({ from = '' }: Values) => {
    const reply = await take.act({ ...asked, from });
    if (!reply.ok) return;
    const { fresh, conflicts, already } = reply.value;
    say(already ? '这段以前收过，没有新的。' : `收下${fresh}条${conflicts > 0 ? `，${conflicts}行有矛盾，请去名单里定` : ''}。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title="粘贴微信接龙"
      act="收下"
      width={680}
      form={form}
      action={take}
      lead="把群里的接龙整段复制过来，编号、表情、前面的说明都不用删。"
      onSave={(all) => void save(all)}
      onClose={onClose}
    >
      <Form.Item name="text" label="接龙内容" rules={[{ required: true, whitespace: true, message: '请粘贴接龙内容。' }]}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 10 }} placeholder="1. 3-2-1101 张三 4人 有电动车" />
      </Form.Item>
      <FailureNote failure={text === '' ? undefined : reading.failure} />
      {text !== '' && reading.value && <ReadingView reading={reading.value} />}
      <Form.Item name="unitId" label="哪个单元的群（只写了房号时用）">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="不选" options={units} />
      </Form.Item>
      <Form.Item name="from" label="谁交的">
        <Input maxLength={30} placeholder="例如：张敏" />
      </Form.Item>
    </FormDialog>
  );
}
