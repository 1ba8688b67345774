import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type DisputeCard, type Party, type PartySide, sideWords } from '../../../shared/features/agreements';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { CardSection } from '../residents/card-section';
import look from './agreements.module.css';
import { PartyItems, type PartyValues, partyDraft } from './party-items';
import { PartyPhone } from './party-phone';

type Values = { side: PartySide; party: PartyValues };

function AddForm({ card, onClose }: { card: DisputeCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('agreements.addParty');
  const options = Object.entries(sideWords[card.kind]).map(([value, label]) => ({ value, label }));
  const save = async ({ side, party }: Values) => {
    const reply = await add.act({ id: card.id, party: partyDraft(side, party) });
    if (reply.ok) onClose();
  };
  return (
    <FormDialog<Values>
      title="添一方"
      act="添上"
      form={form}
      action={add}
      initial={{ side: 'third' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="side" label="哪一方">
        <Radio.Group options={options} />
      </Form.Item>
      <PartyItems name="party" label="这一方" />
    </FormDialog>
  );
}

function LeaveForm({ party, onClose }: { party: Party; onClose(): void }) {
  const action = useAction('agreements.endParty');
  const end = async (reason: string) => {
    const reply = await action.act({ id: party.id, reason });
    if (reply.ok) onClose();
  };
  return (
    <EndForm
      title={`${party.name}退出`}
      act="退出"
      reasons={['登记错了', '不再是当事人', '换了代表', '其他']}
      action={action}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

/** Everybody of the file; a resident opens their card. */
export function Parties({ card }: { card: DisputeCard }) {
  const acting = useMay()('agreements.addParty') && card.state === 'open';
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Party>();
  const who = ({ personId, name }: Party) => (personId ? <Link to={`/residents/${personId}`}>{name}</Link> : name);
  return (
    <CardSection title="各方" action={acting && <Button onClick={() => setAdding(true)}>添一方</Button>}>
      <ul className={look.list}>
        {card.parties.map((party) => (
          <li key={party.id}>
            {sideWords[card.kind][party.side]}　{who(party)}
            <span className="soft">
              {[party.unit, party.capacity, party.address]
                .filter(Boolean)
                .map((words) => `　${words}`)
                .join('')}
              {party.endedOn !== null && `　${dayWords(party.endedOn)}退出：${party.endReason}`}
            </span>
            {party.phone !== null && (
              <>
                {'　'}
                <PartyPhone party={party} masked={party.phone} />
              </>
            )}
            {acting && party.endedOn === null && (
              <Button type="link" size="small" aria-label={`${party.name}退出`} onClick={() => setLeaving(party)}>
                退出
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddForm card={card} onClose={() => setAdding(false)} />}
      {leaving && <LeaveForm party={leaving} onClose={() => setLeaving(undefined)} />}
    </CardSection>
  );
}
