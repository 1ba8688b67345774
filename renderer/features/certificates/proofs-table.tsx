import { Button } from 'antd';
import { type Proof, proofStateWords } from '../../../shared/features/certificates';
import { minutesWords } from '../../../shared/features/hours';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { StateWord, type Tone } from '../../kit/state-word';

export type ProofAct = 'reissue' | 'revoke';
type Acting = { onPaper(id: number): void; onAct(act: ProofAct, proof: Proof): void };

const tones: Record<Proof['state'], Tone> = { valid: 'good', revoked: 'late', replaced: 'quiet' };

/** What became of a number, and which other number it has to do with. */
function State({ proof }: { proof: Proof }) {
  const { state, revokedOn, reason, replacedBy } = proof;
  const told = [revokedOn === null ? '' : dayWords(revokedOn), reason ?? '', replacedBy === null ? '' : `换为${replacedBy}`];
  const words = told.filter(Boolean).join('，');
  return (
    <>
      <StateWord tone={tones[state]}>{proofStateWords[state]}</StateWord>
      {words !== '' && <div className="soft small">{words}</div>}
    </>
  );
}

const columnsFor = ({ onPaper, onAct }: Acting, mayEnd: boolean): LedgerColumn<Proof>[] => [
  { title: '编号', width: '9rem', dataIndex: 'number' },
  { title: '志愿者', width: '10rem', ellipsis: true, render: (_, row) => `${row.volunteer}　${row.volunteerNumber}` },
  {
    title: '服务起止',
    width: '17.5rem',
    render: (_, { from, to }) => `${dayWords(from)}至${dayWords(to)}`,
  },
  { title: '时长', width: '8rem', align: 'right', render: (_, { minutes }) => minutesWords(minutes) },
  { title: '出具日期', width: '10.5rem', render: (_, { issuedOn }) => dayWords(issuedOn) },
  { title: '状态', render: (_, proof) => <State proof={proof} /> },
  {
    title: '操作',
    width: '10.5rem',
    render: (_, proof) => (
      <>
        <Button type="link" size="small" aria-label={`打开：${proof.number}`} onClick={() => onPaper(proof.paperId)}>
          打开
        </Button>
        {mayEnd && proof.state === 'valid' && (
          <>
            <Button type="link" size="small" aria-label={`换发：${proof.number}`} onClick={() => onAct('reissue', proof)}>
              换发
            </Button>
            <Button type="link" size="small" aria-label={`撤销：${proof.number}`} onClick={() => onAct('revoke', proof)}>
              撤销
            </Button>
          </>
        )}
      </>
    ),
  },
];

/** 证明登记册: every number that was given, the latest first. */
export function ProofsTable({ proofs, ...acting }: Acting & { proofs: readonly Proof[] }) {
  const may = useMay();
  return (
    <LedgerTable style={{ minWidth: '68rem' }} columns={columnsFor(acting, may('certificates.revoke'))} rows={proofs} empty=" " />
  );
}
