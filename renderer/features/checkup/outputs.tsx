// The work list to take along: on paper, names masked; as a workbook, in full, with the password once more.

import { Button, Form } from 'antd';
import { useState } from 'react';
import type { CheckCode } from '../../../shared/features/checkup';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';

type Wanted = { code: CheckCode; buildingId: number | null };

/** The two buttons, and what became of them. */
export function useOutputs(wanted: Wanted) {
  const may = useMay();
  const issue = useIssue('checkup.issueList');
  const save = useAction('checkup.saveXlsx');
  const [form] = Form.useForm<Handed>();
  const [saving, setSaving] = useState(false);
  const [path, setPath] = useState<string>();
  const print = () => issue.act(wanted);
  const keep = async ({ handing }: Handed) => {
    const reply = await save.act({ ...wanted, handing });
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') setPath(reply.value.path);
    setSaving(false);
  };
  const buttons = may('checkup.issueList') && (
    <>
      <Button loading={issue.busy} title="按楼栋，姓名打码" onClick={() => void print()}>
        打印核对单
      </Button>
      <Button title="按楼栋，有完整的姓名和电话" onClick={() => setSaving(true)}>
        导出Excel
      </Button>
    </>
  );
  const outcome = (
    <>
      <FailureNote failure={issue.failure} />
      {saving && (
        <HandOutDialog
          title="导出核对单"
          act="导出"
          width={480}
          form={form}
          action={save}
          lead="按楼栋，有完整的姓名和电话。用完收好或删掉。"
          onSave={(values) => void keep(values)}
          onClose={() => setSaving(false)}
        >
          {null}
        </HandOutDialog>
      )}
      {path && (
        <p className="note note-good" role="status">
          核对单已保存到 {path}
        </p>
      )}
    </>
  );
  return { buttons, outcome };
}
