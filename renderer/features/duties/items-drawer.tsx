import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import type { DutyRow } from '../../../shared/features/duties';
import { dayWords, monthDayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import look from './duties.module.css';

/** What stands behind the counts of one chief, by day; each line opens the thing itself. */
export function ItemsDrawer({ month, chief, onClose }: { month: string; chief: DutyRow | undefined; onClose(): void }) {
  const may = useMay();
  const issue = useIssue('duties.issueMonth');
  const { value, failure } = useQuery('duties.items', chief ? { month, chiefId: chief.chiefId } : null);
  const title = `${dayWords(month)}做了什么`;
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={title}>
      <FailureNote failure={failure ?? issue.failure} />
      {chief && (
        <div className={look.card}>
          <h2>{chief.name}</h2>
          <p className="soft">
            {chief.places}，任职{chief.days}天，{chief.total}件
          </p>
          {may('duties.issueMonth') && (
            <Button loading={issue.busy} onClick={() => void issue.act({ month, chiefId: chief.chiefId })}>
              打印这一位的工作表
            </Button>
          )}
          {value?.length === 0 && <p className="soft">这个月没有记下的事。</p>}
          <ul className={look.items}>
            {value?.map(({ day, kind, about, kindName, role, words, to }) => (
              <li key={`${day} ${kind} ${about}`}>
                <span className="soft small">
                  {monthDayWords(day)}　{role}　{kindName}
                </span>
                <div>{to === null ? words : <Link to={to}>{words}</Link>}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Drawer>
  );
}
