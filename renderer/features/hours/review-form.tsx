import { Form, Input } from 'antd';
import { type HourRow, minutesWords } from '../../../shared/features/hours';
import { FormDialog } from '../../kit/form-dialog';
import { type Decision, totalOf, useReview } from './review';

type Props = { decision: Decision; rows: readonly HourRow[]; onDone(): void; onClose(): void };
type Values = { reason?: string };

/** 通过 or 退回 with a reason. */
export function ReviewForm({ decision, rows, onDone, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const review = useReview();
  const approving = decision === 'approved';
  const save = async ({ reason = '' }: Values) => {
    if (await review.act(rows, decision, reason)) onDone();
  };
  return (
    <FormDialog
      title={approving ? `通过${rows.length}条时长` : `退回${rows.length}条时长`}
      act={approving ? '通过' : '退回'}
      danger={!approving}
      width={480}
      form={form}
      action={review}
      lead={
        approving
          ? `其中有超过8小时的，要写明原因。一共${minutesWords(totalOf(rows))}。`
          : '退回的不计时长。本人弄清楚以后，可以重新补登。'
      }
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
