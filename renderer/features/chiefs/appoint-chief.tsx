import { Form, type FormInstance, Input, Select } from 'antd';
import type { ChiefRow } from '../../../shared/features/chiefs';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { today } from '../../kit/today';
import { say } from '../../session';
import { FormDialog } from '../residents/form-dialog';
import type { Place } from './chief-columns';

const wholeBuilding = 0;

type Values = { buildingId?: number; unitId: number; name: string; phone: string; on: string };
type FieldsProps = { form: FormInstance<Values>; rows: ChiefRow[]; choosing: boolean };

const buildingsOf = (rows: ChiefRow[]) =>
  [...new Map(rows.map((row) => [row.buildingId, row.building]))].map(([value, label]) => ({ value, label }));

const unitsOf = (rows: ChiefRow[], buildingId: number | undefined) => [
  { value: wholeBuilding, label: '整栋' },
  ...rows.filter((row) => row.buildingId === buildingId).map((row) => ({ value: row.unitId, label: row.unit })),
];

/** The chief whose post the appointment ends. */
function held(rows: ChiefRow[], { buildingId, unitId }: Pick<Values, 'buildingId' | 'unitId'>): string | undefined {
  const row = rows.find((each) =>
    unitId === wholeBuilding ? each.buildingId === buildingId && each.chief?.scope === 'building' : each.unitId === unitId,
  );
  const fits = row?.chief?.scope === (unitId === wholeBuilding ? 'building' : 'unit');
  return fits ? row?.chief?.name : undefined;
}

function PlaceFields({ form, rows, choosing }: FieldsProps) {
  const buildingId = Form.useWatch('buildingId', form);
  const unitId = Form.useWatch('unitId', form);
  const before = held(rows, { ...(buildingId === undefined ? {} : { buildingId }), unitId: unitId ?? wholeBuilding });
  return (
    <>
      <Form.Item name="buildingId" label="楼栋" rules={[{ required: true, message: '请选一栋楼。' }]}>
        <Select
          placeholder="请选择"
          autoFocus={choosing}
          options={buildingsOf(rows)}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('unitId', wholeBuilding)}
        />
      </Form.Item>
      <Form.Item name="unitId" label="负责范围" extra={before && `现在是${before}，保存后从任职那天起由新的楼栋长接替。`}>
        <Select options={unitsOf(rows, buildingId)} />
      </Form.Item>
    </>
  );
}

const phoneLabel = (
  <span>
    可以公开的电话<span className="soft">　印在联系卡上；不愿公开就留空，改印工作站电话</span>
  </span>
);

type Props = {
  rows: ChiefRow[];
  /** Where the person came from; null to choose. */
  place: Place | null;
  onClose(): void;
};

/** 指定楼栋长, for a whole building or one unit. */
export function AppointChief({ rows, place, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const appoint = useAction('chiefs.appoint');
  const save = async ({ buildingId = 0, unitId, phone, ...rest }: Values) => {
    const reply = await appoint.act({ ...rest, buildingId, unitId: unitId || null, phone: phone.trim() || null });
    if (!reply.ok) return;
    say(`已指定${rest.name}为楼栋长。`);
    onClose();
  };
  const initial: Partial<Values> = { unitId: place?.unitId ?? wholeBuilding, name: '', phone: '', on: today() };
  return (
    <FormDialog<Values>
      title="指定楼栋长"
      act="指定"
      form={form}
      action={appoint}
      initial={place ? { ...initial, buildingId: place.buildingId } : initial}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <PlaceFields form={form} rows={rows} choosing={place === null} />
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={50} autoFocus={place !== null} />
      </Form.Item>
      <Form.Item name="phone" label={phoneLabel}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item name="on" label="从哪天起" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
