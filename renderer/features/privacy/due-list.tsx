import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { type DueGroup, type DuePerson, dueRuleWords } from '../../../shared/features/privacy';
import { dayWords, numberWords } from '../../../shared/text';
import { FramedTable } from '../../kit/framed-table';
import './privacy.css';

const columns: TableColumnsType<DuePerson> = [
  { title: '谁', width: 200, render: (_, person) => <Link to={`/residents/${person.id}`}>{person.name}</Link> },
  { title: '住处', dataIndex: 'place' },
  { title: '从哪天算起', width: 180, render: (_, { since }) => dayWords(since) },
  { title: '到期', width: 180, render: (_, { dueOn }) => dayWords(dueOn) },
];

function Group({ rule, count, people }: DueGroup) {
  const { title, advice } = dueRuleWords[rule];
  return (
    <section className="privacy-due" aria-label={title}>
      <h2>
        {title} <span className="soft">{numberWords(count)} 人</span>
      </h2>
      <p className="soft">
        {count === 0 ? '没有到期的。' : advice}
        {count > people.length && `先列出最早到期的${people.length}人。`}
      </p>
      {count > 0 && <FramedTable rowKey="id" least={700} columns={columns} dataSource={people} />}
    </section>
  );
}

/** Who has been kept long enough, by rule. A line opens the person; nothing goes by itself. */
export const DueList = ({ groups }: { groups: DueGroup[] }) => (
  <>
    <p className="privacy-lead">到期只是提醒：程序不会自己删除。打开一个人，核对后删除；还需要的，可以留着。</p>
    {groups.map((group) => (
      <Group key={group.rule} {...group} />
    ))}
  </>
);
