import { Button } from 'antd';
import { examples } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useDefinition } from '../residents/use-definition';
import './queries.css';

const ready = examples.map(({ name, filter }) => ({ name, filter: ResidentFilter.parse(filter) }));

/** What a query may be, each kept by one click. */
export function Examples() {
  const say = useDefinition();
  const save = useAction('queries.save');
  return (
    <>
      <FailureNote failure={save.failure} />
      <ul className="query-examples">
        {ready.map(({ name, filter }) => (
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
