// Where something is asked: the whole estate, some buildings, or where the people of a saved query live.
import { Form, Radio, Select } from 'antd';
import type { Scope } from '../../shared/features/consultation-words';
import { useQuery } from '../desk';

export type WhereValues = { where: 'all' | 'buildings' | 'query'; buildingIds?: number[]; queryId?: number };

const places = [
  { value: 'all', label: '全小区' },
  { value: 'buildings', label: '几栋楼' },
  { value: 'query', label: '存好的查询' },
];

/** Null while the building or query is still to be chosen. */
export function scopeOf({ where, buildingIds = [], queryId }: Partial<WhereValues>): Scope | null {
  if (where === 'query') return queryId === undefined ? null : { queryId };
  if (where === 'buildings') return buildingIds.length === 0 ? null : { buildingIds };
  return { buildingIds: [] };
}

/** Values as `WhereValues`. */
export function ScopeItems({ where }: { where: WhereValues['where'] | undefined }) {
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const queries = useQuery('queries.list', {}).value ?? [];
  return (
    <>
      <Form.Item name="where" label="问哪里">
        <Radio.Group options={places} />
      </Form.Item>
      {where === 'buildings' && (
        <Form.Item name="buildingIds" label="哪几栋" rules={[{ required: true, message: '请选楼栋。' }]}>
          <Select
            mode="multiple"
            options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
            optionFilterProp="label"
          />
        </Form.Item>
      )}
      {where === 'query' && (
        <Form.Item name="queryId" label="哪个查询" rules={[{ required: true, message: '请选一个存好的查询。' }]}>
          <Select options={queries.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}
