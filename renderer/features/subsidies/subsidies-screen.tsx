import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SubsidyLine, SubsidyMonth } from '../../../shared/features/subsidies';
import { yuanWords } from '../../../shared/rules/subsidy';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { MonthSteps } from '../../kit/month';
import { Page } from '../../kit/page';
import { soft } from '../../kit/soft';
import { today } from '../../kit/today';
import { say } from '../../session';
import { ChiefTabs } from '../chiefs/chief-tabs';
import { BudgetDialog } from './budget-dialog';
import { SheetLine } from './sheet-line';
import { Deduct, GiveBack, Paid, RateForm, Withdraw } from './subsidy-forms';

const purpose = '每月给楼栋长发的补贴，按任职天数算，每一行都写着怎么算的。这个月没有在任的楼栋长。';

type Row = SubsidyLine & { id: number };
type Open = { act: 'deduct' | 'giveBack'; line: SubsidyLine } | { act: 'rate' | 'budget' | 'paid' | 'withdraw' };

function Deductions({ line }: { line: SubsidyLine }) {
  if (line.deductions.length === 0) return soft('—');
  return line.deductions.map(({ id, amount, words }) => (
    <div key={id}>
      {words} −{yuanWords(amount)}
    </div>
  ));
}

const columnsFor = (open: boolean, onOpen: (open: Open) => void): LedgerColumn<Row>[] => [
  { title: '姓名', width: '7rem', render: (_, { name }) => name },
  { title: '负责', width: '20%', render: (_, { places }) => places },
  { title: '记下的事', width: '6rem', align: 'right', render: (_, { acts }) => numberWords(acts) },
  { title: '扣减', width: '14%', render: (_, line) => <Deductions line={line} /> },
  { title: '怎么算的', render: (_, { formula }) => formula },
  { title: '应发', width: '7rem', align: 'right', render: (_, { amount }) => yuanWords(amount) },
  ...(open
    ? [
        {
          title: '办理',
          width: '9rem',
          render: (_: never, line: Row) => (
            <>
              <Button type="link" size="small" aria-label={`扣减${line.name}`} onClick={() => onOpen({ act: 'deduct', line })}>
                扣减
              </Button>
              {line.deductions.length > 0 && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${line.name}不扣了`}
                  onClick={() => onOpen({ act: 'giveBack', line })}
                >
                  不扣了
                </Button>
              )}
            </>
          ),
        },
      ]
    : []),
];

function Actions({ month, found, onOpen }: { month: string; found: SubsidyMonth; onOpen(open: Open): void }) {
  const navigate = useNavigate();
  const issue = useIssue('subsidies.issueSheet');
  const save = useAction('subsidies.saveXlsx');
  const write = async () => {
    const reply = await save.act({ month });
    if (reply.ok && reply.value.outcome === 'saved') say(`已存到${reply.value.path}。`);
  };
  const others = [
    { key: 'rate', label: '改月标准', onClick: () => onOpen({ act: 'rate' }) },
    { key: 'budget', label: '算一年的预算', onClick: () => onOpen({ act: 'budget' }) },
    { key: 'people', label: '改某一位的标准', onClick: () => navigate('/chiefs/people') },
  ];
  return (
    <>
      <Button type="primary" disabled={found.hindrance !== null} loading={issue.busy} onClick={() => void issue.act({ month })}>
        生成发放表
      </Button>
      <Button disabled={found.lines.length === 0} loading={save.busy} onClick={() => void write()}>
        导出
      </Button>
      <Dropdown trigger={['click']} menu={{ items: others }}>
        <Button>更多</Button>
      </Dropdown>
    </>
  );
}

/** 补贴: what each chief gets for a month, and how it was reckoned. */
export function SubsidiesScreen() {
  const [month, setMonth] = useState(today().slice(0, 7));
  const [open, setOpen] = useState<Open>();
  const { value, failure } = useQuery('subsidies.month', { month });
  const close = () => setOpen(undefined);
  const actions = value && <Actions month={month} found={value} onOpen={setOpen} />;
  return (
    <Page title="楼栋长补贴" count={value && `月标准 ${yuanWords(value.rate)}`} actions={actions}>
      <FailureNote failure={failure} />
      <ChiefTabs />
      <MonthSteps month={month} onMonth={setMonth} />
      {value && (
        <>
          <SheetLine month={value} onAct={(act) => setOpen({ act })} />
          <LedgerTable
            columns={columnsFor(value.sheet === null, setOpen)}
            rows={value.lines.map((line) => ({ ...line, id: line.chiefId }))}
            empty={<EmptyState words={purpose} />}
          />
          {value.lines.length > 0 && <p>合计：{value.formula}</p>}
        </>
      )}
      {open?.act === 'deduct' && <Deduct month={month} line={open.line} onClose={close} />}
      {open?.act === 'giveBack' && <GiveBack line={open.line} onClose={close} />}
      {value && open?.act === 'rate' && <RateForm rate={value.rate} onClose={close} />}
      {value && open?.act === 'budget' && <BudgetDialog posts={value.lines.length} rate={value.rate} onClose={close} />}
      {value?.sheet && open?.act === 'paid' && <Paid sheet={value.sheet} onClose={close} />}
      {value?.sheet && open?.act === 'withdraw' && <Withdraw sheet={value.sheet} onClose={close} />}
    </Page>
  );
}
