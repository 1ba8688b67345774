import { Button, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { type PrivacyRequest, requestKindWords, requestOutcomeWords } from '../../../shared/features/privacy';
import { dayWords } from '../../../shared/text';
import { EmptyState } from '../../kit/empty';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';

const purpose = '居民要求查阅、更正、删除，或者不再同意登记，都记在这里，15个工作日内答复。';

function State({ closedOn, dueOn, outcome }: PrivacyRequest) {
  if (closedOn !== null && outcome !== null) {
    return (
      <StateWord tone={outcome === 'done' ? 'good' : 'quiet'}>{`${dayWords(closedOn)}${requestOutcomeWords[outcome]}`}</StateWord>
    );
  }
  if (dueOn < today()) return <StateWord tone="late">已过{dayWords(dueOn)}</StateWord>;
  return <StateWord tone="soon">{dayWords(dueOn)}前答复</StateWord>;
}

const Asker = ({ person, asker }: PrivacyRequest) =>
  person ? (
    <>
      <Link to={`/residents/${person.id}`}>{person.name}</Link>
      {asker !== '' && asker !== person.name && `（${asker}提出）`}
    </>
  ) : (
    asker
  );

const columnsWith = (onAnswer: (request: PrivacyRequest) => void): TableColumnsType<PrivacyRequest> => [
  { title: '谁', width: 170, render: (_, request) => <Asker {...request} /> },
  { title: '要求', width: 112, render: (_, { kind }) => requestKindWords[kind] },
  {
    title: '内容',
    render: (_, { words, answer }) => [words, answer && `答复：${answer}`].filter(Boolean).join('。') || '内容已按要求删除',
  },
  { title: '收到', width: 136, className: 'one-line', render: (_, { receivedOn }) => dayWords(receivedOn) },
  { title: '答复', width: 190, render: (_, request) => <State {...request} /> },
  {
    title: '办理',
    width: 96,
    render: (_, request) =>
      request.closedOn === null && (
        <Button size="small" onClick={() => onAnswer(request)} aria-label={`答复${request.asker}`}>
          答复
        </Button>
      ),
  },
];

type Props = { requests: PrivacyRequest[]; onReceive(): void; onAnswer(request: PrivacyRequest): void };

/** Who asked for what, and what came of it. */
export function RequestsTable({ requests, onReceive, onAnswer }: Props) {
  if (requests.length > 0) {
    return <FramedTable rowKey="id" least={860} columns={columnsWith(onAnswer)} dataSource={requests} />;
  }
  return (
    <div className="surface">
      <EmptyState
        words={purpose}
        action={
          <Button type="primary" onClick={onReceive}>
            登记申请
          </Button>
        }
      />
    </div>
  );
}
