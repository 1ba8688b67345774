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

/** Where the members stand on the page, to go there. */
export const MEMBERS = 'rollup-members';

export type Shown = MemberState | 'all';
type MembersProps = {
  period: string;
  state: Shown;
  onState(state: Shown): void;
  onAct: ((act: 'add' | 'due') => void) | null;
};

/** Who is expected in a period, and where each stands with it. */
export function Members({ period, state, onState, onAct }: MembersProps) {
  const navigate = useNavigate();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const pages = usePages<string>(`${period} ${state}`);
  const { value, failure } = useQuery('rollup.members', {
    ...{ period, state: state === 'all' ? null : state },
    ...{ after: pages.after ?? '', size: PAGE },
  });
  const rows = value?.rows ?? [];
  const choices = [
    { value: 'all' as const, label: '全部' },
    ...MemberState.options.map((one) => ({ value: one, label: memberStateWords[one] })),
  ];
  return (
    <section aria-labelledby={MEMBERS} className="rollup-part">
      <div className="rollup-head">
        <h2 id={MEMBERS} tabIndex={-1}>
          单位
        </h2>
        <Segmented<Shown> aria-label="情况" options={choices} value={state} onChange={onState} />
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
