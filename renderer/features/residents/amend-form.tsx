import { Form } from 'antd';
import { useState } from 'react';
import { personLabels } from '../../../shared/features/people';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { Fold } from './fold';
import { FirstFields, NextFields, OtherFields } from './person-fields';
import { changesOf, type PersonValues } from './person-values';

type Props = { card: ResidentCard; onClose(): void };

/** What the form begins with: everything but the masked numbers, which are kept unless retyped. */
function knownOf({ person, relation, residency }: ResidentCard): PersonValues {
  const { idNumber: _id, documentNumber: _document, phone: _phone, phone2: _phone2, ...plain } = person;
  return { ...plain, relation, residency };
}

/** 更正: the same fields as at the registration; only what changed is written. */
export function AmendForm({ card, onClose }: Props) {
  const [form] = Form.useForm<PersonValues>();
  const amend = useAction('residents.amend');
  const kept = useKeptDraft<PersonValues>(`residents.amend.${card.id}`);
  const [open, setOpen] = useState(false);
  const known = knownOf(card);
  const done = () => {
    kept.forget();
    onClose();
  };
  const save = async (values: PersonValues) => {
    const changes = changesOf(known, values);
    if (Object.keys(changes).length === 0) return done();
    const reply = await amend.act({ id: card.id, changes });
    if (!reply.ok) return setOpen(open || reply.failure.code === 'invalid');
    say(`已更正${card.name}的资料。`);
    done();
  };
  return (
    <FormDialog
      title={`更正${card.name}的资料`}
      act="更正"
      form={form}
      action={amend}
      labels={personLabels}
      initial={known}
      kept={kept}
      onInvalid={() => setOpen(true)}
      onSave={save}
      onClose={onClose}
    >
      <FirstFields masks={card.person} />
      <NextFields masks={card.person} />
      <Fold words="工作单位、民族等更多资料" open={open} onToggle={() => setOpen(!open)}>
        <OtherFields masks={card.person} />
      </Fold>
    </FormDialog>
  );
}
