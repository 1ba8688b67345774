import { Form, Input, Radio } from 'antd';
import {
  type FiveCode,
  type FiveDraft,
  type FiveItem,
  FiveState,
  fiveHints,
  fiveLabels,
  fiveStateWords,
  fiveWords,
} from '../../../shared/features/wall';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

const states = FiveState.options.map((value) => ({ value, label: fiveStateWords[value] }));

/** How one of the five stands, as somebody looked at it today. */
export function FiveForm({ item, onClose }: { item: FiveItem; onClose(): void }) {
  const [form] = Form.useForm<FiveDraft>();
  const set = useAction('wall.setFive');
  const lacking = Form.useWatch('state', form) !== 'have';
  const save = async ({ state, owner = '', gap = '', lapsesOn = null }: FiveDraft) => {
    const reply = await set.act({ code: item.code, state, owner, gap: state === 'have' ? '' : gap, lapsesOn });
    if (!reply.ok) return;
    say(`“${fiveWords[item.code]}”核对过了。`);
    onClose();
  };
  const { owner, gap, lapsesOn } = item;
  return (
    <FormDialog<FiveDraft>
      {...{ form, onClose }}
      title={fiveWords[item.code]}
      act="核对"
      width={480}
      action={set}
      lead={`看这些：${fiveHints[item.code]}。`}
      initial={{ state: item.state ?? 'have', owner, gap, lapsesOn }}
      onSave={save}
    >
      <Form.Item name="state" label={fiveLabels.state}>
        <Radio.Group options={states} />
      </Form.Item>
      {lacking && (
        <Form.Item name="gap" label={fiveLabels.gap} rules={[{ required: true, whitespace: true, message: '请写还差什么。' }]}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      )}
      <Form.Item name="owner" label={fiveLabels.owner}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="lapsesOn" label={`${fiveLabels.lapsesOn}（可不填）`}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}

type Values = { words: string; heldOn: string; validTo?: string | null };

/** Something that proves one of the five: an agreement, a list, a photo that hangs there. */
export function EvidenceForm({ code, onClose }: { code: FiveCode; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('wall.addEvidence');
  const save = async (values: Values) => {
    if (!(await add.act({ ...values, code })).ok) return;
    say('依据记下了。');
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={`${fiveWords[code]}：加依据`}
      act="记下"
      width={480}
      action={add}
      initial={{ heldOn: today() }}
      onSave={save}
    >
      <Form.Item name="words" label="依据" rules={[{ required: true, whitespace: true, message: '请写一句是什么依据。' }]}>
        <Input.TextArea maxLength={100} autoSize={{ minRows: 2, maxRows: 4 }} placeholder={fiveHints[code]} />
      </Form.Item>
      <Form.Item name="heldOn" label="从哪天起" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="validTo" label="到哪天（可不填）">
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
