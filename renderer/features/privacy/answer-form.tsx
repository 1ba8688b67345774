import { Form, Input, Radio } from 'antd';
import { type PrivacyRequest, RequestOutcome, requestKindWords, requestOutcomeWords } from '../../../shared/features/privacy';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { outcome: 'done' | 'refused'; answer: string };

const outcomes = RequestOutcome.options.map((value) => ({ value, label: requestOutcomeWords[value] }));

/** What came of a request; a refusal says why. */
export function AnswerForm({ request, onClose }: { request: PrivacyRequest; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const close = useAction('privacy.close');
  const refused = Form.useWatch('outcome', form) === 'refused';
  const save = async (values: Values) => {
    const reply = await close.act({ id: request.id, ...values });
    if (!reply.ok) return;
    say('已答复。');
    onClose();
  };
  return (
    <FormDialog
      title={`答复${request.asker}：${requestKindWords[request.kind]}`}
      act="答复"
      width={480}
      form={form}
      action={close}
      lead={request.words}
      initial={{ outcome: 'done' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="结果">
        <Radio.Group options={outcomes} />
      </Form.Item>
      <Form.Item
        name="answer"
        label={refused ? '为什么没有办' : '办了什么'}
        rules={[{ required: true, whitespace: true, message: refused ? '没有办的，请写明理由。' : '请写一句办了什么。' }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
