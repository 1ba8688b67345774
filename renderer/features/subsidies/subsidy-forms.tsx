import { Form, Input, InputNumber, Radio } from 'antd';
import { type SubsidyLine, type SubsidySheet, usualRates } from '../../../shared/features/subsidies';
import { yuanWords } from '../../../shared/rules/subsidy';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

const FEN = 100;
const money = [{ required: true, message: '请写多少元。' }];
const Yuan = (props: { id?: string; value?: number; max: number; onChange?(value: number | null): void }) => (
  <InputNumber min={0} precision={2} suffix="元" style={{ width: 160 }} {...props} />
);

type Closing = { onClose(): void };

export function Deduct({ month, line, onClose }: Closing & { month: string; line: SubsidyLine }) {
  const [form] = Form.useForm<{ yuan: number; words: string }>();
  const deduct = useAction('subsidies.deduct');
  const save = async ({ yuan, words }: { yuan: number; words: string }) => {
    const reply = await deduct.act({ month, chiefId: line.chiefId, amount: Math.round(yuan * FEN), words });
    if (reply.ok) onClose();
  };
  return (
    <FormDialog<{ yuan: number; words: string }>
      {...{ form, onClose }}
      title={`扣减${line.name}的补贴`}
      act="扣减"
      width={480}
      lead={`现在应发${yuanWords(line.amount)}。扣了多少、为什么，会印在发放表上。`}
      labels={{ amount: '扣多少' }}
      action={deduct}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="yuan" label="扣多少" rules={money}>
        <Yuan max={line.amount / FEN} />
      </Form.Item>
      <Form.Item name="words" label="为什么" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={60} placeholder="两次没有到会" />
      </Form.Item>
    </FormDialog>
  );
}

export function GiveBack({ line, onClose }: Closing & { line: SubsidyLine }) {
  const end = useAction('subsidies.endDeduction');
  const [form] = Form.useForm<{ id: number; reason: string }>();
  const save = async ({ id, reason }: { id: number; reason: string }) => {
    if ((await end.act({ id, reason })).ok) onClose();
  };
  const options = line.deductions.map(({ id, amount, words }) => ({ value: id, label: `${words} −${yuanWords(amount)}` }));
  return (
    <FormDialog<{ id: number; reason: string }>
      {...{ form, onClose }}
      title={`${line.name}不扣了`}
      act="不扣了"
      width={480}
      initial={{ id: line.deductions[0]?.id ?? 0 }}
      action={end}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="id" label="哪一笔">
        <Radio.Group vertical options={options} />
      </Form.Item>
      <Form.Item name="reason" label="为什么" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={60} placeholder="记错了" />
      </Form.Item>
    </FormDialog>
  );
}

export function RateForm({ rate, onClose }: Closing & { rate: number }) {
  const [form] = Form.useForm<{ yuan: number }>();
  const set = useAction('subsidies.setRate');
  const save = async ({ yuan }: { yuan: number }) => {
    if ((await set.act({ rate: Math.round(yuan * FEN) })).ok) onClose();
  };
  const usual = `一般是每月${yuanWords(usualRates.least)}到${yuanWords(usualRates.most)}。`;
  return (
    <FormDialog<{ yuan: number }>
      {...{ form, onClose }}
      title="改月标准"
      act="改好"
      width={480}
      lead={`${usual}已经生成的发放表不变。`}
      initial={{ yuan: rate / FEN }}
      action={set}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="yuan" label="每人每月" rules={money}>
        <Yuan max={10_000} />
      </Form.Item>
    </FormDialog>
  );
}

export function Paid({ sheet, onClose }: Closing & { sheet: SubsidySheet }) {
  const [form] = Form.useForm<{ on: string; words?: string }>();
  const paid = useAction('subsidies.paid');
  const save = async ({ on, words = '' }: { on: string; words?: string }) => {
    const reply = await paid.act({ id: sheet.id, on, words });
    if (!reply.ok) return;
    say(`记下了，${sheet.number}已发放。`);
    onClose();
  };
  return (
    <FormDialog<{ on: string; words?: string }>
      {...{ form, onClose }}
      title={`${sheet.number}发放了`}
      act="记下"
      width={480}
      lead="记了发放，这份表就不能再作废。"
      initial={{ on: today() }}
      action={paid}
      onSave={(values) => void save(values)}
    >
      <DayItem label="哪天发的" />
      <Form.Item name="words" label="怎么发的（可不填）">
        <Input maxLength={60} placeholder="现金签收、转账" />
      </Form.Item>
    </FormDialog>
  );
}

export function Withdraw({ sheet, onClose }: Closing & { sheet: SubsidySheet }) {
  const withdraw = useAction('subsidies.withdraw');
  return (
    <EndForm
      title={`作废${sheet.number}`}
      act="作废"
      lead="打印出去的那一份请收回。改好以后，再生成一份新编号的。"
      reasons={['标准错了', '天数错了', '扣减错了']}
      action={withdraw}
      onEnd={({ reason }) => void withdraw.act({ id: sheet.id, reason }).then((reply) => reply.ok && onClose())}
      onClose={onClose}
    />
  );
}
