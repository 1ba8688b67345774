import { Button } from 'antd';
import { useState } from 'react';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import look from './parcels.module.css';

/** Holds a file of ours that comes back against the log: the button, and what came of it until it was read. */
export function useCompare() {
  const { act, busy, failure } = useAction('parcels.compare');
  const [told, setTold] = useState<{ matches: boolean; words: string }>();
  const run = async () => {
    setTold(undefined);
    const reply = await act({});
    if (reply.ok && reply.value.outcome === 'compared') setTold(reply.value);
  };
  const button = (
    <Button loading={busy} onClick={() => void run()}>
      拿旧包比对
    </Button>
  );
  const outcome = (
    <>
      <FailureNote failure={failure} />
      {told && (
        <div className={`note ${told.matches ? 'note-good' : 'note-late'} ${look.told}`} role="status">
          <p>{told.words}</p>
          <Button size="small" onClick={() => setTold(undefined)}>
            知道了
          </Button>
        </div>
      )}
    </>
  );
  return { button, outcome };
}
