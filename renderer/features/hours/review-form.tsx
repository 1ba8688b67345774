import { Form, Input } from 'antd';
import { type HourRow, minutesWords, USUAL_MINUTES } from '../../../shared/features/hours';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

export type Decision = 'approved' | 'returned';
type Props = { decision: Decision; rows: readonly HourRow[]; onDone(): void; onClose(): void };
type Values = { reason?: string };

const total = (rows: readonly HourRow[]) => rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** Whether a reason has to be written. */
export const wantsReason = (decision: Decision, rows: readonly HourRow[]): boolean =>
  decision === 'returned' || rows.some(({ minutes }) => (minutes ?? 0) > USUAL_MINUTES);

/** Reviews: one's own writing by the act that wants the password. */
export function useReview() {
  const review = useAction('hours.review');
  const own = useAction('hours.reviewOwn');
  const actOn = (rows: readonly HourRow[]) => (rows.some(({ hindrance }) => hindrance === 'typed') ? own : review);
  const act = async (rows: readonly HourRow[], decision: Decision, reason: string) => {
    const reply = await actOn(rows).act({ ids: rows.map(({ id }) => id), decision, reason });
    if (reply.ok)
      say(decision === 'approved' ? `通过了${rows.length}条，${minutesWords(total(rows))}。` : `退回了${rows.length}条。`);
    return reply.ok;
  };
  return { act, busy: review.busy || own.busy, failure: review.failure ?? own.failure };
}

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
          ? `其中有超过8小时的，要写明原因。一共${minutesWords(total(rows))}。`
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
