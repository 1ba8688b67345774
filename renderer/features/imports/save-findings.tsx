import { Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';

type Saving = 'imports.saveFindings' | 'volunteers.saveFindings';

/** Writes all findings to a workbook, to work through beside the sheet. `Saved` says where it went, until the page is left. */
export function useSaveFindings(draft: string, operation: Saving = 'imports.saveFindings') {
  const save = useAction(operation);
  const [path, setPath] = useState<string>();
  const start = async () => {
    const reply = await save.act({ draft });
    if (reply.ok && reply.value.outcome === 'saved') setPath(reply.value.path);
  };
  return {
    button: (
      <Button loading={save.busy} onClick={() => void start()}>
        保存核对清单
      </Button>
    ),
    outcome: (
      <>
        <FailureNote failure={save.failure} />
        {path && (
          <p className="note note-good" role="status">
            核对清单已保存到 {path}
          </p>
        )}
      </>
    ),
  };
}
