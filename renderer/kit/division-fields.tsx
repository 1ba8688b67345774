import { Button, Form, Input, Select } from 'antd';
import { type Ref, useState } from 'react';
import { citiesOf, districtsOf, divisionWords, type Place, provinces } from '../../shared/codes/divisions';
import type { StationDraft } from '../../shared/features/station';

/** Where a district code stands in the cascade; nothing where the table does not know it. */
function pathOf(district: string) {
  const province = `${district.slice(0, 2)}0000`;
  const city = citiesOf(province).find(({ code }) => districtsOf(code).some((place) => place.code === district))?.code;
  return city ? { province, city, district } : {};
}

type Focusable = { focus(): void };
type Props = { id?: string; ref?: Ref<Focusable>; value?: string; onChange?: (words: string) => void };

/** 省 → 市 → 区县 inside an antd Form, each searched by typing; or in one's own words where the table lacks the district. */
export function DivisionFields() {
  return (
    <>
      <Form.Item name="districtCode" hidden>
        <input type="hidden" />
      </Form.Item>
      <Form.Item name="districtWords" label="省市区" required>
        <Division />
      </Form.Item>
    </>
  );
}

/** One control with two faces: the three lists, or a line of one's own. */
function Division({ id, ref, value = '', onChange }: Props) {
  const form = Form.useFormInstance<Partial<StationDraft>>();
  const [own, setOwn] = useState(() => value !== '' && !pathOf(form.getFieldValue('districtCode') ?? '').city);
  const change = () => {
    form.setFieldsValue({ districtCode: '', streetCode: '' });
    onChange?.('');
    setOwn(!own);
  };
  const named = { ...(id ? { id } : {}), ...(ref ? { ref: ref as Ref<never> } : {}) };
  return (
    <>
      {own ? (
        <Input
          {...named}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          placeholder="例如 陕西省西安市未央区"
          maxLength={60}
        />
      ) : (
        <Cascade {...named} {...(onChange ? { onChange } : {})} />
      )}
      <p className="division-other">
        {!own && <span className="soft">{value}</span>}
        <Button type="link" size="small" onClick={change}>
          {own ? '从列表里选' : '没有我的区，自己填'}
        </Button>
      </p>
    </>
  );
}

/** The three lists. The form holds the district alone; province and city on the way to it are kept here. */
function Cascade({ id, ref, onChange }: Props) {
  const form = Form.useFormInstance<Partial<StationDraft>>();
  const [path, setPath] = useState<{ province?: string; city?: string; district?: string }>(() =>
    pathOf(form.getFieldValue('districtCode') ?? ''),
  );
  const go = (next: typeof path) => {
    setPath(next);
    form.setFieldsValue({ districtCode: next.district ?? '', streetCode: '' });
    onChange?.(next.district ? (divisionWords(next.district) ?? '') : '');
  };
  const cities = path.province ? citiesOf(path.province) : [];
  const districts = path.city ? districtsOf(path.city) : [];
  const onCity = (city: string, province = path.province) => {
    const within = districtsOf(city);
    go({ ...(province ? { province } : {}), city, ...(within.length === 1 && within[0] ? { district: within[0].code } : {}) });
  };
  const onProvince = (province: string) => {
    const within = citiesOf(province);
    if (within.length === 1 && within[0]) return onCity(within[0].code, province);
    go({ province });
  };
  return (
    <div className="division-lists">
      <List id={id} ref={ref} words="省份" places={provinces()} value={path.province} onChange={onProvince} />
      <List words="城市" places={cities} value={path.city} onChange={onCity} />
      <List words="区县" places={districts} value={path.district} onChange={(district) => go({ ...path, district })} />
    </div>
  );
}

type ListProps = {
  id?: string | undefined;
  ref?: Ref<Focusable> | undefined;
  words: string;
  places: Place[];
  value: string | undefined;
  onChange(code: string): void;
};

function List({ id, ref, words, places, value, onChange }: ListProps) {
  return (
    <Select
      {...(id ? { id } : {})}
      {...(ref ? { ref: ref as Ref<never> } : {})}
      aria-label={words}
      placeholder={words}
      disabled={places.length === 0}
      showSearch={{ optionFilterProp: 'label' }}
      options={places.map(({ code, name }) => ({ value: code, label: name }))}
      value={value ?? null}
      onChange={(code: string | null) => code && onChange(code)}
    />
  );
}
