import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Proof } from '../../../shared/features/certificates';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useOpenPaper } from '../../kit/issue';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type ProofAct, ProofsTable } from './proofs-table';

const IssueProof = later(() => import('./issue-proof').then((m) => m.IssueProof));
const EndProof = later(() => import('./end-proof').then((m) => m.EndProof));
const IssueStatement = later(() => import('./issue-statement').then((m) => m.IssueStatement));
const IssueRecord = later(() => import('./issue-record').then((m) => m.IssueRecord));
const IssueRanking = later(() => import('./wall-forms').then((m) => m.IssueRanking));
const IssueNotice = later(() => import('./wall-forms').then((m) => m.IssueNotice));
const SaveNational = later(() => import('./save-national').then((m) => m.SaveNational));
const HeadingsForm = later(() => import('./headings-form').then((m) => m.HeadingsForm));

const SIZE = 50;
const purpose = '志愿者要用的服务记录证明，从审核通过的时长里出具：先公示满7天，由居委会盖章，编号登记在这里，不收费。';

type Printing = 'record' | 'statement' | 'ranking' | 'notice' | 'national' | 'headings';
const printings: { key: Printing; label: string }[] = [
  { key: 'record', label: '志愿服务记录' },
  { key: 'statement', label: '个人对账单' },
  { key: 'notice', label: '季度公示' },
  { key: 'ranking', label: '时长榜' },
  { key: 'national', label: '导出补录表' },
  { key: 'headings', label: '补录表的列名' },
];

type Opened = { what: 'issue' } | { what: Printing } | { what: 'end'; act: ProofAct; proof: Proof };

/** What may have been asked for by the address: `?volunteer=7` issues a certificate, with `&paper=statement` a statement, with `&paper=record` the record. */
function useAddress() {
  const [address, setAddress] = useSearchParams();
  const volunteerId = Number(address.get('volunteer')) || null;
  const paper = address.get('paper');
  const what = paper === 'statement' || paper === 'record' ? paper : 'issue';
  const first: Opened | null = volunteerId === null ? null : { what };
  return { volunteerId, first, clear: () => volunteerId !== null && setAddress({}, { replace: true }) };
}

type DialogProps = { opened: Opened; volunteerId: number | null; onClose(): void; onPaper(id: number): void };

function Dialogs({ opened, volunteerId, onClose, onPaper }: DialogProps) {
  if (opened.what === 'issue') return <IssueProof volunteerId={volunteerId} onClose={onClose} onPaper={onPaper} />;
  if (opened.what === 'end') return <EndProof act={opened.act} proof={opened.proof} onClose={onClose} onPaper={onPaper} />;
  if (opened.what === 'record') return <IssueRecord volunteerId={volunteerId} onClose={onClose} />;
  if (opened.what === 'statement') return <IssueStatement volunteerId={volunteerId} onClose={onClose} />;
  if (opened.what === 'ranking') return <IssueRanking onClose={onClose} />;
  if (opened.what === 'notice') return <IssueNotice onClose={onClose} />;
  return opened.what === 'national' ? <SaveNational onClose={onClose} /> : <HeadingsForm onClose={onClose} />;
}

/** 证明和公示: the register of certificates, and the papers about volunteers. */
export function CertificatesScreen() {
  const may = useMay();
  const { volunteerId, first, clear } = useAddress();
  const [chosen, setOpened] = useState<Opened | null>(null);
  const opened = chosen ?? first;
  const pages = usePages<number>('all');
  const list = useQuery('certificates.list', { after: pages.after });
  const rows = list.value?.rows ?? [];
  const paper = useOpenPaper();
  const close = () => {
    setOpened(null);
    clear();
  };
  const issue = may('certificates.issue') && (
    <Button type="primary" onClick={() => setOpened({ what: 'issue' })}>
      出具证明
    </Button>
  );
  const none = list.value?.total === 0;
  const actions = (
    <>
      {!none && issue}
      <Dropdown trigger={['click']} menu={{ items: printings, onClick: ({ key }) => setOpened({ what: key as Printing }) }}>
        <Button>打印和导出</Button>
      </Dropdown>
    </>
  );
  return (
    <Page
      title="证明和公示"
      count={list.value && !none ? `登记 ${numberWords(list.value.total)} 份证明` : undefined}
      actions={actions}
    >
      <PrintList list="proofs" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {none ? (
        <div className="surface">
          <EmptyState words={purpose} action={issue} />
        </div>
      ) : (
        <ProofsTable proofs={rows} onPaper={paper} onAct={(act, proof) => setOpened({ what: 'end', act, proof })} />
      )}
      {list.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={list.value.total} next={list.value.next} measure="份" />
      )}
      {opened && <Dialogs opened={opened} volunteerId={volunteerId} onClose={close} onPaper={paper} />}
    </Page>
  );
}
