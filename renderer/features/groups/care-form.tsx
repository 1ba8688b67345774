import { Form } from 'antd';
import { CareNumber } from '../../../shared/features/care-fields';
import type { Membership } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { CareFields, careChanges } from './care-fields';

type Values = { care?: Record<string, unknown>; validTo?: string | null };
type Props = { card: { id: number; name: string }; group: Membership; onClose(): void };

const numbers: readonly string[] = CareNumber.options;

/** The own fields of one group of one person. Numbers that are there stay hidden, and stay as they are when left empty. */
export function CareForm({ card, group, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('residents.amendTag');
  const had: Record<string, string | null> = group.care ?? {};
  const shown = Object.fromEntries(Object.entries(had).filter(([field, value]) => value !== null && !numbers.includes(field)));
  const save = async ({ care, validTo }: Values) => {
    const term = group.validity === 'date' ? { validTo: validTo ?? null } : {};
    const reply = await amend.act({ id: card.id, tag: group.tag, ...term, care: careChanges(care, had) });
    if (!reply.ok) return;
    say(`${card.name}的${group.tag}资料已记下。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}：${group.tag}`}
      act="保存"
      width={520}
      form={form}
      action={amend}
      lead={group.definition}
      initial={{ care: shown, validTo: group.validTo }}
      onSave={save}
      onClose={onClose}
    >
      <CareFields fields={group.fields} validity={group.validity} masked={had} />
    </FormDialog>
  );
}
