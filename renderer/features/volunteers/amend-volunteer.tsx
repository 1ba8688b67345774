import { Form, Input, Select } from 'antd';
import { type VolunteerKind, volunteerKindWords } from '../../../shared/features/volunteer-fields';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { OwnFields } from './own-fields';

type Values = {
  name?: string;
  sex?: '1' | '2' | null;
  birthOn?: string | null;
  idNumber?: string;
  phone?: string;
  address?: string | null;
  politics?: string | null;
  kind?: VolunteerKind | null;
  note?: string | null;
  available?: string | null;
  joinedOn: string;
  staffId?: number | null;
};

const kinds = Object.entries(volunteerKindWords).map(([value, label]) => ({ value, label }));

function valuesOf({
  name,
  sex,
  birthOn,
  place,
  politics,
  kind,
  note,
  available,
  joinedOn,
  staff,
  personId,
}: VolunteerCard): Values {
  const own = { name, sex: sex as '1' | '2' | null, birthOn, address: place, politics };
  return { ...(personId === null ? own : {}), kind, note, available, joinedOn, staffId: staff?.id ?? null };
}

/** Only what was changed is sent: numbers stay hidden, and stay as they are when not retyped. */
function changesOf(values: Values, was: Values): Values {
  const kept = was as Record<string, unknown>;
  const changed = Object.entries(values).filter(
    ([field, value]) => value !== undefined && (value ?? null) !== (kept[field] ?? null),
  );
  return Object.fromEntries(changed) as Values;
}

/** 更正: of a resident only what is the volunteer's; the rest is put right on the card of the resident. */
export function AmendVolunteer({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('volunteers.amend');
  const accounts = useQuery('volunteers.accounts', {}).value ?? [];
  const save = async (values: Values) => {
    const reply = await amend.act({ id: card.id, changes: changesOf(values, valuesOf(card)) });
    if (!reply.ok) return;
    say(`${card.name}的资料已改好。`);
    onClose();
  };
  return (
    <FormDialog
      title={`更正${card.name}`}
      act="保存"
      form={form}
      action={amend}
      {...(card.personId === null ? {} : { lead: '姓名、电话、住址这些在居民卡片上更正。' })}
      initial={valuesOf(card)}
      onSave={save}
      onClose={onClose}
    >
      {card.personId === null && <OwnFields masks={{ idNumber: card.idNumber, phone: card.phone }} />}
      <Form.Item name="kind" label="身份">
        <Select allowClear placeholder="请选择" options={kinds} />
      </Form.Item>
      <Form.Item name="available" label="可服务时间" extra="什么时候有空，例如：周末上午。">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="joinedOn" label="加入日期" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="staffId" label="工作站账号" extra="在工作站上班的志愿者，不能审核自己的时长。">
        <Select allowClear placeholder="没有账号" options={accounts.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
