import { Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import type { IntakeRow } from '../../../shared/features/intake';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';

const reasons = ['联系本人', '紧急情况'] as const;
const SHOWN_MS = 30_000;

type AskProps = { row: IntakeRow; onRevealed(value: string): void; onClose(): void };

function AskPhone({ row, onRevealed, onClose }: AskProps) {
  const [form] = Form.useForm<ReasonValues>();
  const reveal = useAction('intake.reveal');
  const save = async (values: ReasonValues) => {
    const reply = await reveal.act({ id: row.id, reason: reasonOf(values) });
    if (reply.ok) onRevealed(reply.value.value);
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title={`查看${row.name}的电话`}
      act="查看"
      width={440}
      action={reveal}
      lead="谁看的、为什么看，会记下来。显示30秒后自动隐藏。"
      onSave={save}
    >
      <ReasonField label="为什么要看" reasons={reasons} />
    </FormDialog>
  );
}

/** The phone that was left: masked, whole for half a minute after saying why. */
export function IntakePhone({ row }: { row: IntakeRow }) {
  const [whole, setWhole] = useState<string>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (whole === undefined) return;
    const timer = setTimeout(() => setWhole(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  if (row.phone === null) return <span className="soft">没有留</span>;
  const show = (value: string) => {
    setAsking(false);
    setWhole(value);
  };
  return (
    <>
      {whole ?? row.phone}
      {whole === undefined && (
        <Button type="link" size="small" aria-label={`查看${row.name}的电话`} onClick={() => setAsking(true)}>
          查看
        </Button>
      )}
      {asking && <AskPhone row={row} onRevealed={show} onClose={() => setAsking(false)} />}
    </>
  );
}
