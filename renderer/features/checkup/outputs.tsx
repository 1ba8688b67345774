// The work list to take along: on paper, names masked; as a workbook, in full, with the password once more.

import { Button } from 'antd';
import { useState } from 'react';
import type { CheckCode } from '../../../shared/features/checkup';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';

type Wanted = { code: CheckCode; buildingId: number | null };

/** The two buttons, and what became of them. */
export function useOutputs(wanted: Wanted) {
  const may = useMay();
  const issue = useIssue('checkup.issueList');
  const save = useAction('checkup.saveXlsx');
  const [path, setPath] = useState<string>();
  const print = () => issue.act(wanted);
  const keep = async () => {
    const reply = await save.act(wanted);
    if (reply.ok && reply.value.outcome === 'saved') setPath(reply.value.path);
  };
  const buttons = may('checkup.issueList') && (
    <>
      <Button loading={issue.busy} title="按楼栋，姓名打码" onClick={() => void print()}>
        打印核对单
      </Button>
      <Button loading={save.busy} title="按楼栋，有完整的姓名和电话" onClick={() => void keep()}>
        导出Excel
      </Button>
    </>
  );
  const outcome = (
    <>
      <FailureNote failure={issue.failure ?? save.failure} />
      {path && (
        <p className="note note-good" role="status">
          核对单已保存到 {path}
        </p>
      )}
    </>
  );
  return { buttons, outcome };
}
