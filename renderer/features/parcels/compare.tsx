import { Button } from 'antd';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';

/** Holds a file of ours that comes back against the log. */
export function Compare() {
  const compare = useAction('parcels.compare');
  const run = async () => {
    const reply = await compare.act({});
    if (reply.ok && reply.value.outcome === 'compared') say(reply.value.words);
  };
  return (
    <>
      <Button loading={compare.busy} onClick={() => void run()}>
        拿旧包比对
      </Button>
      <FailureNote failure={compare.failure} />
    </>
  );
}
