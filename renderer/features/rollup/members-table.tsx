import { codeWords } from '../../../shared/codes/offices';
import { type MemberLine, type MemberState, memberStateWords } from '../../../shared/features/rollup-members';
import { instantWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord, type Tone } from '../../kit/state-word';

export const memberTones: Record<MemberState, Tone> = { received: 'good', late: 'soon', missing: 'quiet', overdue: 'late' };

type Props = { rows: readonly MemberLine[]; onOpen(row: MemberLine): void };

/** Who is expected and where each stands with the period. */
export function MembersTable({ rows, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<MemberLine>[] = [
    {
      title: '单位',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {row.name}
        </RowOpener>
      ),
    },
    { title: '代码', width: '12rem', render: (_, { code }) => codeWords(code) },
    {
      title: '情况',
      width: '8rem',
      render: (_, { state }) => <StateWord tone={memberTones[state]}>{memberStateWords[state]}</StateWord>,
    },
    { title: '收到', width: '13rem', render: (_, { receivedAt }) => (receivedAt ? instantWords(receivedAt) : '') },
    { title: '更正', width: '6rem', render: (_, { correction }) => (correction ? `更正${correction}` : '') },
    { title: '要问的', width: '18rem', ellipsis: true, dataIndex: 'odd' },
  ];
  return <LedgerTable columns={columns} rows={rows} empty="没有这样的单位。" opening={{ keys, onOpen }} />;
}
