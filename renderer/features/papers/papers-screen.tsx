import { Button, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { type Paper, PaperKind, paperKindWords } from '../../../shared/features/papers';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useOpenPaper } from '../../kit/issue';
import { Page } from '../../kit/page';
import { useFilter } from '../../session';
import { IssueCards } from './issue-cards';
import { PaperView } from './paper-view';
import './papers.css';
import { PapersTable } from './papers-table';

const purpose = '打印过、存过的每一份都编号留在这里，随时可以再看、再印，内容和当时一模一样。先从楼栋长联系卡开始。';

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

type Kind = Paper['kind'] | 'all';
const kinds: { value: Kind; label: string }[] = [
  { value: 'all', label: '全部种类' },
  ...PaperKind.options.map((value) => ({ value, label: paperKindWords[value] })),
];

function Papers({ papers, onOpen }: { papers: Paper[]; onOpen(id: number): void }) {
  const [kind, setKind] = useFilter<Kind>('papers', 'all');
  const shown = kind === 'all' ? papers : papers.filter((paper) => paper.kind === kind);
  return (
    <>
      <Select aria-label="种类" className="papers-kind" value={kind} onChange={setKind} options={kinds} />
      <PapersTable papers={shown} onOpen={onOpen} />
    </>
  );
}

/** 打印中心: every issued paper, and new ones. */
export function PapersScreen() {
  const { paperId, issuing, unitIds } = useAddress();
  const list = useQuery('papers.list', {});
  const navigate = useNavigate();
  const may = useMay();
  const papers = list.value ?? [];
  const paper = papers.find((each) => each.id === paperId);
  const open = useOpenPaper();
  if (paper) return <PaperView key={paper.id} paper={paper} onBack={() => navigate('/papers')} />;
  const button = may('papers.issueContactCards') && (
    <Button type="primary" onClick={() => navigate('/papers?new=cards')}>
      新的联系卡
    </Button>
  );
  const none = list.value?.length === 0;
  return (
    <Page title="打印中心" count={papers.length > 0 ? `共 ${papers.length} 份` : undefined} actions={none ? null : button}>
      <FailureNote failure={list.failure} />
      {none && (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      )}
      {papers.length > 0 && <Papers papers={papers} onOpen={open} />}
      {issuing && may('papers.issueContactCards') && (
        <IssueCards
          unitIds={unitIds}
          onIssued={(id) => navigate(`/papers?paper=${id}`, { replace: true })}
          onClose={() => navigate('/papers', { replace: true })}
        />
      )}
    </Page>
  );
}
