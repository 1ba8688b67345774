import { Form } from 'antd';
import { type Chief, endReasons } from '../../../shared/features/chiefs';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';
import { say } from '../../session';
import { type Place, placeName } from './chief-columns';

type Values = ReasonValues & { on: string };
type Props = { place: Place; chief: Chief; onClose(): void };

/** 结束任职: the post ends on a day, for a reason; what was printed stays as it is. */
export function EndPost({ place, chief, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const end = useAction('chiefs.end');
  const save = async (values: Values) => {
    const reply = await end.act({ id: chief.id, on: values.on, reason: reasonOf(values) });
    if (!reply.ok) return;
    say(`已结束${chief.name}的任职。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`结束${chief.name}的任职`}
      act="结束任职"
      danger
      form={form}
      action={end}
      lead={`${chief.name}${dayWords(chief.since)}起任职，将不再是${placeName(place)}的楼栋长，这里会空出来，等指定下一位。已经贴出的联系卡请撤下。`}
      initial={{ on: today() }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <ReasonField label="原因" reasons={endReasons} />
      <Form.Item name="on" label="从哪天起不再担任" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField latest={today()} />
      </Form.Item>
    </FormDialog>
  );
}
