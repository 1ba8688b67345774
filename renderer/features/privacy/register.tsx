// 对外提供: everything with people on it that left the ledger, to whom and what for. Nobody changes a line; it is looked at, printed, saved.
import { Button, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  DISCLOSURES_SHOWN,
  type Disclosure,
  type DisclosureFilter,
  handingBasisWords,
  Whom,
  whomWords,
} from '../../../shared/features/disclosures';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { MonthSteps } from '../../kit/month';
import { Pager, usePages } from '../../kit/pager';
import { SearchText } from '../../kit/search-text';
import { today } from '../../kit/today';
import { say } from '../../session';

const Receiver = ({ to }: Disclosure) =>
  to === null ? (
    <span className="soft">本站自己用</span>
  ) : (
    <>
      {to.receiver}
      <span className="soft small privacy-below">{to.contact}</span>
    </>
  );

const What = ({ what, paper, fileName }: Disclosure) => (
  <>
    {what}
    <span className="soft small privacy-below">
      {paper === null ? `文件 ${fileName}` : <Link to={`/papers?paper=${paper.id}`}>{paper.number}</Link>}
    </span>
  </>
);

const columns: LedgerColumn<Disclosure>[] = [
  { title: '时间', width: '12.5rem', render: (_, { at }) => instantWords(at) },
  { title: '给谁', width: '14rem', render: (_, line) => <Receiver {...line} /> },
  { title: '什么', render: (_, line) => <What {...line} /> },
  { title: '人数', width: '5rem', align: 'right', render: (_, { people }) => numberWords(people) },
  { title: '用来做什么', width: '14rem', dataIndex: 'purpose' },
  { title: '依据', width: '13rem', render: (_, { to }) => to && handingBasisWords[to.basis] },
  { title: '经手', width: '6rem', dataIndex: 'by' },
];

const whom = Whom.options.map((value) => ({ value, label: whomWords[value] }));
const words = '名单、台账和明细导出或打印时，会问给谁、用来做什么，都记在这里，不能改，也不能删。';

/** Prints and saves what is being looked at. */
function Outputs({ filter }: { filter: DisclosureFilter }) {
  const may = useMay();
  const issue = useIssue('disclosures.issueRegister');
  const save = useAction('disclosures.saveXlsx');
  const keep = async () => {
    const reply = await save.act(filter);
    if (reply.ok && reply.value.outcome === 'saved') say(`${numberWords(reply.value.rows)}条，已存到${reply.value.path}。`);
  };
  if (!may('disclosures.issueRegister')) return null;
  return (
    <>
      <Button loading={issue.busy} onClick={() => void issue.act(filter)}>
        打印登记簿
      </Button>
      <Button loading={save.busy} onClick={() => void keep()}>
        导出Excel
      </Button>
      <FailureNote failure={issue.failure ?? save.failure} />
    </>
  );
}

function Narrow({ filter, onChange }: { filter: DisclosureFilter; onChange(filter: DisclosureFilter): void }) {
  return (
    <>
      <Segmented aria-label="给谁" options={whom} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
      <SearchText
        label="查找登记"
        placeholder="接收方、用途、名单"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      {filter.month === null ? (
        <Button onClick={() => onChange({ ...filter, month: today().slice(0, 7) })}>按月看</Button>
      ) : (
        <>
          <MonthSteps month={filter.month} onMonth={(month) => onChange({ ...filter, month })} />
          <Button onClick={() => onChange({ ...filter, month: null })}>所有月份</Button>
        </>
      )}
    </>
  );
}

export function Register() {
  const [filter, setFilter] = useState<DisclosureFilter>({ to: 'all', month: null, text: '' });
  const pages = usePages<number>(JSON.stringify(filter));
  const found = useQuery('disclosures.list', { ...filter, after: pages.after });
  const rows = found.value?.rows ?? [];
  return (
    <>
      <Flex gap={8} align="center" wrap>
        <Narrow filter={filter} onChange={setFilter} />
        <Outputs filter={filter} />
      </Flex>
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '74rem' }}
        columns={columns}
        rows={rows}
        empty={found.value ? <EmptyState words={words} /> : ' '}
      />
      {found.value && (
        <Pager pages={pages} size={DISCLOSURES_SHOWN} shown={rows.length} total={null} next={found.value.next} measure="条" />
      )}
    </>
  );
}
