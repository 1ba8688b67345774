import { Checkbox, Form, Input, Radio, Select } from 'antd';
import {
  type DisputeAbout,
  type DisputeDraft,
  type DisputeKind,
  disputeAboutWords,
  disputeKindWords,
  type PartyDraft,
  type PartySide,
  sideWords,
} from '../../../shared/features/agreements';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { PartyItems, type PartyValues, partyDraft } from './party-items';

type Values = Omit<DisputeDraft, 'source' | 'place' | 'facts' | 'wishes'> &
  Partial<DisputeDraft> & { kind: DisputeKind; sealed?: boolean; first: PartyValues; second: PartyValues };

const kinds = Object.entries(disputeKindWords).map(([value, label]) => ({ value, label }));
const abouts = Object.entries(disputeAboutWords).map(([value, label]) => ({ value: value as DisputeAbout, label }));

/** 立卷: what it is about and who stands on both sides; more parties come on its page. */
export function OpenForm({ onClose, onOpened }: { onClose(): void; onOpened(id: number): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('agreements.add');
  const kind = Form.useWatch('kind', form) ?? 'mediation';
  const save = async ({ first, second, sealed = false, source = '', place = '', facts = '', wishes = '', ...draft }: Values) => {
    const of = (side: PartySide, values: PartyValues): PartyDraft => partyDraft(side, values);
    const parties = [of('first', first), of('second', second)];
    const reply = await add.act({ ...draft, sealed, source, place, facts, wishes, parties });
    if (!reply.ok) return;
    say(`立好了${reply.value.number}。`);
    onOpened(reply.value.id);
  };
  return (
    <FormDialog<Values>
      title="立卷"
      act="立卷"
      form={form}
      action={add}
      initial={{ kind: 'mediation', receivedOn: today(), about: 'neighbour' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类" extra="有纠纷要劝和的选“调解”；没有纠纷、只是约定事情的选“协议”。">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="title" label="事由" rules={[{ required: true, whitespace: true, message: '请写是什么事。' }]}>
        <Input maxLength={60} placeholder="例如：202漏水到102" />
      </Form.Item>
      <PartyItems name="first" label={sideWords[kind].first} />
      <PartyItems name="second" label={sideWords[kind].second} />
      <Form.Item name="about" label="类别">
        <Select options={abouts} />
      </Form.Item>
      <Form.Item name="receivedOn" label="受理日期" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="place" label="地点（可不填）">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="facts" label="事情经过（可不填）">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="wishes" label="各方要求（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="sealed" valuePropName="checked">
        <Checkbox>不公开：除站长、副站长外，只看得到编号</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
