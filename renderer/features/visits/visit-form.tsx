import { Form } from 'antd';
import { useState } from 'react';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import type { VisitBegun } from './begin';
import { NameItems, PurposeItems, ResultItems, WhenItems } from './visit-items';
import { draftOf, type VisitValues } from './visit-values';

const labels = { card: '走访卡', householdId: '哪一户', personId: '走访了谁' };

/** What is said once it is written down. */
const doneWords = (again: boolean, dueOn: string | null) =>
  [again ? '记下了。今天同一个目的已经去过，只算一次。' : '记下了。', dueOn === null ? '' : `下次最晚${dayWords(dueOn)}。`].join(
    '',
  );

/** 登记走访: whom, what for, what came of it, what is needed. */
export function VisitForm({ begun, onClose }: { begun: VisitBegun; onClose(): void }) {
  const [form] = Form.useForm<VisitValues>();
  const record = useAction('visits.record');
  const known = begun.personId !== null;
  const kept = useKeptDraft<VisitValues>('visits.record');
  const [nameless, setNameless] = useState(false);
  const values: Partial<VisitValues> = Form.useWatch([], form) ?? {};
  const plan = useQuery('visits.ofPerson', values.personId ? { personId: values.personId } : null).value;
  const initial: Partial<VisitValues> = { personId: begun.personId, purpose: 'routine', result: 'met', on: today() };
  const save = async (all: VisitValues) => {
    const reply = await record.act(draftOf(all, nameless));
    if (!reply.ok) return;
    kept.forget();
    say(doneWords(reply.value.again, reply.value.dueOn));
    onClose();
  };
  const lead =
    known || plan?.dueOn
      ? [begun.name, plan?.dueOn && `按计划最晚${dayWords(plan.dueOn)}走访。`].filter(Boolean).join('　')
      : undefined;
  return (
    <FormDialog<VisitValues>
      {...{ form, onClose, initial, labels }}
      {...(known ? {} : { kept })}
      title="登记走访"
      act="登记"
      width={600}
      lead={lead}
      action={record}
      onSave={(all) => void save(all)}
    >
      {!known && <NameItems purpose={values.purpose} nameless={nameless} onNameless={setNameless} />}
      <PurposeItems values={values} />
      <ResultItems values={values} />
      <WhenItems />
    </FormDialog>
  );
}
