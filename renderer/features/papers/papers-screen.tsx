import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PAPER_PAGE, PaperKind, paperKindWords } from '../../../shared/features/papers';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { useLevel } from '../../kit/desk-words';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useOpenPaper } from '../../kit/issue';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { useFilter } from '../../session';
import { IssueCards } from './issue-cards';
import { PaperView } from './paper-view';
import './papers.css';
import { PapersTable } from './papers-table';

const TestPageForm = later(() => import('./test-page-form').then((m) => m.TestPageForm));

const purpose = '打印过、存过的每一份都编号留在这里，随时可以再看、再印，内容和当时一模一样。';

/** Where the address points: `?paper=3` a paper, `?new=cards&units=1,2` the dialog for new cards. */
function useAddress() {
  const [address] = useSearchParams();
  const units = (address.get('units') ?? '').split(',').map(Number);
  return {
    paperId: Number(address.get('paper')) || null,
    issuing: address.get('new') === 'cards',
    unitIds: units.filter((id) => Number.isInteger(id) && id > 0),
  };
}

type Kind = PaperKind | 'all';
const kinds: { value: Kind; label: string }[] = [
  { value: 'all', label: '全部种类' },
  ...PaperKind.options.map((value) => ({ value, label: paperKindWords[value] })),
];

/** One paper, by its id. */
function PaperPage({ id }: { id: number }) {
  const navigate = useNavigate();
  const { value, failure } = useQuery('papers.card', { id });
  if (value) return <PaperView {...value} onBack={() => navigate('/papers')} />;
  return (
    <Page title="打印中心" actions={<Button onClick={() => navigate('/papers')}>返回打印中心</Button>}>
      <FailureNote failure={failure} />
    </Page>
  );
}

function NewCards() {
  const navigate = useNavigate();
  if (!useMay()('papers.issueContactCards')) return null;
  return (
    <Button type="primary" onClick={() => navigate('/papers?new=cards')}>
      新的联系卡
    </Button>
  );
}

/** Every issued paper, a page at a time, and new ones. */
function Papers({ issuing, unitIds }: { issuing: boolean; unitIds: number[] }) {
  const navigate = useNavigate();
  const open = useOpenPaper();
  const [may, level] = [useMay(), useLevel()];
  const [testing, setTesting] = useState(false);
  const [kind, setKind] = useFilter<Kind>('papers', 'all');
  const pages = usePages<number>(kind);
  const { value, failure } = useQuery('papers.list', { kind: kind === 'all' ? null : kind, after: pages.after });
  const test = may('papers.issueTestPage') && <Button onClick={() => setTesting(true)}>打印机测试页</Button>;
  const none = value?.total === 0 && kind === 'all';
  return (
    <Page
      title="打印中心"
      count={value?.total ? `共 ${numberWords(value.total)} 份` : undefined}
      actions={
        <>
          {!none && <NewCards />}
          {test}
        </>
      }
    >
      <PrintList list="papers" asked={{ kind: kind === 'all' ? null : kind }} disabled={!value?.total} />
      <FailureNote failure={failure} />
      {none && (
        <div className="surface">
          <EmptyState words={level === 'station' ? `${purpose}先从楼栋长联系卡开始。` : purpose} action={<NewCards />} />
        </div>
      )}
      {value && !none && (
        <>
          <Select aria-label="种类" className="papers-kind" value={kind} onChange={setKind} options={kinds} />
          <PapersTable papers={value.rows} onOpen={open} />
          <Pager pages={pages} size={PAPER_PAGE} shown={value.rows.length} total={value.total} next={value.next} measure="份" />
        </>
      )}
      {issuing && may('papers.issueContactCards') && (
        <IssueCards
          unitIds={unitIds}
          onIssued={(id) => navigate(`/papers?paper=${id}`, { replace: true })}
          onClose={() => navigate('/papers', { replace: true })}
        />
      )}
      {testing && <TestPageForm onClose={() => setTesting(false)} />}
    </Page>
  );
}

/** 打印中心: every issued paper, and new ones. */
export function PapersScreen() {
  const { paperId, ...address } = useAddress();
  return paperId === null ? <Papers {...address} /> : <PaperPage key={paperId} id={paperId} />;
}
