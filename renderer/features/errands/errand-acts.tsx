// The dialogs of one errand: done, not done, taken up again, its photos deleted.
import { Form, Input } from 'antd';
import type { ErrandCard } from '../../../shared/features/errands';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { DayItem } from '../../kit/day-item';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { wanted } from '../orders/items';
import { AmendErrand } from './errand-form';

export type ErrandActing = 'amend' | 'finish' | 'end' | 'resume' | 'clear';
/** `onOver`: it is over, and photos are still there. */
type Props = { card: ErrandCard; onClose(): void; onOver(): void };
type Done = { result: string; receivedBy?: string; on: string };

function Finish({ card, onClose, onOver }: Props) {
  const [form] = Form.useForm<Done>();
  const finish = useAction('errands.finish');
  const save = async ({ result, receivedBy = '', on }: Done) => {
    const reply = await finish.act({ id: card.id, result, receivedBy, on });
    if (!reply.ok) return;
    say(`${card.number}办好了。`);
    reply.value.files > 0 ? onOver() : onClose();
  };
  return (
    <FormDialog<Done>
      {...{ form, onClose }}
      title="办好了"
      act="记下"
      width={480}
      lead={card.title}
      initial={{ receivedBy: card.principal, on: today() }}
      action={finish}
      onSave={save}
    >
      <Form.Item name="result" label="办成什么样" rules={wanted('请写一句办成什么样。')}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="receivedBy" label="谁收到">
        <Input maxLength={30} />
      </Form.Item>
      <DayItem label="哪天办好的" />
    </FormDialog>
  );
}

function End({ card, onClose, onOver }: Props) {
  const end = useAction('errands.end');
  const done = async (reason: string) => {
    const reply = await end.act({ id: card.id, reason });
    if (reply.ok) reply.value.files > 0 ? onOver() : onClose();
  };
  return (
    <EndForm
      title="没有办成"
      act="结束"
      lead="委托到此为止。以后还要办，可以接着办。"
      reasons={['本人不办了', '条件不够', '家里人去办了']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

function Resume({ card, onClose }: Props) {
  const resume = useAction('errands.resume');
  const done = async (reason: string) => (await resume.act({ id: card.id, reason })).ok && onClose();
  return (
    <EndForm
      title="接着办"
      act="接着办"
      danger={false}
      reasons={['办错了要重办', '条件够了', '又要办']}
      action={resume}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

function Clear({ card, onClose }: Props) {
  const clear = useAction('errands.clearFiles');
  const done = async () => {
    const reply = await clear.act({ id: card.id });
    if (!reply.ok) return;
    say(`删了${reply.value.files}份照片和扫描件。`);
    onClose();
  };
  return (
    <Confirm
      title="删掉照片和扫描件？"
      words={`这件代办已经结束，${card.files}份照片和扫描件用不着了。删掉以后找不回来；办了什么、证件怎么交接的记录照旧保留。`}
      act="删掉"
      danger
      busy={clear.busy}
      failure={clear.failure}
      onConfirm={() => void done()}
      onCancel={onClose}
    />
  );
}

/** The dialog of one act. */
export function ErrandActs({ act, ...props }: Props & { act: ErrandActing }) {
  if (act === 'amend') return <AmendErrand {...props} />;
  if (act === 'finish') return <Finish {...props} />;
  if (act === 'end') return <End {...props} />;
  return act === 'resume' ? <Resume {...props} /> : <Clear {...props} />;
}
