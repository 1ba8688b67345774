// Who asks for something: a resident of the ledger, or somebody by name with a phone and the building they belong to.
import { Form, Input, Select } from 'antd';
import type { Asker } from '../../../shared/features/asker';
import { useQuery } from '../../desk';
import { NOBODY, ReporterField, type Said } from './reporter-field';

export type AskerValues = { who: Said; phone?: string; buildingId?: number | null };
export const NO_ASKER: AskerValues = { who: NOBODY };

/** As the desk takes it. */
export const askerOf = ({ who, phone = '', buildingId = null }: AskerValues): Asker =>
  who.personId === null ? { name: who.name, phone, buildingId } : { personId: who.personId };

const named = (message: string) => ({
  validator: (_: unknown, said?: Said) => (said?.name.trim() ? Promise.resolve() : Promise.reject(new Error(message))),
});

export function AskerItems({ label, missing }: { label: string; missing: string }) {
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const who = Form.useWatch<Said | undefined>('who');
  return (
    <>
      <Form.Item name="who" label={label} rules={[named(missing)]}>
        <ReporterField />
      </Form.Item>
      {(who?.personId ?? null) === null && (
        <>
          <Form.Item name="phone" label="电话（可不填）">
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="buildingId" label="哪栋楼的（可不选）">
            <Select allowClear placeholder="请选择" options={buildings.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        </>
      )}
    </>
  );
}
