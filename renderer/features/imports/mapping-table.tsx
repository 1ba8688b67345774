import { Flex, Select, type TableColumnsType } from 'antd';
import { type Field, fieldSubjectWords } from '../../../shared/features/fields';
import { customName, importFields, takesManyColumns } from '../../../shared/features/import-fields';
import type { Preview } from '../../../shared/features/imports';
import { useQuery } from '../../desk';
import { FramedTable } from '../../kit/framed-table';
import { chooseField, type FieldChoice } from './choose-field';
import { NewField } from './new-field';

type Column = { key: number; letter: string; label: string; samples: string; field: FieldChoice };

const notTaken = '';

/** The letter a spreadsheet gives a column: 0 → A, 26 → AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const columnsOf = (preview: Preview, mapping: FieldChoice[]): Column[] =>
  preview.labels.map((label, key) => ({
    key,
    letter: letterOf(key),
    label,
    samples: [...new Set(preview.sample.map((row) => row[key] ?? '').filter((value) => value !== ''))].join('、'),
    field: mapping[key] ?? null,
  }));

/** A field a column may feed: ours, or a custom one of the station. */
type Target = { name: string; label: string };

const customTargets = (fields: readonly Field[]): Target[] =>
  fields.map(({ id, name, subject }) => ({
    name: customName(id),
    label: `${name}（${fieldSubjectWords[subject]}的自定义栏目）`,
  }));

function optionsFor(column: Column, all: Column[], targets: readonly Target[]) {
  const taken = targets.map(({ name, label }) => {
    const holder = all.find((other) => other.field === name && other.key !== column.key);
    return { value: name, label: holder && !takesManyColumns(name) ? `${label}（现在是${holder.letter}列）` : label };
  });
  return [{ value: notTaken, label: '不导入' }, ...taken];
}

type MappingTableProps = {
  preview: Preview;
  mapping: FieldChoice[];
  onChange(mapping: FieldChoice[]): void;
  /** The findings are being worked out again under this mapping. */
  busy: boolean;
};

const columnsWith = (
  all: Column[],
  targets: readonly Target[],
  choose: (column: Column, field: FieldChoice) => void,
): TableColumnsType<Column> => [
  { title: '列', dataIndex: 'letter', width: 64 },
  { title: '表格里的列名', dataIndex: 'label', width: 208, render: (label: string) => label || '（没有列名）' },
  {
    title: '导入为',
    width: 376,
    render: (_, column) => (
      <Flex gap={8} align="center">
        <Select
          aria-label={`${column.letter}列 ${column.label} 导入为`}
          className="import-field"
          showSearch={{ optionFilterProp: 'label' }}
          value={column.field ?? notTaken}
          onChange={(value) => choose(column, value === notTaken ? null : value)}
          listHeight={400}
          options={optionsFor(column, all, targets)}
        />
        {column.field === null && column.label !== '' && (
          <NewField column={column} onAdded={(id) => choose(column, customName(id))} />
        )}
      </Flex>
    ),
  },
  {
    title: '内容举例',
    dataIndex: 'samples',
    render: (samples: string) => <span className="import-samples">{samples || '（前几行是空的）'}</span>,
  },
];

/** Which field each column of the sheet becomes. A change shows its effect at once; nothing is written. */
export function MappingTable({ preview, mapping, onChange, busy }: MappingTableProps) {
  const fields = useQuery('fields.list', { subject: null });
  const targets = [...importFields, ...customTargets(fields.value ?? [])];
  const all = columnsOf(preview, mapping);
  const choose = (column: Column, field: FieldChoice) => onChange(chooseField(mapping, column.key, field));
  return (
    <div className="import-list">
      <p className="soft">
        {preview.remembered
          ? '已记住这种表格的对应，按上次的填好了。'
          : '已按列名自动对应，请看一遍；导入后会记住，下次同样的表格不用再对。'}
        改动会立即重新核对，不会写入台账。
        <span role="status">{busy && '正在重新核对…'}</span>
      </p>
      <FramedTable columns={columnsWith(all, targets, choose)} dataSource={all} pagination={false} />
    </div>
  );
}
