import { AutoComplete, Form, Input } from 'antd';
import './fields.css';
import { useEffect, useState } from 'react';
import type { Place } from '../../shared/codes/divisions';
import { streetsOf } from '../../shared/codes/streets';
import { type StationDraft, stationLabels } from '../../shared/features/station';
import { DivisionFields } from './division-fields';

/** Which parts of the station these fields fill; for `StationDraft.pick`. */
export const placeFields = {
  districtCode: true,
  districtWords: true,
  streetName: true,
  streetCode: true,
  communityName: true,
  communityCode: true,
  estateName: true,
  estateNo: true,
} as const;

const contains = (typed: string, option: { value?: string } | undefined) => option?.value?.includes(typed) ?? false;

/** The chain 省市区 — 街道 — 社区 — 小区 inside an antd Form; the codes are folded away, known ones fill themselves. */
export function PlaceFields() {
  const form = Form.useFormInstance<Partial<StationDraft>>();
  const district = Form.useWatch('districtCode', form);
  const streets = useStreets(district);
  const onStreet = (name: string) => form.setFieldValue('streetCode', streets.find((street) => street.name === name)?.code ?? '');
  return (
    <>
      <DivisionFields />
      <Form.Item name="streetName" label="街道（乡镇）" required>
        <AutoComplete
          options={streets.map((street) => ({ value: street.name }))}
          showSearch={{ filterOption: contains }}
          placeholder="例如 张家堡街道"
          onChange={onStreet}
        />
      </Form.Item>
      <Form.Item name="communityName" label="社区（村）" required>
        <Input placeholder="例如 青门社区" maxLength={40} />
      </Form.Item>
      <Form.Item name="estateName" label={stationLabels.estateName} required>
        <Input placeholder="例如 青门新区" maxLength={60} />
      </Form.Item>
      <details className="folded">
        <summary>上级用的代码（知道就填，不知道留空）</summary>
        <div className="folded-body">
          <CodeItem name="streetCode" digits={9} />
          <CodeItem name="communityCode" digits={12} />
          <CodeItem name="estateNo" digits={3} />
        </div>
      </details>
    </>
  );
}

function CodeItem({ name, digits }: { name: 'streetCode' | 'communityCode' | 'estateNo'; digits: number }) {
  return (
    <Form.Item name={name} label={stationLabels[name]}>
      <Input inputMode="numeric" maxLength={digits} placeholder={`${digits}位数字`} />
    </Form.Item>
  );
}

/** The streets of a district; none while they are on their way or where the table has none. */
function useStreets(district: string | undefined): Place[] {
  const [streets, setStreets] = useState<Place[]>([]);
  useEffect(() => {
    let here = true;
    void streetsOf(district ?? '').then((found) => here && setStreets(found));
    return () => {
      here = false;
    };
  }, [district]);
  return streets;
}
