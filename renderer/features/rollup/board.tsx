import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Board, Total } from '../../../shared/features/rollup';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { say } from '../../session';
import { PeriodField } from '../summary/period-field';
import { AddMembers } from './add-members';
import { DueForm } from './due-form';
import { FigureDialog } from './figure-dialog';
import { MEMBERS, Members, type Shown } from './members';
import { useReceiving } from './receiving';
import { useRollupPeriod } from './rollup-words';
import { SendSum } from './send-sum';
import { TotalsTable } from './totals-table';
import './rollup.css';

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

/** Who is missing or late, below all the sums: shown there, at a press. */
function Asked({ board: { expected, received, late, overdue }, onShow }: { board: Board; onShow(state: Shown): void }) {
  const rest = expected - received;
  return (
    <>
      {rest > 0 && <Button onClick={() => onShow(overdue > 0 ? 'overdue' : 'missing')}>谁没报</Button>}
      {late > 0 && <Button onClick={() => onShow('late')}>谁报晚了</Button>}
    </>
  );
}

/** How far a period has come, and the ways on from it. */
function Stand({ board, onShow }: { board: Board; onShow(state: Shown): void }) {
  const navigate = useNavigate();
  return (
    <div className="rollup-stand">
      <p className="soft">
        {standWords(board)}
        {peopleWords(board)}
        {board.server && `数字存在服务器 ${board.server}。`}
      </p>
      <div className="rollup-acts">
        <Asked board={board} onShow={onShow} />
        <Button onClick={() => navigate('/rollup/differences')}>看差异</Button>
        <Button onClick={() => navigate('/rollup/arrivals')}>收报送包的记录</Button>
      </div>
    </div>
  );
}

/** 汇总台: one period of everybody below. */
export function RollupBoard() {
  const [period, setPeriod] = useRollupPeriod();
  const [doing, setDoing] = useState<'add' | 'due' | 'send'>();
  const [shown, setShown] = useState<Total>();
  const [state, setState] = useState<Shown>('all');
  const may = useMay();
  const board = useQuery('rollup.board', { period });
  const sheet = useAction('rollup.saveXlsx');
  const { buttons, outcome } = useReceiving();
  const close = () => setDoing(undefined);
  const show = (next: Shown) => {
    setState(next);
    document.getElementById(MEMBERS)?.focus();
  };
  const save = async () => {
    const reply = await sheet.act({ period });
    if (reply.ok && reply.value.outcome === 'saved') say(`汇总表已存到 ${reply.value.path}`);
  };
  const add = (
    <Button type="primary" onClick={() => setDoing('add')}>
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
      <Button onClick={() => setDoing('send')}>做报送包</Button>
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
          <Stand board={value} onShow={show} />
          <PrintList list="totals" asked={{ period }} disabled={value.totals.length === 0} />
          <TotalsTable totals={value.totals} expected={value.expected} onOpen={setShown} />
          <Members period={period} state={state} onState={setState} onAct={may('rollup.addMembers') ? setDoing : null} />
        </>
      )}
      {doing === 'add' && <AddMembers onClose={close} />}
      {doing === 'due' && <DueForm onClose={close} />}
      {doing === 'send' && <SendSum period={period} onClose={close} />}
      {shown && <FigureDialog period={period} total={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
