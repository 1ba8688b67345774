import { Button } from 'antd';
import { type ChatGroup, chatAppWords } from '../../../shared/features/chats';
import { dayWords, instantWords, numberWords } from '../../../shared/text';
import type { LedgerColumn } from '../../kit/ledger-table';
import { StateWord } from '../../kit/state-word';

export type Acting = { act: 'write'; group: ChatGroup | null } | { act: 'end'; group: ChatGroup } | { act: 'publish' };

/** Columns of the register; without `onAct` they are only looked at. */
export const columnsWith = (onAct: ((acting: Acting) => void) | null): LedgerColumn<ChatGroup>[] => [
  {
    title: '群名称',
    render: (_, { name, app, words }) => (
      <>
        {name}
        <div className="soft small">
          {chatAppWords[app]} {words}
        </div>
      </>
    ),
  },
  { title: '群主', width: '7rem', dataIndex: 'owner' },
  {
    title: '人数',
    width: '9rem',
    render: (_, { size, sizedOn }) =>
      size === null ? (
        <span className="soft">没有记</span>
      ) : (
        <>
          {numberWords(size)} 人{sizedOn && <div className="soft small">{dayWords(sizedOn)}</div>}
        </>
      ),
  },
  { title: '哪些楼栋', width: '18%', render: (_, { buildings }) => buildings.join('、') || '全小区' },
  {
    title: '最近发的',
    width: '24%',
    render: (_, { last, published }) =>
      last === null ? (
        <span className="soft">还没有发过</span>
      ) : (
        <>
          {last.title}
          <div className="soft small">
            {instantWords(last.at)}，共{numberWords(published)}次
          </div>
        </>
      ),
  },
  {
    title: '操作',
    width: '9rem',
    render: (_, group) => {
      if (group.endedOn !== null) return <StateWord tone="quiet">{`${dayWords(group.endedOn)}停用`}</StateWord>;
      return (
        onAct && (
          <>
            <Button type="link" size="small" aria-label={`改${group.name}`} onClick={() => onAct({ act: 'write', group })}>
              改
            </Button>
            <Button type="link" size="small" aria-label={`停用${group.name}`} onClick={() => onAct({ act: 'end', group })}>
              停用
            </Button>
          </>
        )
      );
    },
  },
];
