import { Form, Input } from 'antd';
import { stationLabels } from '../../shared/features/station';

/** Which parts of the station these fields fill; for `StationDraft.pick`. */
export const stationFields = { name: true, phone: true, address: true } as const;

/** Name, phone and address of the station, inside an antd Form. */
export function StationFields() {
  return (
    <>
      <Form.Item name="name" label={stationLabels.name} required>
        <Input placeholder="例如 青门新区工作站" maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label={stationLabels.phone} extra="印在每张联系卡上，居民打的就是这个号。">
        <Input placeholder="例如 029-86001234" maxLength={30} />
      </Form.Item>
      <Form.Item name="address" label={stationLabels.address}>
        <Input placeholder="例如 小区南门东侧一层" maxLength={100} />
      </Form.Item>
    </>
  );
}
