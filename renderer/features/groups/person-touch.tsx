// Who stands for a child, and when somebody was last in touch.
import { Button, Form } from 'antd';
import { useState } from 'react';
import { relation } from '../../../shared/codes/relation';
import { wordsOf } from '../../../shared/codes/table';
import type { Guardian, PersonCare } from '../../../shared/features/groups';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction, useMay } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { Reveal } from '../residents/reveal';
import { CareReveal } from './care-reveal';
import { Contacts } from './contacts';
import { GuardianForm } from './guardian-form';

type Props = { card: ResidentCard; care: PersonCare };

const endings = ['改由别人监护', '已成年', '登记有误', '其他'] as const;

function EndGuardian({ card, guardian, onClose }: { card: ResidentCard; guardian: Guardian; onClose(): void }) {
  const [form] = Form.useForm<ReasonValues>();
  const end = useAction('groups.endGuardian');
  const save = async (values: ReasonValues) => {
    const reply = await end.act({ id: card.id, guardianId: guardian.id, on: today(), reason: reasonOf(values) });
    if (!reply.ok) return;
    say(`${guardian.name}不再是监护人。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${guardian.name}不再是监护人`}
      act="结束"
      width={440}
      form={form}
      action={end}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="原因" reasons={endings} />
    </FormDialog>
  );
}

/** Of somebody in the ledger it is their own number, and noted with them. */
function GuardianPhone({ card, guardian: { id, personId, name, phone } }: { card: ResidentCard; guardian: Guardian }) {
  if (phone === null) return null;
  if (personId !== null) return <Reveal key={phone} id={personId} name={name} field="phone" masked={phone} />;
  return <CareReveal key={phone} id={card.id} name={card.name} of={{ guardianId: id }} label="监护人的电话" masked={phone} />;
}

function Guardians({ card, care }: Props) {
  const [open, setOpen] = useState<Guardian | 'new'>();
  const may = useMay();
  const changing = card.state === 'present' && may('groups.setGuardian');
  if (care.guardians.length === 0 && !care.needsGuardian) return null;
  const add = changing && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setOpen('new')}>
      登记监护人
    </Button>
  );
  const close = () => setOpen(undefined);
  return (
    <CardSection title="监护人" action={add}>
      {care.needsGuardian && <StateWord tone="soon">未满14周岁，还没有登记监护人</StateWord>}
      <ul className={lists.groups}>
        {care.guardians.map((guardian) => (
          <li key={guardian.id} className={lists.groupHead}>
            <span>{guardian.name}</span>
            <span className="soft small">{wordsOf(relation, guardian.relation)}</span>
            <GuardianPhone card={card} guardian={guardian} />
            {changing && (
              <Button
                type="link"
                size="small"
                className={look.inline ?? ''}
                aria-label={`结束监护人${guardian.name}`}
                onClick={() => setOpen(guardian)}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <GuardianForm card={card} onClose={close} />}
      {open && open !== 'new' && <EndGuardian card={card} guardian={open} onClose={close} />}
    </CardSection>
  );
}

export function PersonTouch(props: Props) {
  return (
    <>
      <Guardians {...props} />
      <Contacts {...props} />
    </>
  );
}
