import { Modal } from 'antd';
import type { MemberFigure } from '../../../shared/features/rollup';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { LedgerTable } from '../../kit/ledger-table';

type Said = Pick<MemberFigure, 'indicator' | 'value' | 'of'>;
type Props = { receiptId: number; figure: Said; name: string; onClose(): void };

export const figureWords = ({ value, of, indicator: { measure } }: Said) =>
  `${valueWords({ value, of })}${of === null ? '' : '，'}${measureWords({ value, of, measure })}`;

/** A member's figure by the places within: buildings of a station, stations of a community. */
export function PlacesDialog({ receiptId, figure, name, onClose }: Props) {
  const { value, failure } = useQuery('rollup.places', { receiptId, indicatorId: figure.indicator.id });
  const rows = (value ?? []).map((place, index) => ({ ...place, id: index + 1 }));
  return (
    <Modal open width={640} title={`${name} ${figure.indicator.name}：${figureWords(figure)}`} footer={null} onCancel={onClose}>
      <p className="soft rollup-lead">{figure.indicator.definition}不足3人的，和会让人推算出它的，对方没有写明。</p>
      <FailureNote failure={failure} />
      <LedgerTable
        columns={[
          {
            title: '地方',
            render: (_, { name: place, depth }) => <span className={depth > 0 ? 'rollup-inner' : ''}>{place}</span>,
          },
          { title: '代码', width: '13rem', dataIndex: 'code' },
          {
            title: '数',
            width: '8rem',
            align: 'right',
            render: (_, { value: count, of }) => (count === null ? '未写明' : valueWords({ value: count, of })),
          },
        ]}
        rows={rows}
        empty="这个数字没有分到下面。"
      />
    </Modal>
  );
}
