import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { ownFieldLabels } from '../../../shared/features/volunteer-fields';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction, useMay } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import look from '../residents/card.module.css';

const SHOWN_MS = 30_000;
const reasons = ['联系本人', '核对证件', '填写上级表格'] as const;

type Props = { card: VolunteerCard; field: 'phone' | 'idNumber'; masked: string };

/** A masked number; seeing it asks why, is noted, and it hides again by itself. */
export function RevealNumber({ card, field, masked }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const [value, setValue] = useState<string>();
  const [asking, setAsking] = useState(false);
  const reveal = useAction('volunteers.reveal');
  const may = useMay();
  const label = ownFieldLabels[field];
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(() => setValue(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const save = async (values: ReasonValues) => {
    const reply = await reveal.act({ id: card.id, field, reason: reasonOf(values) });
    if (!reply.ok) return;
    setAsking(false);
    setValue(reply.value.value);
  };
  if (value !== undefined) return <span className={look.revealed}>{value}</span>;
  return (
    <span className={look.reveal}>
      {masked}
      {may('volunteers.reveal') && card.erasedOn === null && (
        <Button
          type="link"
          size="small"
          className={look.inline ?? ''}
          aria-label={`查看${label}`}
          onClick={() => setAsking(true)}
        >
          查看
        </Button>
      )}
      {asking && (
        <FormDialog
          title={`查看${card.name}的${label}`}
          act="查看"
          width={440}
          form={form}
          action={reveal}
          lead="谁看的、为什么看，会记进审计。显示30秒后自动隐藏。"
          onSave={save}
          onClose={() => setAsking(false)}
        >
          <ReasonField label="为什么要看" reasons={reasons} />
        </FormDialog>
      )}
    </span>
  );
}
