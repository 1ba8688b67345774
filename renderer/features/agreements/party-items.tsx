import { Form, Input } from 'antd';
import type { PartyDraft, PartySide } from '../../../shared/features/agreements';
import { ResidentPick } from '../volunteers/resident-pick';

export type PartyValues = { personId?: number | null; name?: string; phone?: string; unit?: string; capacity?: string };

/** As the desk takes it. */
export const partyDraft = (
  side: PartySide,
  { personId, name = '', phone = '', unit = '', capacity = '' }: PartyValues,
): PartyDraft => ({
  ...{ side, unit, capacity, address: '' },
  who: personId ? { personId } : { name, phone: phone === '' ? null : phone },
});

/** Somebody of the ledger, or a name and a phone. `name`: where it stands in the form. */
export function PartyItems({ name, label }: { name: string; label: string }) {
  const chosen = Form.useWatch([name, 'personId']);
  return (
    <>
      <Form.Item name={[name, 'personId']} label={`${label}：台账里的居民`} extra="不在台账里的（物业、外来的人）写在下面。">
        <ResidentPick />
      </Form.Item>
      {!chosen && (
        <>
          <Form.Item
            name={[name, 'name']}
            label={`${label}：姓名或单位名称`}
            rules={[{ required: true, whitespace: true, message: `请写${label}是谁。` }]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[name, 'phone']} label="电话（可不填）">
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <Form.Item name={[name, 'capacity']} label={`${label}：身份（可不填）`}>
        <Input maxLength={40} placeholder="例如：房东、物业经理" />
      </Form.Item>
    </>
  );
}
