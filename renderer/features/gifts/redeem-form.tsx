import { Checkbox, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fenWords, type Gift } from '../../../shared/features/gifts';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { useOpenPaper } from '../../kit/issue';
import { say } from '../../session';
import { VolunteerItem } from '../volunteers/volunteer-item';
import look from './gifts.module.css';

type Values = { volunteerId?: number; giftId?: number; quantity: number; slip: boolean };
type Props = { volunteerId: number | null; gift: Gift | null; onClose(): void };

const optionOf = ({ id, name, points, stock }: Gift) => ({
  value: id,
  label: `${name}　${numberWords(points)}分${stock === null ? '' : stock === 0 ? '　没有了' : `　还有${numberWords(stock)}份`}`,
  disabled: stock === 0,
});

/** What it takes and what is left, before it is done. */
function Sum({ volunteerId, gift, quantity }: { volunteerId: number | undefined; gift: Gift | undefined; quantity: number }) {
  const standing = useQuery('gifts.standing', volunteerId === undefined ? null : { volunteerId }).value;
  const caps = useQuery('gifts.list', {}).value?.caps;
  if (!standing || !caps) return null;
  const left = Math.max(caps.yearCents - standing.yearCents, 0);
  const has = `现有${numberWords(standing.points)}分，今年还能兑换价值${fenWords(left)}的东西。`;
  if (!gift)
    return (
      <p className={`note note-calm ${look.sum}`} role="status">
        {has}
      </p>
    );
  const after = standing.points - gift.points * quantity;
  const words =
    after < 0
      ? `不够：要${numberWords(gift.points * quantity)}分。`
      : `用去${numberWords(gift.points * quantity)}分，还剩${numberWords(after)}分。`;
  return (
    <p className={`note ${after < 0 ? 'note-late' : 'note-calm'} ${look.sum}`} role="status">
      {has}
      {words}
    </p>
  );
}

/** 兑换: who, what, how many; then the slip to sign. Sent again, it is the same redemption. */
export function RedeemForm({ volunteerId, gift, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [requestId] = useState(() => crypto.randomUUID());
  const redeem = useAction('gifts.redeem');
  const issue = useAction('gifts.issueSlip');
  const open = useOpenPaper();
  const gifts = useQuery('gifts.list', {}).value?.gifts ?? [];
  const { volunteerId: who, giftId, quantity = 1 } = Form.useWatch([], form) ?? {};
  const save = async (values: Values) => {
    if (values.volunteerId === undefined || values.giftId === undefined) return;
    const wanted = { requestId, volunteerId: values.volunteerId, giftId: values.giftId, quantity: values.quantity };
    const reply = await redeem.act(wanted);
    if (!reply.ok) return;
    const { id, volunteer, gift: name, quantity: taken } = reply.value;
    say(`${volunteer}兑换了${name}×${taken}。`);
    const slip = values.slip ? await issue.act({ id }) : null;
    if (slip?.ok) open(slip.value.id);
    else onClose();
  };
  return (
    <FormDialog
      title="兑换"
      act="兑换"
      form={form}
      action={{ busy: redeem.busy || issue.busy, failure: redeem.failure ?? issue.failure }}
      initial={{ quantity: 1, slip: true, ...(volunteerId && { volunteerId }), ...(gift && { giftId: gift.id }) }}
      onSave={save}
      onClose={onClose}
    >
      <VolunteerItem label="谁来兑换" chosen={volunteerId} />
      <Form.Item name="giftId" label="兑换什么" rules={[{ required: true, message: '请选一样。' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={gifts.map(optionOf)} />
      </Form.Item>
      <Form.Item name="quantity" label="几份">
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Sum volunteerId={who} gift={gifts.find(({ id }) => id === giftId)} quantity={quantity} />
      <Form.Item name="slip" valuePropName="checked" extra="一式两联，一联签字留站里。">
        <Checkbox>接着打印兑换单</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
