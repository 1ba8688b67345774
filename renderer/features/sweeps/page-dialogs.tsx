import { Form, Input } from 'antd';
import type { Sweep } from '../../../shared/features/sweep-shapes';
import { sweepUnit } from '../../../shared/features/sweep-words';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { type Extended, ExtendForm } from '../../kit/extend-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { card: Sweep; onClose(): void };

export function Close({ card, onClose }: Props) {
  const close = useAction('sweeps.close');
  const { by } = card.counts;
  const left = by.open + by.notReached;
  const go = async () => {
    const reply = await close.act({ id: card.id });
    if (!reply.ok) return;
    say(`“${card.title}”汇总完了。`);
    onClose();
  };
  return (
    <Confirm
      title={`结束“${card.title}”并汇总？`}
      words={`${left > 0 ? `还有${numberWords(left)}${sweepUnit[card.asks]}没有收到，结束后不再收。` : '都收到了。'}汇总就此定下，不能再改。`}
      act="结束并汇总"
      busy={close.busy}
      failure={close.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

export function Cancel({ card, onClose }: Props) {
  const cancel = useAction('sweeps.cancel');
  const end = async (reason: string) => {
    const reply = await cancel.act({ id: card.id, reason });
    if (!reply.ok) return;
    say(`“${card.title}”已中止。`);
    onClose();
  };
  return (
    <EndForm
      title={`中止“${card.title}”`}
      act="中止"
      lead="不再收，也不出汇总；已经收到的都留着。"
      reasons={['上级不要了', '问得不对，重新发起']}
      action={cancel}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

export function Extend({ card, onClose }: Props) {
  const extend = useAction('sweeps.extend');
  const save = async (extended: Extended) => {
    const reply = await extend.act({ id: card.id, ...extended });
    if (!reply.ok) return;
    say(`延到${dayWords(extended.dueOn)}。`);
    onClose();
  };
  return (
    <ExtendForm
      title={`“${card.title}”延期`}
      dueOn={card.dueOn}
      reasons={['还没收齐', '上级延了期限']}
      action={extend}
      onExtend={(extended) => void save(extended)}
      onClose={onClose}
    />
  );
}

export function KeepTemplate({ card, onClose }: Props) {
  const [form] = Form.useForm<{ name?: string }>();
  const keep = useAction('sweeps.keepTemplate');
  const save = async ({ name = '' }: { name?: string }) => {
    const reply = await keep.act({ id: card.id, name });
    if (!reply.ok) return;
    say(`模板“${name}”存好了，下次发起时可以选。`);
    onClose();
  };
  return (
    <FormDialog
      title="存为模板"
      act="存下"
      width={440}
      form={form}
      action={keep}
      initial={{ name: card.title.slice(0, 20) }}
      lead="存下问什么、怎么问，不存问了谁。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="模板名称" rules={[{ required: true, whitespace: true, message: '请写个名称。' }]}>
        <Input maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}
