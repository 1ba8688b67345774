import { Checkbox, Form, Radio } from 'antd';
import {
  type DisputeDraft,
  type DisputeKind,
  disputeKindWords,
  type PartyDraft,
  type PartySide,
  sideWords,
} from '../../../shared/features/agreements';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { DisputeItems, TitleItem } from './dispute-items';
import { PartyItems, type PartyValues, partyDraft } from './party-items';

type Values = Omit<DisputeDraft, 'source' | 'place' | 'facts' | 'wishes'> &
  Partial<DisputeDraft> & { kind: DisputeKind; sealed?: boolean; first: PartyValues; second: PartyValues };

const kinds = Object.entries(disputeKindWords).map(([value, label]) => ({ value, label }));

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
      <TitleItem />
      <PartyItems name="first" label={sideWords[kind].first} />
      <PartyItems name="second" label={sideWords[kind].second} />
      <DisputeItems />
      <Form.Item name="sealed" valuePropName="checked">
        <Checkbox>不公开：除站长、副站长外，只看得到编号</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
