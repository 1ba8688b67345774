import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Category, ClockSetting, Handler, Question } from '../../../shared/features/order-setup';
import { type HandlerKind, handlerKindWords, type OrderClass, STATION_DAYS } from '../../../shared/features/order-words';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { HandlerSelect, wanted } from './items';
import { QuestionItems } from './question-items';

type HandlerValues = { name: string; kind: HandlerKind; phone?: string };
const kinds = Object.entries(handlerKindWords).map(([value, label]) => ({ value, label }));

export function HandlerForm({ row, onClose }: { row: Handler | null; onClose(): void }) {
  const [form] = Form.useForm<HandlerValues>();
  const [add, amend] = [useAction('orders.addHandler'), useAction('orders.amendHandler')];
  const save = async ({ phone = '', ...values }: HandlerValues) => {
    const draft = { ...values, phone };
    const reply = row ? await amend.act({ ...draft, id: row.id }) : await add.act(draft);
    if (reply.ok) onClose();
  };
  return (
    <FormDialog<HandlerValues>
      {...{ form, onClose }}
      title={row ? '改办理人' : '添办理人'}
      act={row ? '改好' : '添上'}
      width={480}
      initial={row ? { name: row.name, kind: row.kind, phone: row.phone } : { kind: 'property' }}
      action={row ? amend : add}
      onSave={save}
    >
      <Form.Item name="name" label="叫什么" rules={wanted('请写办理人或单位的名字。')}>
        <Input maxLength={30} placeholder="物业维修班" />
      </Form.Item>
      <Form.Item name="kind" label="是谁">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="phone" label="工作电话（可不填）">
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}

type CategoryValues = {
  name: string;
  class: OrderClass;
  limitDays?: number | null;
  hints?: string[];
  handlerId?: number | null;
  questions?: Question[];
};

export function CategoryForm({ row, onClose }: { row: Category | null; onClose(): void }) {
  const [form] = Form.useForm<CategoryValues>();
  const [add, amend] = [useAction('orders.addCategory'), useAction('orders.amendCategory')];
  const classes = Object.entries(useQuery('orders.setup', {}).value?.classes ?? {});
  const save = async ({ limitDays = null, hints = [], handlerId = null, questions = [], ...values }: CategoryValues) => {
    const draft = { ...values, limitDays, hints, handlerId, questions };
    const reply = row ? await amend.act({ ...draft, id: row.id }) : await add.act(draft);
    if (reply.ok) onClose();
  };
  const initial: Partial<CategoryValues> = row ? { ...row } : { class: 'property' };
  return (
    <FormDialog<CategoryValues>
      {...{ form, onClose, initial }}
      title={row ? '改类别' : '添类别'}
      act={row ? '改好' : '添上'}
      action={row ? amend : add}
      onSave={save}
    >
      <Form.Item name="name" label="类别" rules={wanted('请写类别的名字。')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="class" label="大类">
        <Select options={classes.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="limitDays" label="几天内办结（空着就按全站的）">
        <InputNumber min={1} max={STATION_DAYS} precision={0} />
      </Form.Item>
      <Form.Item name="hints" label="认出它的词（写一个回车一个）">
        <Select mode="tags" open={false} suffixIcon={null} maxCount={30} />
      </Form.Item>
      <Form.Item name="handlerId" label="平常交给谁（可不选）">
        <HandlerSelect />
      </Form.Item>
      <QuestionItems />
    </FormDialog>
  );
}

const calendars = [
  { value: 'natural', label: '自然日' },
  { value: 'working', label: '工作日（不算周末和放假）' },
];

/** How days are counted, and what the two classes the report leaves open are called. */
export function ClockForm({ setting, onClose }: { setting: ClockSetting; onClose(): void }) {
  const [form] = Form.useForm<ClockSetting>();
  const set = useAction('orders.setClock');
  const save = async (values: ClockSetting) => {
    const texts = { fifthName: values.fifthName ?? '', sixthName: values.sixthName ?? '' };
    if ((await set.act({ ...values, ...texts })).ok) onClose();
  };
  return (
    <FormDialog<ClockSetting>
      {...{ form, onClose }}
      title="期限和日历"
      act="改好"
      lead="只管以后登记的；已经登记的照登记时的期限。"
      initial={setting}
      action={set}
      onSave={save}
    >
      <Form.Item name="calendar" label="按什么日子算">
        <Radio.Group options={calendars} />
      </Form.Item>
      <Form.Item name="limitDays" label="最长几天" rules={[{ required: true, message: '请写天数。' }]}>
        <InputNumber min={1} max={STATION_DAYS} precision={0} />
      </Form.Item>
      <Form.Item name="fifthName" label="第五类叫什么（可不填）">
        <Input maxLength={12} />
      </Form.Item>
      <Form.Item name="sixthName" label="第六类叫什么（可不填）">
        <Input maxLength={12} />
      </Form.Item>
    </FormDialog>
  );
}
