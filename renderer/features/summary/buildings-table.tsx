import { Table, type TableColumnsType } from 'antd';
import type { BuildingFigures } from '../../../shared/features/summary';
import { numberWords } from '../../../shared/text';
import './summary.css';

type Count = Exclude<keyof BuildingFigures, 'building'>;

const counts: readonly { key: Count; title: string }[] = [
  { key: 'households', title: '户' },
  { key: 'residents', title: '人' },
  { key: '户籍', title: '户籍' },
  { key: '流动', title: '流动' },
  { key: '空挂', title: '空挂' },
  { key: 'aged60', title: '60岁以上' },
  { key: 'units', title: '单元' },
  { key: 'unitsWithChief', title: '有楼栋长的单元' },
];

const columns: TableColumnsType<BuildingFigures> = [
  { title: '楼栋', dataIndex: 'building', width: 144 },
  ...counts.map(({ key, title }) => ({ title, dataIndex: key, align: 'right' as const, render: numberWords })),
];

const total = (rows: readonly BuildingFigures[], key: Count) => rows.reduce((sum, row) => sum + row[key], 0);

/** The same figures building by building, and their sum. */
export function BuildingsTable({ rows }: { rows: BuildingFigures[] }) {
  return (
    <section className="surface figure-group" aria-labelledby="by-building">
      <h2 id="by-building">分楼栋</h2>
      <Table
        rowKey="building"
        columns={columns}
        dataSource={rows}
        pagination={false}
        tableLayout="fixed"
        summary={(all) => (
          <Table.Summary.Row className="figure-total">
            <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
            {counts.map(({ key }, index) => (
              <Table.Summary.Cell key={key} index={index + 1} align="right">
                {numberWords(total(all, key))}
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}
