import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { MemberState, memberStateWords } from '../../../shared/features/rollup-members';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { PrintPlace } from '../../kit/print-place';
import { MembersTable } from './members-table';

const PAGE = 50;

type MembersProps = { period: string; onAct: ((act: 'add' | 'due') => void) | null };

/** Who is expected in a period, and where each stands with it. */
export function Members({ period, onAct }: MembersProps) {
  const navigate = useNavigate();
  const [state, setState] = useState<MemberState | 'all'>('all');
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const pages = usePages<string>(`${period} ${state}`);
  const { value, failure } = useQuery('rollup.members', {
    ...{ period, state: state === 'all' ? null : state },
    ...{ after: pages.after ?? '', size: PAGE },
  });
  const rows = value?.rows ?? [];
  const choices = [
    { value: 'all', label: '全部' },
    ...MemberState.options.map((one) => ({ value: one, label: memberStateWords[one] })),
  ];
  return (
    <section aria-labelledby="rollup-members" className="rollup-part">
      <div className="rollup-head">
        <h2 id="rollup-members">单位</h2>
        <Segmented aria-label="情况" options={choices} value={state} onChange={(next) => setState(next as MemberState | 'all')} />
        <div className="rollup-acts">
          {onAct && <Button onClick={() => onAct('due')}>应报日</Button>}
          {onAct && <Button onClick={() => onAct('add')}>列入单位</Button>}
          <span ref={setPlace} className="rollup-print" />
        </div>
      </div>
      <PrintPlace value={place}>
        <PrintList
          list="members"
          asked={{ period, state: state === 'all' ? null : state }}
          disabled={rows.length === 0}
          words="打印单位"
        />
      </PrintPlace>
      <FailureNote failure={failure} />
      <MembersTable rows={rows} onOpen={({ id }) => navigate(`/rollup/${id}`)} />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="家" />
    </section>
  );
}
