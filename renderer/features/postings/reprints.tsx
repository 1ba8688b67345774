import { Button } from 'antd';
import { postingSubjectWords, type Reprint } from '../../../shared/features/postings';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue, useOpenPaper } from '../../kit/issue';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';

const nobody = <span className="soft">待定</span>;

const columnsFor = (keys: RowKeys, onOpen: (paperId: number) => void): LedgerColumn<Reprint>[] => [
  {
    title: '贴在哪里',
    render: (_, { place, paperId }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(paperId)}>
        {place}
      </RowOpener>
    ),
  },
  { title: '种类', width: '6rem', render: (_, { subject }) => postingSubjectWords[subject] },
  { title: '编号', width: '13rem', dataIndex: 'number' },
  { title: '纸上印的', width: '11rem', render: (_, { printed }) => printed ?? nobody },
  {
    title: '现在是',
    width: '13rem',
    render: (_, { now, phoneOnly }) => (
      <>
        {now ?? nobody}
        {phoneOnly && <div className="soft small">换了电话</div>}
      </>
    ),
  },
];

const cardUnits = (rows: readonly Reprint[]) => [
  ...new Set(rows.flatMap(({ subject, unitId }) => (subject === 'contactCard' ? [unitId] : []))),
];

/** 要重印: sheets that name a chief or a phone that is not the unit's any more; one button prints the cards anew. */
export function Reprints() {
  const may = useMay();
  const openPaper = useOpenPaper();
  const { value, failure } = useQuery('postings.reprints', {});
  const issue = useIssue('papers.issueContactCards');
  const rows = value ?? [];
  const keys = useRowKeys(rows.length);
  const units = cardUnits(rows);
  return (
    <>
      <PrintList list="reprints" asked={{}} disabled={!value?.length} />
      <FailureNote failure={failure ?? issue.failure} />
      {units.length > 0 && may('papers.issueContactCards') && (
        <div>
          <Button type="primary" loading={issue.busy} onClick={() => void issue.act({ unitIds: units })}>
            重印{numberWords(units.length)}张联系卡
          </Button>
        </div>
      )}
      {value && (
        <LedgerTable
          opening={{ keys, onOpen: ({ paperId }) => openPaper(paperId) }}
          columns={columnsFor(keys, openPaper)}
          rows={rows}
          empty={<EmptyState words="贴着的都没有过时。楼栋长或电话换了，要重印的会列在这里。" />}
        />
      )}
    </>
  );
}
