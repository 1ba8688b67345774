import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { codeWords } from '../../../shared/codes/offices';
import type { MemberFigure } from '../../../shared/features/rollup';
import { memberStateWords } from '../../../shared/features/rollup-members';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { PeriodField } from '../summary/period-field';
import { EndMember } from './end-member';
import { memberTones } from './members-table';
import { PlacesDialog } from './places-dialog';
import { ReceiptsTable, RefusedTable } from './receipts';
import { RenameMember } from './rename-member';
import { useRollupPeriod } from './rollup-words';
import './rollup.css';

type Row = MemberFigure & { id: number };

/** What changed against the version before; nothing where there is none or nothing did. */
const changeWords = ({ value, of, former }: MemberFigure): string =>
  former && (former.value !== value || former.of !== of) ? `原报${valueWords(former)}` : '';

function Figures({ figures, onOpen }: { figures: readonly MemberFigure[]; onOpen(figure: MemberFigure): void }) {
  const keys = useRowKeys(figures.length);
  const rows: Row[] = figures.map((figure) => ({ ...figure, id: figure.indicator.id }));
  const columns: LedgerColumn<Row>[] = [
    { title: '类别', width: '9rem', render: (_, { indicator }) => indicator.group },
    {
      title: '指标',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {row.indicator.name}
        </RowOpener>
      ),
    },
    { title: '数', width: '9rem', align: 'right', render: (_, row) => valueWords(row) },
    {
      title: '单位',
      width: '7rem',
      render: (_, { indicator, value, of }) => measureWords({ value, of, measure: indicator.measure }),
    },
    { title: '上期', width: '9rem', align: 'right', render: (_, { before }) => (before ? valueWords(before) : '—') },
    { title: '更正前', width: '11rem', render: (_, row) => changeWords(row) },
  ];
  return <LedgerTable columns={columns} rows={rows} empty="这一期还没有收到它的报送包。" opening={{ keys, onOpen }} />;
}

/** One member: where it stands, what it says, what it sent, what was refused of it. */
export function MemberPage({ id }: { id: number }) {
  const [period, setPeriod] = useRollupPeriod();
  const [shown, setShown] = useState<MemberFigure>();
  const [doing, setDoing] = useState<'rename' | 'end'>();
  const navigate = useNavigate();
  const may = useMay();
  const { value, failure } = useQuery('rollup.member', { id, period });
  const member = value?.member;
  const actions = (
    <>
      <Button onClick={() => navigate('/rollup')}>回汇总台</Button>
      {may('rollup.endMember') && member?.endedOn === null && (
        <>
          <Button onClick={() => setDoing('rename')}>改名</Button>
          <Button onClick={() => setDoing('end')}>停用</Button>
        </>
      )}
    </>
  );
  return (
    <Page title={member?.name ?? ''} count={<PeriodField value={period} onChange={setPeriod} />} actions={actions}>
      <FailureNote failure={failure} />
      {value && member && (
        <>
          <p>
            <StateWord tone={memberTones[member.state]}>{memberStateWords[member.state]}</StateWord>{' '}
            <span className="soft">
              {codeWords(member.code)}，{periodWords(period)}
            </span>
          </p>
          {member.odd && <p className="note note-soon">{member.odd}</p>}
          <PrintList list="memberFigures" asked={{ id, period }} disabled={value.figures.length === 0} />
          <Figures figures={value.figures} onOpen={setShown} />
          <section className="rollup-part" aria-labelledby="member-receipts">
            <h2 id="member-receipts">收下的报送包</h2>
            <ReceiptsTable rows={value.receipts} />
          </section>
          <section className="rollup-part" aria-labelledby="member-refused">
            <h2 id="member-refused">没有收的</h2>
            <RefusedTable rows={value.refused} />
          </section>
        </>
      )}
      {shown && member?.receiptId && (
        <PlacesDialog receiptId={member.receiptId} figure={shown} name={member.name} onClose={() => setShown(undefined)} />
      )}
      {doing === 'end' && member && <EndMember id={id} name={member.name} onClose={() => setDoing(undefined)} />}
      {doing === 'rename' && member && <RenameMember id={id} name={member.name} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}
