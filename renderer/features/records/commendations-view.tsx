import { Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { CommendationRow } from '../../../shared/features/records';
import { dayWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';

const SIZE = 50;

const columns: LedgerColumn<CommendationRow>[] = [
  { title: '日期', width: '10rem', render: (_, { givenOn }) => dayWords(givenOn) },
  { title: '编号', width: '5rem', dataIndex: 'number' },
  {
    title: '姓名',
    width: '8rem',
    render: (_, { volunteer, volunteerId }) => <Link to={`/volunteers/${volunteerId}`}>{volunteer}</Link>,
  },
  { title: '表彰奖励', ellipsis: true, dataIndex: 'name' },
  { title: '授予单位', ellipsis: true, dataIndex: 'givenBy' },
  { title: '说明', ellipsis: true, render: (_, { words }) => words || soft('—') },
];

/** 表彰: what volunteers were given, of a year or of all. */
export function CommendationsView({ views }: { views: ReactNode }) {
  const [year, setYear] = useState<number | null>(null);
  const pages = usePages<number>(String(year));
  const list = useQuery('records.commendations', { year, after: pages.after });
  const { value } = list;
  const rows = value?.rows ?? [];
  const years = (value?.years ?? []).map((one) => ({ value: one, label: `${one}年` }));
  return (
    <Page title="表彰" count={value && `${numberWords(value.people)} 人 ${numberWords(value.total)} 项`}>
      <p>{views}</p>
      {years.length > 0 && (
        <Flex role="search" aria-label="筛选">
          <Choice<number> label="哪一年" width={8} value={year} options={years} onChange={setYear} />
        </Flex>
      )}
      <PrintList list="commendations" asked={{ year }} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      <LedgerTable
        style={{ minWidth: '52rem' }}
        columns={columns}
        rows={rows}
        empty={value ? <EmptyState words="志愿者得了表彰，在他的卡片上点“登记表彰”；年底要报名单，在这里看、在这里印。" /> : ' '}
      />
      {value && <Pager pages={pages} size={SIZE} shown={rows.length} total={value.total} next={value.next} measure="项" />}
    </Page>
  );
}
