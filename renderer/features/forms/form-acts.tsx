import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { UpperForm } from '../../../shared/features/forms';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { useSaveFill } from './fills';
import type { FormCard } from './form-page';
import { NamePeople } from './name-people';

type DialogProps = { form: UpperForm; onClose(): void };
type Names = { name: string; sentBy: string };

function Rename({ form, onClose }: DialogProps) {
  const [fields] = Form.useForm<Names>();
  const amend = useAction('forms.amend');
  const save = async (names: Names) => {
    if ((await amend.act({ id: form.id, ...names })).ok) onClose();
  };
  return (
    <FormDialog
      title="表格的名称"
      act="改好"
      width={480}
      form={fields}
      action={amend}
      initial={{ name: form.name, sentBy: form.sentBy }}
      onSave={(names) => void save(names)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称。' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="sentBy" label="报给谁">
        <Input maxLength={40} placeholder="例如：幸福路街道" />
      </Form.Item>
    </FormDialog>
  );
}

function End({ form, onClose }: DialogProps) {
  const end = useAction('forms.end');
  const act = async (reason: string) => {
    if ((await end.act({ id: form.id, reason })).ok) onClose();
  };
  return (
    <EndForm
      title={`停用“${form.name}”`}
      act="停用"
      lead="以后不再填这张表。以前填好的留着，还可以存出来。"
      reasons={['上级换了新表', '不用再报了', '装错了文件']}
      action={end}
      onEnd={({ reason }) => void act(reason)}
      onClose={onClose}
    />
  );
}

function Fill({ card, reportId }: { card: FormCard; reportId: number | null }) {
  const fill = useAction('forms.fill');
  const save = useSaveFill();
  const [naming, setNaming] = useState(false);
  const named = card.marks.some(({ marking }) => marking.what === 'list' && marking.list === 'people');
  const act = async () => {
    if (reportId === null) return;
    if (named) return setNaming(true);
    const reply = await fill.act({ id: card.form.id, reportId });
    if (reply.ok) await save.out(reply.value.id);
  };
  const ready = reportId !== null && card.marks.length > 0;
  return (
    <>
      <Button type="primary" disabled={!ready} loading={fill.busy || save.busy} onClick={() => void act()}>
        填好存出来
      </Button>
      <FailureNote failure={fill.failure ?? save.failure} />
      {naming && reportId !== null && <NamePeople card={card} reportId={reportId} onClose={() => setNaming(false)} />}
    </>
  );
}

/** What can be done with a form. `reportId`: the report whose figures are shown. */
export function FormActs({ card, reportId }: { card: FormCard; reportId: number | null }) {
  const [open, setOpen] = useState<'rename' | 'end'>();
  const resume = useAction('forms.resume');
  const { form } = card;
  if (!useMay()('forms.fill')) return null;
  if (form.endedOn !== null)
    return (
      <Button loading={resume.busy} onClick={() => void resume.act({ id: form.id })}>
        恢复使用
      </Button>
    );
  const close = () => setOpen(undefined);
  return (
    <>
      <Fill card={card} reportId={reportId} />
      <Button onClick={() => setOpen('rename')}>改名称</Button>
      <Button onClick={() => setOpen('end')}>停用</Button>
      {open === 'rename' && <Rename form={form} onClose={close} />}
      {open === 'end' && <End form={form} onClose={close} />}
    </>
  );
}
