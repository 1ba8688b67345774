import { Link } from 'react-router';
import { countsWords, type Indicator } from '../../../shared/features/summary';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';

type Row = Indicator & { id: number };
const columns: LedgerColumn<Row>[] = [
  { title: '分组', width: '7rem', dataIndex: 'group' },
  { title: '指标', width: '11rem', dataIndex: 'name' },
  { title: '单位', width: '4.5rem', dataIndex: 'measure' },
  { title: '怎么算', dataIndex: 'definition' },
  { title: '时间', width: '5.5rem', render: (_, { counts }) => countsWords[counts] },
  { title: '口径', width: '5rem', render: (_, { version }) => `第${version}版` },
  { title: '起用', width: '9.5rem', render: (_, { validFrom }) => dayWords(validFrom) },
];

/** 指标: every figure that goes up, what it counts, how, since when. */
export function IndicatorsScreen() {
  const { value, failure } = useQuery('summary.indicators', {});
  const rows = (value ?? []).map((one, at) => ({ ...one, id: at + 1 }));
  return (
    <Page title="指标" count={value && `共 ${value.length} 个`} actions={<Link to="/summary">看数字</Link>}>
      <FailureNote failure={failure} />
      <p className="soft">期末数按统计日的台账算，期内数按发生的日子算。口径改了版本加一，两期口径不同会提醒。</p>
      {value && <LedgerTable columns={columns} rows={rows} empty=" " />}
    </Page>
  );
}
