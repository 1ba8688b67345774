import { Button } from 'antd';
import { useState } from 'react';
import { fieldValueWords } from '../../../shared/features/field-values';
import type { FieldSubject, HeldField } from '../../../shared/features/fields';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import { ValuesForm } from './values-form';

type Props = {
  subject: FieldSubject;
  id: number;
  /** Whom or what the card is about, as its forms say it. */
  title: string;
  /** False for what is over: it is shown, and stays as it is. */
  open: boolean;
};

function wordsOf({ field, value, hidden }: HeldField) {
  if (hidden) return <span className="soft">已登记，敏感内容不显示</span>;
  if (value !== null) return fieldValueWords(field, value);
  return <span className="soft">{field.wanted ? '未填，方便时补上' : '未填'}</span>;
}

/** What this station wants to know beside; nothing where it asks nothing. */
export function OtherFields({ subject, id, title, open }: Props) {
  const { value: held = [], failure } = useQuery('fields.of', { subject, id });
  const [editing, setEditing] = useState(false);
  const may = useMay();
  if (held.length === 0 && !failure) return null;
  const isFilled = held.some(({ value }) => value !== null);
  const edit = open && may('fields.set') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setEditing(true)}>
      {isFilled ? '更正其他栏目' : '登记其他栏目'}
    </Button>
  );
  return (
    <CardSection title="其他栏目" action={edit}>
      <FailureNote failure={failure} />
      <dl className={look.facts}>
        {held.map((one) => (
          <div key={one.field.id}>
            <dt className="soft small">{one.field.name}</dt>
            <dd>{wordsOf(one)}</dd>
          </div>
        ))}
      </dl>
      {editing && <ValuesForm {...{ subject, id, title, held }} onClose={() => setEditing(false)} />}
    </CardSection>
  );
}
