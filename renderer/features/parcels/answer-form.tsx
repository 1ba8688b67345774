import { Form, Input, Radio } from 'antd';
import { type Parcel, ParcelReply, parcelReplyWords } from '../../../shared/features/parcels';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';

type Values = { reply: ParcelReply; on: string; words?: string };

const replies = ParcelReply.options.map((value) => ({ value, label: parcelReplyWords[value] }));

/** What the office above said of a parcel. */
export function AnswerForm({ parcel, onClose }: { parcel: Parcel; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const answer = useAction('parcels.answered');
  const save = async ({ words = '', ...values }: Values) => {
    if ((await answer.act({ id: parcel.id, words, ...values })).ok) onClose();
  };
  return (
    <FormDialog<Values>
      title={`${parcel.receiver.name}的答复`}
      act="记下"
      width={480}
      form={form}
      action={answer}
      initial={{ reply: 'accepted', on: today() }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="reply" label="对方怎么说">
        <Radio.Group options={replies} />
      </Form.Item>
      <DayItem label="哪天答复的" />
      <Form.Item name="words" label="原话或者原因" extra="没有收的，要写明为什么。">
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
