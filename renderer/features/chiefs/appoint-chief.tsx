import { Checkbox, Form, type FormInstance, Input, Select } from 'antd';
import { type ChiefRow, endReasons } from '../../../shared/features/chiefs';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';
import { say } from '../../session';
import { type Place, placeName } from './chief-columns';

const wholeBuilding = 0;
/** 长期外出、搬迁、不配合、本人申请. */
const FOUR_CASES = 4;

type Where = { buildingId: number; unitId: number };
type Values = Partial<Where> & ReasonValues & { name: string; phone: string; on: string; another?: boolean };
type FieldsProps = { form: FormInstance<Values>; rows: ChiefRow[] };

const buildingsOf = (rows: ChiefRow[]) =>
  [...new Map(rows.map((row) => [row.buildingId, row.building]))].map(([value, label]) => ({ value, label }));

const unitsOf = (rows: ChiefRow[], buildingId: number | undefined) => [
  { value: wholeBuilding, label: '整栋' },
  ...rows.filter((row) => row.buildingId === buildingId).map((row) => ({ value: row.unitId, label: row.unit })),
];

/** What is said of the chief whose post the appointment ends; nothing where nobody holds it. */
function heldWords(rows: ChiefRow[], { buildingId, unitId }: Where): string | null {
  const scope = unitId === wholeBuilding ? 'building' : 'unit';
  const row = rows.find(
    (each) => each.chief?.scope === scope && (scope === 'unit' ? each.unitId === unitId : each.buildingId === buildingId),
  );
  return row?.chief ? `现在是${row.chief.name}，从任职那天起由新的楼栋长接替。` : null;
}

/** Where the new chief will be, when the person did not come from a line of the table. */
function PlaceFields({ form, rows }: FieldsProps) {
  const buildingId = Form.useWatch('buildingId', form);
  const unitId = Form.useWatch('unitId', form) ?? wholeBuilding;
  return (
    <>
      <Form.Item name="buildingId" label="楼栋" rules={[{ required: true, message: '请选一栋楼。' }]}>
        <Select
          placeholder="请选择"
          options={buildingsOf(rows)}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('unitId', wholeBuilding)}
        />
      </Form.Item>
      <Form.Item name="unitId" label="负责范围" extra={buildingId !== undefined && heldWords(rows, { buildingId, unitId })}>
        <Select options={unitsOf(rows, buildingId)} />
      </Form.Item>
    </>
  );
}

function PersonFields({ rows, form }: FieldsProps) {
  const name = Form.useWatch('name', form)?.trim();
  const known = rows.find(({ chief }) => chief?.name === name);
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={50} />
      </Form.Item>
      {known && (
        <Form.Item
          name="another"
          valuePropName="checked"
          extra={`${known.building}${known.unit}的楼栋长也叫${name}，不勾就算同一个人。`}
        >
          <Checkbox>是同名的另一个人</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="phone" label={phoneLabel}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item name="on" label="从哪天起" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
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
  const fixed = place && { buildingId: place.buildingId, unitId: place.unitId ?? wholeBuilding };
  const typed = Form.useWatch('name', form)?.trim() ?? '';
  // The same one with another phone is not replaced: nobody asks why.
  const held = (where: Where | null) => where !== null && !(heldWords(rows, where) ?? `是${typed}，`).includes(`是${typed}，`);
  const save = async ({ name, phone, on, another = false, reason, ownReason, ...chosen }: Values) => {
    const why = reasonOf({ ...(reason ? { reason } : {}), ...(ownReason ? { ownReason } : {}) });
    const { buildingId = 0, unitId = wholeBuilding } = fixed ?? chosen;
    const reply = await appoint.act({
      buildingId,
      unitId: unitId || null,
      name,
      phone: phone.trim() || null,
      on,
      another,
      reason: why || null,
    });
    if (!reply.ok) return;
    say(`已指定${name}为楼栋长。`);
    onClose();
  };
  const initial: Partial<Values> = { name: '', phone: '', on: today() };
  return (
    <FormDialog<Values>
      title={place ? `指定${placeName(place)}的楼栋长` : '指定楼栋长'}
      act="指定"
      form={form}
      action={appoint}
      lead={fixed && heldWords(rows, fixed)}
      initial={fixed ? initial : { ...initial, unitId: wholeBuilding }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {!fixed && <PlaceFields form={form} rows={rows} />}
      <PersonFields rows={rows} form={form} />
      {held(fixed) && <ReasonField label="为什么更换" reasons={endReasons.slice(0, FOUR_CASES)} />}
    </FormDialog>
  );
}
