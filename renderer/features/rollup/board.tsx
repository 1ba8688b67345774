import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Board, Total } from '../../../shared/features/rollup';
import { MemberState, memberStateWords } from '../../../shared/features/rollup-members';
import { periodBefore, periodOf } from '../../../shared/rules/period';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { today } from '../../kit/today';
import { say, useFilter } from '../../session';
import { PeriodField } from '../summary/period-field';
import { AddMembers } from './add-members';
import { FigureDialog } from './figure-dialog';
import { MembersTable } from './members-table';
import { useReceiving } from './receiving';
import { TotalsTable } from './totals-table';
import './rollup.css';

const PAGE = 50;

function standWords({ expected, received, late, overdue, dueOn }: Board): string {
  const lateWords = late > 0 ? `（迟报${late}家）` : '';
  const rest = expected - received;
  const restWords = rest === 0 ? '都到了' : overdue > 0 ? `逾期未报${overdue}家` : `还差${rest}家`;
  return `应报${numberWords(expected)}家，收到${numberWords(received)}家${lateWords}，${restWords}。应报日${dayWords(dueOn)}。`;
}

const peopleWords = ({ people: { tables, lines, twice } }: Board): string =>
  tables === 0
    ? ''
    : `${tables}家附了名单，共${numberWords(lines)}人次；按证件号，${numberWords(twice)}人次是同一个人在两处，按一个人算。`;

function Members({ period }: { period: string }) {
  const navigate = useNavigate();
  const [state, setState] = useState<MemberState | 'all'>('all');
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
      </div>
      <FailureNote failure={failure} />
      <MembersTable rows={rows} onOpen={({ id }) => navigate(`/rollup/${id}`)} />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="家" />
    </section>
  );
}

/** The last month that is over: what offices look at most. */
const usualPeriod = () => periodBefore(periodOf('month', today())) ?? today().slice(0, 7);

/** 汇总台: one period of everybody below. */
export function RollupBoard() {
  const [period, setPeriod] = useFilter('rollup', usualPeriod());
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Total>();
  const may = useMay();
  const board = useQuery('rollup.board', { period });
  const sheet = useAction('rollup.saveXlsx');
  const { buttons, outcome } = useReceiving();
  const save = async () => {
    const reply = await sheet.act({ period });
    if (reply.ok && reply.value.outcome === 'saved') say(`汇总表已存到 ${reply.value.path}`);
  };
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      列入单位
    </Button>
  );
  const { value } = board;
  const nobody = value?.expected === 0 && value.received === 0;
  const actions = may('rollup.receive') && !nobody && (
    <>
      {buttons}
      <Button loading={sheet.busy} onClick={() => void save()}>
        导出Excel
      </Button>
      <Button onClick={() => setAdding(true)}>列入单位</Button>
    </>
  );
  return (
    <Page title="汇总台" count={<PeriodField value={period} onChange={setPeriod} />} actions={actions}>
      <FailureNote failure={board.failure ?? sheet.failure} />
      {outcome}
      {nobody && (
        <div className="surface">
          <EmptyState
            words="下面各单位的报送包收到这里，核对签名以后相加。先列出由谁报送，再到“上下级”登记它们的名片。"
            {...(may('rollup.addMembers') ? { action: add } : {})}
          />
        </div>
      )}
      {value && !nobody && (
        <>
          <p className="soft">
            {standWords(value)}
            {peopleWords(value)}
            {value.server && `数字存在服务器 ${value.server}。`} <Link to="/rollup/arrivals">收报送包的记录</Link>
          </p>
          <TotalsTable totals={value.totals} expected={value.expected} onOpen={setShown} />
          <Members period={period} />
        </>
      )}
      {adding && <AddMembers onClose={() => setAdding(false)} />}
      {shown && <FigureDialog period={period} total={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
