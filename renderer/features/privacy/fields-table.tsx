import type { TableColumnsType } from 'antd';
import { groupFieldLabels } from '../../../shared/features/care-fields';
import { customHolding } from '../../../shared/features/field-holdings';
import { personLabels } from '../../../shared/features/people';
import {
  basisWords,
  type FieldClass,
  fieldClassWords,
  groupHolding,
  type Holding,
  heldCare,
  heldFields,
  keptWords,
  residingLabels,
} from '../../../shared/features/personal-fields';
import { useQuery } from '../../desk';
import { FramedTable } from '../../kit/framed-table';
import { StateWord, type Tone } from '../../kit/state-word';

type Row = Holding & { key: string; label: string; group: string };

const careLabels: Record<string, string> = {
  ...groupFieldLabels,
  contact: '联系记录',
  claim: '领取记录',
  volunteering: '志愿服务',
  deliberation: '参加议事',
  consulted: '征求意见',
  swept: '摸排',
};
const labels: Record<string, string> = { ...personLabels, ...residingLabels };
const fixed: Row[] = [
  ...Object.entries(heldFields).map(([key, held]) => ({ ...held, key, label: labels[key] ?? key, group: '居民资料' })),
  ...Object.entries(heldCare).map(([key, held]) => ({ ...held, key, label: careLabels[key] ?? key, group: '照顾和联系' })),
];

const tones: Record<FieldClass, Tone> = { P0: 'quiet', P1: 'quiet', P2: 'good', P3: 'soon' };

const columns: TableColumnsType<Row> = [
  { title: '登记什么', dataIndex: 'label', width: 150 },
  {
    title: '级别',
    width: 104,
    render: (_, row) => <StateWord tone={tones[row.class]}>{`${row.class} ${fieldClassWords[row.class]}`}</StateWord>,
  },
  { title: '用来做什么', dataIndex: 'purpose' },
  { title: '依据', render: (_, row) => basisWords[row.basis] },
  { title: '保存多久', render: (_, row) => keptWords[row.kept] },
];

/** What is held of a person and why: the words the notice takes, field by field, then the groups and fields of this station. */
export function FieldsTable() {
  const kinds = useQuery('groups.kinds', {}).value ?? [];
  const custom = useQuery('fields.list', { subject: null }).value ?? [];
  const groups = kinds
    .filter(({ endedOn }) => endedOn === null)
    .map((kind): Row => ({ ...groupHolding(kind), key: kind.name, label: kind.name, group: '特殊群体' }));
  const asked = custom
    .filter(({ subject }) => subject !== 'room')
    .map((field): Row => ({ ...customHolding(field), key: `field ${field.id}`, label: field.name, group: '自定义栏目' }));
  const rows = [...fixed, ...groups, ...asked];
  return <FramedTable rowKey="key" least={900} columns={columns} dataSource={rows} pagination={false} />;
}
