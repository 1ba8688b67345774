import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { FieldSubject, fieldSubjectWords } from '../../../shared/features/fields';
import { useMay } from '../../desk';
import { FieldForm } from '../fields/field-form';

type Props = {
  column: { label: string; letter: string };
  /** The field is there: the column may go into it. */
  onAdded(id: number): void;
};

/** A column the ledger has no place for: a custom field for it, of a person, a household or a room. */
export function NewField({ column: { label, letter }, onAdded }: Props) {
  const [subject, setSubject] = useState<FieldSubject>();
  const may = useMay();
  if (!may('fields.add')) return null;
  const items = FieldSubject.options.map((key) => ({ key, label: `${fieldSubjectWords[key]}的栏目` }));
  const example = { name: label.slice(0, 20), kind: 'text' as const, purpose: null };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setSubject(FieldSubject.parse(key)) }}>
        <Button type="link" size="small" aria-label={`给${letter}列 ${label} 加栏目`}>
          加栏目
        </Button>
      </Dropdown>
      {subject && <FieldForm field={null} held={0} {...{ subject, example, onAdded }} onClose={() => setSubject(undefined)} />}
    </>
  );
}
