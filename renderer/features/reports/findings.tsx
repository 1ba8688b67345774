import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type Finding, findingAsks, type ReportCard } from '../../../shared/features/reports';
import { useAction, useMay } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import look from './reports.module.css';

const askedOf = ({ kind, words }: Finding) => `${words}${findingAsks[kind].asks}`;

type FormProps = { id: number; finding: Finding; onClose(): void };

function RemarkForm({ id, finding, onClose }: FormProps) {
  const [form] = Form.useForm<{ words: string }>();
  const remark = useAction('reports.remark');
  const save = async ({ words }: { words: string }) => {
    if ((await remark.act({ id, code: finding.code, words })).ok) onClose();
  };
  return (
    <FormDialog
      title="写一句说明"
      act="记下"
      width={480}
      form={form}
      action={remark}
      lead={askedOf(finding)}
      initial={{ words: finding.remark ?? '' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="words" label="说明" rules={[{ required: true, whitespace: true, message: '请写一句，例如：新楼入住。' }]}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** What was found, and what it asks for; or what was said to it. */
function Said({ finding }: { finding: Finding }) {
  if (finding.remark === null) return <span>{askedOf(finding)}</span>;
  return (
    <span>
      {finding.words}{' '}
      <span className="soft">
        {findingAsks[finding.kind].given}：{finding.remark}
      </span>
    </span>
  );
}

/** What looked odd when it was counted, each with what was said to it. */
export function Findings({ card }: { card: ReportCard }) {
  const [open, setOpen] = useState<Finding>();
  const writes = useMay()('reports.remark') && card.report.state === 'draft';
  if (card.findings.length === 0) return null;
  return (
    <section className={`surface ${look.found}`} aria-labelledby="found">
      <h2 id="found">{card.report.state === 'draft' ? '要看一看' : '看过的'}</h2>
      <ul>
        {card.findings.map((finding) => (
          <li key={`${finding.kind} ${finding.code}`}>
            <Said finding={finding} />
            {writes && (
              <Button size="small" aria-label={`说明：${finding.words}`} onClick={() => setOpen(finding)}>
                {finding.remark === null ? '写说明' : '改说明'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <RemarkForm id={card.report.id} finding={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
