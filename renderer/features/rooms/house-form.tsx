import { AutoComplete, Form, Input, InputNumber, Radio, Select } from 'antd';
import { lettings, purposes } from '../../../shared/codes/housing';
import { entriesOf } from '../../../shared/codes/table';
import { type HouseFacts, houseLabels, type RoomCard, Tenure } from '../../../shared/features/rooms';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { MaskedInput } from '../residents/masked-input';

type Values = Partial<HouseFacts>;

const letOptions = entriesOf(lettings).map(({ code, words }) => ({ value: code, label: words }));
const purposeOptions = purposes.map((value) => ({ value }));
const tenureOptions = Tenure.options.map((value) => ({ value, label: value }));

function Lease() {
  return (
    <Form.Item noStyle dependencies={['tenure']}>
      {({ getFieldValue }) =>
        getFieldValue('tenure') === '出租' && (
          <>
            <Form.Item name="letFor" label={houseLabels.letFor}>
              <Select allowClear options={letOptions} placeholder="请选择" />
            </Form.Item>
            <Form.Item name="leaseEndsOn" label={houseLabels.leaseEndsOn}>
              <DayField />
            </Form.Item>
          </>
        )
      }
    </Form.Item>
  );
}

function Owner({ masked }: { masked: string | null }) {
  return (
    <>
      <Form.Item name="ownerName" label={houseLabels.ownerName}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="ownerPhone" label={houseLabels.ownerPhone}>
        {masked ? (
          <MaskedInput label={houseLabels.ownerPhone} masked={masked} maxLength={50} />
        ) : (
          <Input maxLength={50} inputMode="tel" />
        )}
      </Form.Item>
      <Form.Item name="ownerAddress" label={houseLabels.ownerAddress}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

/** What differs from what is known; a lease ends with the letting. */
function changesOf({ house }: RoomCard, values: Values): Values {
  const let_ = values.tenure === '出租';
  const written = { ...values, ...(let_ ? {} : { letFor: null, leaseEndsOn: null }) };
  const { ownerPhone, ...rest } = written;
  const known = house as Record<string, unknown>;
  const changed = Object.entries(rest).filter(([field, value]) => (value || null) !== known[field]);
  return {
    ...Object.fromEntries(changed.map(([field, value]) => [field, value || null])),
    ...(ownerPhone === undefined || ownerPhone === null ? {} : { ownerPhone }),
  };
}

/** 更正房屋资料: use, area, whose it is, whether it is let. */
export function HouseForm({ card, onClose }: { card: RoomCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('rooms.amend');
  const { ownerPhone, ...known } = card.house;
  const save = async (values: Values) => {
    const changes = changesOf(card, values);
    if (Object.keys(changes).length === 0) return onClose();
    const reply = await amend.act({ id: card.id, changes });
    if (!reply.ok) return;
    say(`已更正${card.building}${card.unit}${card.number}的房屋资料。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`更正${card.building}${card.unit}${card.number}的房屋资料`}
      act="更正"
      form={form}
      action={amend}
      labels={houseLabels}
      initial={known}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="tenure" label={houseLabels.tenure}>
        <Radio.Group options={tenureOptions} />
      </Form.Item>
      <Lease />
      <Form.Item name="purpose" label={houseLabels.purpose}>
        <AutoComplete options={purposeOptions} maxLength={20} placeholder="选一个，或者自己写" />
      </Form.Item>
      <Form.Item name="area" label={`${houseLabels.area}（平方米）`}>
        <InputNumber min={0.01} max={99_999} precision={2} style={{ width: 160 }} />
      </Form.Item>
      <Owner masked={ownerPhone} />
    </FormDialog>
  );
}
