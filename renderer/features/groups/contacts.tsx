// 联系记录 on the card: when somebody was in touch, the latest first. One written down by mistake is withdrawn, with a reason.
import { Button } from 'antd';
import { useState } from 'react';
import { type Contact, contactWayWords, type PersonCare } from '../../../shared/features/groups';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { ContactForm } from './contact-form';

const SHOWN = 5;
const mistakes = ['记错了人', '记重了', '没有联系上', '其他'] as const;

const touchWords = ({ on, way }: Contact) => `${dayWords(on)} ${contactWayWords[way]}`;

/** 撤回: it stays to be read, struck through, and is no last contact any more. */
function WithdrawContact({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const withdraw = useAction('groups.withdrawContact');
  const save = async (reason: string) => {
    const reply = await withdraw.act({ contactId: contact.id, reason });
    if (!reply.ok) return;
    say('这次联系已撤回。');
    onClose();
  };
  return (
    <EndForm
      title="撤回这次联系"
      act="撤回"
      lead={`${touchWords(contact)}。撤回后不再算最近联系，记录和原因都还看得到。`}
      label="为什么撤回"
      reasons={mistakes}
      action={withdraw}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

type LineProps = { contact: Contact; onWithdraw: (() => void) | null };

function ContactLine({ contact, onWithdraw }: LineProps) {
  const { by, words, withdrawn } = contact;
  const said = (
    <>
      <span>{touchWords(contact)}</span>
      {words !== '' && <span>：{words}</span>}
    </>
  );
  return (
    <li>
      <div className={lists.groupHead}>
        {withdrawn ? <s className="soft">{said}</s> : <span>{said}</span>}
        <span className="soft small">{by}</span>
        {!withdrawn && onWithdraw && (
          <Button
            type="link"
            size="small"
            className={look.inline ?? ''}
            aria-label={`撤回${touchWords(contact)}的联系`}
            onClick={onWithdraw}
          >
            撤回
          </Button>
        )}
      </div>
      {withdrawn && (
        <div className="soft small">
          {dayWords(withdrawn.on)}撤回：{withdrawn.reason}
        </div>
      )}
    </li>
  );
}

export function Contacts({ card, care }: { card: ResidentCard; care: PersonCare }) {
  const [open, setOpen] = useState<Contact | 'new'>();
  const [all, setAll] = useState(false);
  const may = useMay();
  const writing = may('groups.contact') && card.state !== 'erased' && card.state !== 'merged';
  const add = card.state === 'present' && may('groups.contact') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setOpen('new')}>
      记一次联系
    </Button>
  );
  if (!add && care.contacts.length === 0) return null;
  const close = () => setOpen(undefined);
  return (
    <CardSection title="联系记录" action={add}>
      {care.contacts.length === 0 && <p className="soft">还没有记过。</p>}
      <ul className={lists.lines}>
        {care.contacts.slice(0, all ? undefined : SHOWN).map((contact) => (
          <ContactLine key={contact.id} contact={contact} onWithdraw={writing ? () => setOpen(contact) : null} />
        ))}
      </ul>
      {!all && care.contacts.length > SHOWN && (
        <Button type="link" size="small" className={look.inline ?? ''} onClick={() => setAll(true)}>
          {`再看${care.contacts.length - SHOWN}次`}
        </Button>
      )}
      {open === 'new' && <ContactForm id={card.id} name={card.name} onClose={close} />}
      {open && open !== 'new' && <WithdrawContact contact={open} onClose={close} />}
    </CardSection>
  );
}
