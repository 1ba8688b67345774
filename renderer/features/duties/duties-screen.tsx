import { Button } from 'antd';
import { useState } from 'react';
import type { DutyMonth, DutyRow } from '../../../shared/features/duties';
import { type DutyScheme, dutyDefinition, dutySchemeWords } from '../../../shared/features/duty-kinds';
import { numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { MonthSteps } from '../../kit/month';
import { Page } from '../../kit/page';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { today } from '../../kit/today';
import { say } from '../../session';
import { ChiefTabs } from '../chiefs/chief-tabs';

const BookingDialog = later(() => import('./booking-dialog').then((m) => m.BookingDialog));
const ItemsDrawer = later(() => import('./items-drawer').then((m) => m.ItemsDrawer));

const purpose = '楼栋长每月做了哪些事，自动从诉求、走访、摸排、张贴、会议、调解里数出来。先在“名册”里指定楼栋长。';

type Row = DutyRow & { id: number };

const countOf = (count: number) => (count === 0 ? soft('—') : numberWords(count));

const columnsFor = ({ roles }: DutyMonth, keys: RowKeys, mayOpen: boolean, onOpen: (id: number) => void): LedgerColumn<Row>[] => [
  {
    title: '姓名',
    width: '7rem',
    render: (_, { id, name }, index) =>
      mayOpen ? (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
          {name}
        </RowOpener>
      ) : (
        name
      ),
  },
  { title: '负责', ellipsis: true, render: (_, { places }) => places },
  { title: '天数', width: '4.5rem', align: 'right', render: (_, { days }) => days },
  ...roles.map(
    ({ code, name }, at): LedgerColumn<Row> => ({
      ...{ id: code, title: name, width: '5.2rem', align: 'right' },
      render: (_, { counts }) => countOf(counts[at] ?? 0),
    }),
  ),
  { title: '合计', width: '4.5rem', align: 'right', render: (_, { total }) => numberWords(total) },
];

function Actions({ month, scheme, any, onBook }: { month: string; scheme: DutyScheme; any: boolean; onBook(): void }) {
  const may = useMay();
  const issue = useIssue('duties.issueMonth');
  const save = useAction('duties.saveXlsx');
  const write = async () => {
    const reply = await save.act({ month });
    if (reply.ok && reply.value.outcome === 'saved') say(`已存到${reply.value.path}。`);
  };
  return (
    <>
      {may('duties.issueMonth') && (
        <Button type="primary" disabled={!any} loading={issue.busy} onClick={() => void issue.act({ month })}>
          打印工作表
        </Button>
      )}
      {may('duties.saveXlsx') && (
        <Button disabled={!any} loading={save.busy} onClick={() => void write()}>
          导出
        </Button>
      )}
      <Button onClick={onBook}>怎么记（{dutySchemeWords[scheme]}）</Button>
    </>
  );
}

/** 工作表: what each chief did in a month, under seven roles or six duties. */
export function DutiesScreen() {
  const may = useMay();
  const [month, setMonth] = useState(today().slice(0, 7));
  const [chiefId, setChiefId] = useState<number | null>(null);
  const [booking, setBooking] = useState(false);
  const { value, failure } = useQuery('duties.month', { month });
  const rows = (value?.rows ?? []).map((row) => ({ ...row, id: row.chiefId }));
  const keys = useRowKeys(rows.length);
  const mayOpen = may('duties.items');
  const actions = value && <Actions month={month} scheme={value.scheme} any={rows.length > 0} onBook={() => setBooking(true)} />;
  return (
    <Page title="楼栋长工作表" count={value && `${numberWords(rows.length)} 人`} actions={actions}>
      <FailureNote failure={failure} />
      <ChiefTabs />
      <MonthSteps month={month} onMonth={setMonth} />
      {value && (
        <LedgerTable<Row>
          columns={columnsFor(value, keys, mayOpen, setChiefId)}
          rows={rows}
          empty={<EmptyState words={purpose} />}
          {...(mayOpen ? { opening: { keys, selected: chiefId, onOpen: ({ id }) => setChiefId(id) } } : {})}
        />
      )}
      <p className="soft small">
        {dutyDefinition}
        {value && value.shared.length > 0 && `${value.shared.join('、')}有同名的，只写了名字的事没有算给任何一位。`}
      </p>
      {chiefId !== null && (
        <ItemsDrawer month={month} chief={rows.find(({ id }) => id === chiefId)} onClose={() => setChiefId(null)} />
      )}
      {booking && <BookingDialog onClose={() => setBooking(false)} />}
    </Page>
  );
}
