import { Button, Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { POSTING_PAGE, type PostingBatch, PostingShow } from '../../../shared/features/postings';
import { dayInChina, dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { Reprints } from './reprints';

const purpose = '通知和联系卡编号以后，每一张贴在哪里、谁去贴、哪天撤，都在这里。打印清单带出去打勾，回来一次记完。';

type Show = PostingShow | 'reprint';
/** As many papers as one list to tick holds. */
const MOST_LISTED = 20;

const some = (count: number) => (count === 0 ? '' : numberWords(count));

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<PostingBatch>[] => [
  {
    title: '内容',
    render: (_, { id, title }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
        {title}
      </RowOpener>
    ),
  },
  { title: '编号', width: '11rem', dataIndex: 'number' },
  { title: '定稿', width: '11rem', render: (_, { issuedAt }) => dayWords(dayInChina(issuedAt)) },
  { title: '张数', width: '5rem', align: 'right', render: (_, { sheets }) => numberWords(sheets) },
  { title: '待贴', width: '5rem', align: 'right', render: (_, { toPost }) => some(toPost) },
  { title: '在贴', width: '5rem', align: 'right', render: (_, { up }) => some(up) },
  {
    title: '撤下日期',
    width: '13rem',
    render: (_, { takeDownOn, late }) => (
      <>
        {takeDownOn === null ? <span className="soft">长期</span> : dayWords(takeDownOn)}
        {late > 0 && (
          <div>
            <StateWord tone="late">{`${numberWords(late)}张没撤`}</StateWord>
          </div>
        )}
      </>
    ),
  },
];

/** Where the address points: `?show=late`. */
function useShow(): [Show, (show: Show) => void] {
  const [address, setAddress] = useSearchParams();
  const wanted = address.get('show');
  const show = wanted === 'reprint' ? 'reprint' : PostingShow.catch('toPost').parse(wanted);
  return [show, (next) => setAddress(next === 'toPost' ? {} : { show: next }, { replace: true })];
}

const viewsWith = ({ toPost, late, reprint }: { toPost: number; late: number; reprint: number }) => [
  { value: 'toPost', label: `待张贴 ${some(toPost)}` },
  { value: 'up', label: '在贴' },
  { value: 'late', label: `该撤下了 ${some(late)}` },
  { value: 'reprint', label: `要重印 ${some(reprint)}` },
  { value: 'all', label: '全部' },
];

/** 张贴: what is to be put up, what hangs, what is to come down. */
export function PostingsScreen() {
  const navigate = useNavigate();
  const may = useMay();
  const [show, setShow] = useShow();
  const issue = useIssue('postings.issueList');
  const batchShow = show === 'reprint' ? 'all' : show;
  const pages = usePages<number>(show);
  const { value, failure } = useQuery('postings.batches', { show: batchShow, after: pages.after });
  const { rows = [], next = null, counts = { toPost: 0, late: 0, reprint: 0 } } = value ?? {};
  const keys = useRowKeys(rows.length);
  const open = (id: number) => navigate(`/postings/${id}`);
  const waiting = rows.flatMap(({ id, toPost }) => (toPost > 0 ? [id] : [])).slice(0, MOST_LISTED);
  const cards = may('papers.issueContactCards') && (
    <Button type="primary" onClick={() => navigate('/papers?new=cards')}>
      打印联系卡
    </Button>
  );
  return (
    <Page
      title="张贴"
      count={value && `${numberWords(counts.toPost)} 批待张贴`}
      actions={
        <>
          {may('postings.issueList') && show !== 'reprint' && (
            <Button disabled={waiting.length === 0 || issue.busy} onClick={() => void issue.act({ paperIds: waiting })}>
              打印张贴清单
            </Button>
          )}
          {may('zones.list') && <Button onClick={() => navigate('/zones')}>影响范围</Button>}
        </>
      }
    >
      <PrintList list="batches" asked={{ show: batchShow }} disabled={rows.length === 0} />
      <FailureNote failure={failure ?? issue.failure} />
      <Segmented
        aria-label="看哪些"
        options={viewsWith(counts)}
        value={show}
        onChange={(next) => setShow(next as Show)}
        style={{ alignSelf: 'start' }}
      />
      {show === 'reprint' && <Reprints />}
      {value && show !== 'reprint' && (
        <>
          <LedgerTable
            opening={{ keys, onOpen: ({ id }) => open(id) }}
            columns={columnsFor(keys, open)}
            rows={rows}
            empty={<EmptyState words={show === 'toPost' || show === 'all' ? purpose : '没有这样的。'} action={cards} />}
          />
          <Pager pages={pages} size={POSTING_PAGE} shown={rows.length} total={null} next={next} measure="批" />
        </>
      )}
    </Page>
  );
}
