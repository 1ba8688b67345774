import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { type Report, reportStateWords, reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { instantWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { ReportPage } from './report-page';
import { reportTones } from './tones';

const PAGE = 50;
const purpose = '一期的数字做好以后送审，另一位看过就定稿。定稿的数字、表格和打印件以后都不变，台账再改就另做更正。';

function ReportsTable({ rows, onOpen }: { rows: readonly Report[]; onOpen(row: Report): void }) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<Report>[] = [
    {
      title: '汇总',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {reportTitle(periodWords(row.period), row.version)}
        </RowOpener>
      ),
    },
    {
      title: '状态',
      width: '7rem',
      render: (_, { state }) => <StateWord tone={reportTones[state]}>{reportStateWords[state]}</StateWord>,
    },
    { title: '制表', width: '17rem', render: (_, { draftedBy, draftedAt }) => `${draftedBy} ${instantWords(draftedAt)}` },
    {
      title: '审核',
      width: '17rem',
      render: (_, { approvedBy, approvedAt }) => (approvedAt ? `${approvedBy} ${instantWords(approvedAt)}` : ''),
    },
  ];
  return <LedgerTable columns={columns} rows={rows} empty=" " opening={{ keys, onOpen }} />;
}

function List() {
  const navigate = useNavigate();
  const pages = usePages<number>('reports');
  const list = useQuery('reports.list', { after: pages.after, size: PAGE });
  const rows = list.value?.rows ?? [];
  return (
    <Page title="报送" actions={<Button onClick={() => navigate('/summary')}>去做汇总</Button>}>
      <PrintList list="reports" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {list.value && rows.length === 0 && (
        <div className="surface">
          <EmptyState
            words={purpose}
            action={
              <Button type="primary" onClick={() => navigate('/summary')}>
                去做汇总
              </Button>
            }
          />
        </div>
      )}
      {rows.length > 0 && <ReportsTable rows={rows} onOpen={({ id }) => navigate(`/reports/${id}`)} />}
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={list.value?.next ?? null} measure="份" />
    </Page>
  );
}

/** 报送: what is on its way up and what went; or one of them. */
export function ReportsScreen() {
  const { id } = useParams();
  return id === undefined ? <List /> : <ReportPage id={Number(id)} />;
}
