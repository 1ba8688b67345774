import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { type Gift, type GiftDraft, type GiftKind, giftKindWords } from '../../../shared/features/gifts';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = Omit<GiftDraft, 'valueCents'> & { valueCents: number };
const kinds = Object.entries(giftKindWords).map(([value, label]) => ({ value: value as GiftKind, label }));
const nothing: Partial<Values> = { kind: 'gift', words: '', counted: true, low: 3 };

const required = (message: string) => [{ required: true, message }];

/** Money is typed in yuan and kept in fen. */
const yuanOf = (cents: number | undefined) => (cents === undefined ? cents : cents / 100);

/** One gift or service. */
export function GiftForm({ gift, onClose }: { gift: Gift | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('gifts.add');
  const amend = useAction('gifts.amend');
  const { kind, counted } = Form.useWatch([], form) ?? {};
  const save = async ({ valueCents, ...values }: Values) => {
    const low = values.low ?? 0;
    const draft = { ...values, low, words: values.words ?? '', counted: values.kind === 'gift' || values.counted };
    const cents = Math.round(valueCents * 100);
    const reply = gift
      ? await amend.act({ ...draft, id: gift.id, valueCents: cents })
      : await add.act({ ...draft, valueCents: cents });
    if (!reply.ok) return;
    say(gift ? `“${values.name}”改好了。` : `“${values.name}”可以兑换了。${draft.counted ? '有货了点“进货”记上。' : ''}`);
    onClose();
  };
  const { id: _, stock: _stock, hasPhoto: _photo, taken: _taken, endedOn: _ended, ...draft } = gift ?? ({} as Partial<Gift>);
  return (
    <FormDialog
      title={gift ? `修改“${gift.name}”` : '添加礼品或服务'}
      act="保存"
      form={form}
      action={gift ? amend : add}
      initial={{ ...nothing, ...draft, ...(gift && { valueCents: yuanOf(gift.valueCents) ?? 0 }) }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="points" label="要几分" rules={required('请填写要几分。')}>
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item
        name="valueCents"
        label="值多少钱（元）"
        rules={required('请填写值多少钱。')}
        extra="按采购价或市场价，用来核对价值上限。"
      >
        <InputNumber min={0} max={100_000} precision={2} />
      </Form.Item>
      <Form.Item name="words" label="说明（可不填）" extra="规格，或者服务在哪里、什么时候。会印在兑换单上。">
        <Input maxLength={200} />
      </Form.Item>
      {kind === 'service' && (
        <Form.Item name="counted" valuePropName="checked">
          <Checkbox>有名额，要数份数</Checkbox>
        </Form.Item>
      )}
      {(kind !== 'service' || counted) && (
        <Form.Item name="low" label="剩几份时提醒">
          <InputNumber min={0} max={10_000} precision={0} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
