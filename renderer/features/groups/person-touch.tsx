// Who stands for a child, and when somebody was last in touch.
import { Button, Form } from 'antd';
import { useState } from 'react';
import { relation } from '../../../shared/codes/relation';
import { wordsOf } from '../../../shared/codes/table';
import { contactWayWords, type Guardian, type PersonCare } from '../../../shared/features/groups';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { FormDialog } from '../residents/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../residents/reason-field';
import { ContactForm } from './contact-form';
import { GuardianForm } from './guardian-form';

type Props = { card: ResidentCard; care: PersonCare };

const SHOWN = 5;
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
            <span className="soft small">
              {[wordsOf(relation, guardian.relation), guardian.phone].filter(Boolean).join('　')}
            </span>
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

function Contacts({ card, care }: Props) {
  const [adding, setAdding] = useState(false);
  const may = useMay();
  const add = card.state === 'present' && may('groups.contact') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setAdding(true)}>
      记一次联系
    </Button>
  );
  if (!add && care.contacts.length === 0) return null;
  return (
    <CardSection title="联系记录" action={add}>
      {care.contacts.length === 0 && <p className="soft">还没有记过。</p>}
      <ul className={lists.groups}>
        {care.contacts.slice(0, SHOWN).map(({ id, on, way, words, by }) => (
          <li key={id}>
            <span>
              {dayWords(on)} {contactWayWords[way]}
            </span>
            <span className="soft small">　{by}</span>
            {words !== '' && <div>{words}</div>}
          </li>
        ))}
      </ul>
      {adding && <ContactForm id={card.id} name={card.name} onClose={() => setAdding(false)} />}
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
