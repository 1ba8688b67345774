import { Link } from 'react-router';
import { useMay, useQuery } from '../../desk';

/** Files of which an attempt was made in this meeting; nothing where there is none. A sealed one is told by its number alone. */
export function DisputesHere({ meetingId }: { meetingId: number }) {
  const may = useMay();
  const asked = { show: 'all' as const, meetingId };
  const rows = useQuery('agreements.list', may('agreements.list') ? asked : null).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <p>
      会上调解：
      {rows.map(({ id, number, title, shown }, at) => (
        <span key={id}>
          {at > 0 && '，'}
          <Link to={`/agreements/${id}`}>{shown ? title : number}</Link>
        </span>
      ))}
    </p>
  );
}
