// On a card: the records that ended in this one, or the one this record was merged into; and the way back.
import { Button } from 'antd';
import { Link } from 'react-router';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import { CardSection } from '../residents/card-section';

function UndoMerge({ id, name }: { id: number; name: string }) {
  const undo = useAction('merges.undo');
  const may = useMay();
  const act = async () => {
    const reply = await undo.act({ id });
    if (reply.ok) say(`${name}的两条记录分开了，和合并前一样。`);
  };
  if (!may('merges.undo')) return null;
  return (
    <>
      <Button loading={undo.busy} onClick={() => void act()}>
        撤销合并
      </Button>
      <FailureNote failure={undo.failure} />
    </>
  );
}

/** Nothing where nothing was merged. */
export function MergedRecords({ card }: { card: ResidentCard }) {
  const { id, name, state, mergedInto, merged } = card;
  if (state === 'merged') {
    return (
      <CardSection title="已合并" action={<UndoMerge id={id} name={name} />}>
        <p>
          这条记录和另一条是同一个人，已经合并
          {mergedInto ? (
            <>
              到<Link to={`/residents/${mergedInto.id}`}>{mergedInto.name}的卡片</Link>
            </>
          ) : (
            '到别的楼栋的一张卡片'
          )}
          ，历史都在那里。
        </p>
      </CardSection>
    );
  }
  if (merged.length === 0) return null;
  return (
    <CardSection title="合并来的记录">
      {merged.map((one) => (
        <p key={one.id}>
          <Link to={`/residents/${one.id}`}>{one.name}的另一条记录</Link> <UndoMerge {...one} />
        </p>
      ))}
    </CardSection>
  );
}
