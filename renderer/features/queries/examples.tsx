import { Button } from 'antd';
import { examples, type SavedQuery } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useDefinition } from '../residents/use-definition';
import './queries.css';

const ready = examples.map(({ name, filter }) => ({ name, filter: ResidentFilter.parse(filter) }));

/** What a query may be, each kept by one click; those that are kept already are left out. */
export function Examples({ kept }: { kept: readonly SavedQuery[] }) {
  const say = useDefinition();
  const save = useAction('queries.save');
  const left = ready.filter(({ name }) => kept.every((query) => query.name !== name));
  if (left.length === 0) return null;
  return (
    <>
      <h2 className="small soft">常用的几个，点“存下”就能用：</h2>
      <FailureNote failure={save.failure} />
      <ul className="query-examples">
        {left.map(({ name, filter }) => (
          <li key={name} className="surface">
            <strong>{name}</strong>
            <p className="soft">{say(filter)}</p>
            <Button disabled={save.busy} aria-label={`存下 ${name}`} onClick={() => void save.act({ name, filter })}>
              存下
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
