import { Form, Input, InputNumber } from 'antd';
import type { Gift } from '../../../shared/features/gifts';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { GiftForm } from './gift-form';
import type { GiftActing } from './gifts-table';
import { RedeemForm } from './redeem-form';
import { StockMoves } from './stock-moves';

type Props = { gift: Gift; onClose(): void };
type Pieces = { pieces?: number; words: string };

/** 进货: pieces that came. */
function Receive({ gift, onClose }: Props) {
  const [form] = Form.useForm<Pieces>();
  const receive = useAction('gifts.receive');
  const save = async ({ pieces = 0, words = '' }: Pieces) => {
    const reply = await receive.act({ id: gift.id, pieces, words });
    if (!reply.ok) return;
    say(`“${gift.name}”进了${pieces}份。`);
    onClose();
  };
  return (
    <FormDialog
      title={`进货：${gift.name}`}
      act="记下"
      width={440}
      form={form}
      action={receive}
      initial={{ words: '' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="pieces" label="来了几份" rules={[{ required: true, message: '请填写来了几份。' }]}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="words" label="从哪里来（可不填）">
        <Input maxLength={60} placeholder="例如：社区采购、爱心企业捐赠" />
      </Form.Item>
    </FormDialog>
  );
}

type Counted = { counted?: number; words: string };

/** 盘点: what really lies there. */
function Count({ gift, onClose }: Props) {
  const [form] = Form.useForm<Counted>();
  const count = useAction('gifts.count');
  const counted = Form.useWatch('counted', form);
  const differs = counted !== undefined && counted !== null && counted !== gift.stock;
  const save = async (values: Counted) => {
    const reply = await count.act({ id: gift.id, counted: values.counted ?? 0, words: values.words ?? '' });
    if (!reply.ok) return;
    say(reply.value.pieces === 0 ? `“${gift.name}”账实相符。` : `“${gift.name}”的库存改成${values.counted}份。`);
    onClose();
  };
  return (
    <FormDialog
      title={`盘点：${gift.name}`}
      act="记下"
      width={440}
      form={form}
      action={count}
      lead={`账上还有${gift.stock ?? 0}份。数一数架子上的，写下来。`}
      initial={{ words: '' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="counted" label="实际有几份" rules={[{ required: true, message: '请填写实际有几份。' }]}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      {differs && (
        <Form.Item name="words" label="为什么不一样" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
          <Input maxLength={60} placeholder="例如：破损2份" />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const reasons = ['不再提供', '换了别的', '过期', '其他'] as const;

function End({ gift, onClose }: Props) {
  const end = useAction('gifts.end');
  const save = async (reason: string) => {
    const reply = await end.act({ id: gift.id, reason });
    if (!reply.ok) return;
    say(`“${gift.name}”已停止兑换。`);
    onClose();
  };
  return (
    <EndForm
      title={`停止兑换“${gift.name}”`}
      act="停止兑换"
      lead="以后不能再选它；库存和兑换过的记录都留着，可以恢复。"
      label="为什么停止"
      reasons={reasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

function Resume({ gift, onClose }: Props) {
  const resume = useAction('gifts.resume');
  const go = async () => {
    const reply = await resume.act({ id: gift.id });
    if (!reply.ok) return;
    say(`“${gift.name}”又可以兑换了。`);
    onClose();
  };
  return (
    <Confirm
      title={`恢复兑换“${gift.name}”？`}
      words={`恢复后又可以选它，账上还有${gift.stock ?? 0}份。`}
      act="恢复兑换"
      busy={resume.busy}
      failure={resume.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

/** The dialog of what is to be done with one gift. */
export function GiftDialogs({ act, ...props }: Props & { act: GiftActing }) {
  if (act === 'redeem') return <RedeemForm volunteerId={null} {...props} />;
  if (act === 'amend') return <GiftForm {...props} />;
  if (act === 'receive') return <Receive {...props} />;
  if (act === 'count') return <Count {...props} />;
  if (act === 'moves') return <StockMoves {...props} />;
  return act === 'end' ? <End {...props} /> : <Resume {...props} />;
}
