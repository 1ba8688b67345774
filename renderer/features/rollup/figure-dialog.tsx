import { Modal } from 'antd';
import { useState } from 'react';
import { codeWords } from '../../../shared/codes/offices';
import type { Total } from '../../../shared/features/rollup';
import { countsWords, valueWords } from '../../../shared/features/summary';
import type { Output } from '../../../shared/operations';
import { countingWords } from '../../../shared/rules/indicator-words';
import { periodWords } from '../../../shared/rules/period';
import { dayWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { figureWords, PlacesDialog } from './places-dialog';

const PAGE = 50;
/** What only those who check ask for: the rule of counting, since when, and the code it goes by. */
function Rule({ indicator }: Pick<Total, 'indicator'>) {
  const { code, version, validFrom, counts } = indicator;
  return (
    <details className="rollup-lead">
      <summary>怎么数、版本和代码</summary>
      <p className="soft">
        {countsWords[counts]}：{countingWords(indicator)}第{version}版，{dayWords(validFrom)}起用。指标代码 <code>{code}</code>
      </p>
    </details>
  );
}

type Sender = Output<'rollup.figure'>['rows'][number];
type Props = { period: string; total: Total; onClose(): void };

/** Where a total comes from: each sender's own figure, beside that of the period before; a sender opens its places. */
export function FigureDialog({ period, total, onClose }: Props) {
  const pages = usePages<string>(`${period} ${total.indicator.id}`);
  const [sender, setSender] = useState<Sender>();
  const { indicator } = total;
  const asked = { period, indicatorId: indicator.id, after: pages.after ?? '', size: PAGE };
  const { value, failure } = useQuery('rollup.figure', asked);
  const rows = value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  return (
    <Modal open width={760} title={`${indicator.name}：${figureWords(total)}`} footer={null} onCancel={onClose}>
      <p className="soft rollup-lead">
        {periodWords(period)}，{total.members}家相加。
        {total.once !== null && `附名单的几家里有重复的人，每人只算一次是${numberWords(total.once)}。`}
        {indicator.definition}
      </p>
      <Rule indicator={indicator} />
      <FailureNote failure={failure} />
      <LedgerTable<Sender>
        columns={[
          {
            title: '单位',
            render: (_, row, index) => (
              <RowOpener keys={keys} index={index} onOpenPage={() => setSender(row)}>
                {row.name}
              </RowOpener>
            ),
          },
          { title: '代码', width: '12rem', render: (_, { code }) => codeWords(code) },
          { title: '数', width: '8rem', align: 'right', render: (_, row) => valueWords(row) },
          { title: '上期', width: '8rem', align: 'right', render: (_, { before }) => (before ? valueWords(before) : '—') },
        ]}
        rows={rows}
        empty="没有。"
        opening={{ keys, onOpen: setSender }}
      />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={value?.next ?? null} measure="家" />
      {sender && (
        <PlacesDialog
          receiptId={sender.id}
          figure={{ ...sender, indicator }}
          name={sender.name}
          onClose={() => setSender(undefined)}
        />
      )}
    </Modal>
  );
}
