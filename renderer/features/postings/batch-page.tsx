import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { POSTING_PAGE, type Posting, postingStateWords } from '../../../shared/features/postings';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { useArrival } from '../../kit/arrival';
import { FailureNote } from '../../kit/failure';
import { useIssue, useOpenPaper } from '../../kit/issue';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { postingTone } from './posting-tone';
import { SheetDrawer } from './sheet-drawer';
import type { SheetsAct } from './sheets-form';

const ImportPhotos = later(() => import('./photos-dialog').then((m) => m.ImportPhotos));
const SheetsForm = later(() => import('./sheets-form').then((m) => m.SheetsForm));

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<Posting>[] => [
  { title: '第几张', width: '5rem', align: 'right', dataIndex: 'sheet' },
  {
    title: '贴在哪里',
    render: (_, { id, place }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
        {place}
      </RowOpener>
    ),
  },
  { title: '谁去贴', width: '9rem', render: (_, { poster }) => poster || <span className="soft">还没有定</span> },
  { title: '份数', width: '4rem', align: 'right', dataIndex: 'copies' },
  {
    title: '状态',
    width: '11rem',
    render: (_, { state, outdated }) => (
      <>
        <StateWord tone={postingTone[state]}>{postingStateWords[state]}</StateWord>
        {outdated && <div className="soft small">要重印</div>}
      </>
    ),
  },
  { title: '哪天贴的', width: '11rem', render: (_, { postedOn }) => postedOn && dayWords(postedOn) },
];

type Acting = { act: SheetsAct; possible: readonly number[]; chosen?: readonly number[] };

type ActsProps = { paperId: number; toPost: number[]; up: number[]; onAct(acting: Acting): void };

/** What may be done with the whole batch. */
function Acts({ paperId, toPost, up, onAct }: ActsProps) {
  const may = useMay();
  const openPaper = useOpenPaper();
  const issue = useIssue('postings.issueList');
  return (
    <>
      {may('postings.post') && (
        <>
          <Button type="primary" disabled={toPost.length === 0} onClick={() => onAct({ act: 'post', possible: toPost })}>
            记张贴
          </Button>
          <Button disabled={up.length === 0} onClick={() => onAct({ act: 'takeDown', possible: up })}>
            记撤下
          </Button>
          <ImportPhotos paperId={paperId} disabled={toPost.length + up.length === 0} />
          <Button disabled={toPost.length === 0} onClick={() => onAct({ act: 'assign', possible: toPost })}>
            定谁去贴
          </Button>
          <Button disabled={toPost.length === 0 || issue.busy} onClick={() => void issue.act({ paperIds: [paperId] })}>
            打印张贴清单
          </Button>
        </>
      )}
      <Button onClick={() => openPaper(paperId)}>看纸张</Button>
    </>
  );
}

/** One paper's sheets: where each hangs, and who puts it up. */
export function BatchPage() {
  useArrival();
  const navigate = useNavigate();
  const paperId = Number(useParams().id);
  const pages = usePages<number>(String(paperId));
  const { value, failure } = useQuery('postings.sheets', { paperId, after: pages.after });
  const [openId, setOpenId] = useState<number>();
  const [acting, setActing] = useState<Acting>();
  const { batch, rows = [], next = null, toPost = [], up = [] } = value ?? {};
  const keys = useRowKeys(rows.length);
  const opened = rows.find(({ id }) => id === openId);
  const actOn = ({ sheet }: Posting, act: SheetsAct) =>
    setActing({ act, chosen: [sheet], possible: act === 'takeDown' || act === 'unpost' ? up : toPost });
  return (
    <Page
      title={batch?.title ?? '张贴'}
      count={batch && `${batch.number}，${numberWords(batch.sheets)}张，待贴 ${numberWords(batch.toPost)}张`}
      actions={
        <>
          {batch && <Acts paperId={paperId} toPost={toPost} up={up} onAct={setActing} />}
          <Button onClick={() => navigate('/postings')}>返回张贴</Button>
        </>
      }
    >
      <FailureNote failure={failure} />
      {value && (
        <LedgerTable
          opening={{ keys, selected: openId ?? null, onOpen: ({ id }) => setOpenId(id) }}
          columns={columnsFor(keys, setOpenId)}
          rows={rows}
          empty={null}
        />
      )}
      <Pager pages={pages} size={POSTING_PAGE} shown={rows.length} total={batch?.sheets ?? null} next={next} measure="张" />
      {opened && <SheetDrawer posting={opened} onAct={(act) => actOn(opened, act)} onClose={() => setOpenId(undefined)} />}
      {acting && <SheetsForm paperId={paperId} {...acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}
