import { Form, Input, Select } from 'antd';
import type { Lead } from '../../../shared/features/leads';
import { type VolunteerKind, volunteerKindWords } from '../../../shared/features/volunteer-fields';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { OwnFields } from './own-fields';
import { type Whom, WhomItems } from './whom-items';

type Own = {
  name?: string;
  sex?: '1' | '2';
  birthOn?: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  politics?: string;
};
type Values = Own & {
  whom: Whom;
  personId?: number;
  kind?: VolunteerKind;
  teamId?: number;
  note?: string;
  available?: string;
  on: string;
};
type Props = {
  /** Somebody who said before that they would like to. */
  lead?: Lead;
  onClose(): void;
  onDone(id: number): void;
};

const kinds = Object.entries(volunteerKindWords).map(([value, label]) => ({ value, label }));

const whoOf = ({ whom, personId, name = '', sex, birthOn, idNumber, phone, address, politics }: Values) =>
  whom === 'resident'
    ? { personId: personId ?? 0 }
    : {
        ...{ name, sex: sex ?? null, birthOn: birthOn ?? null, idNumber: idNumber ?? null },
        ...{ phone: phone ?? null, address: address ?? null, politics: politics ?? null },
      };

function Beside() {
  const teams = (useQuery('teams.list', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  return (
    <>
      <Form.Item name="kind" label="身份（可不填）">
        <Select allowClear placeholder="请选择" options={kinds} />
      </Form.Item>
      <Form.Item name="teamId" label="加入哪支队伍（可不填）">
        <Select allowClear placeholder="请选择" options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="available" label="可服务时间（可不填）" extra="什么时候有空，例如：周末上午。">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label="备注（可不填）">
        <Input maxLength={200} />
      </Form.Item>
      <DayItem label="从哪天起" />
    </>
  );
}

const startOf = (lead: Lead | undefined): Partial<Values> => {
  if (!lead) return { whom: 'resident', on: today() };
  if (lead.personId !== null) return { whom: 'resident', personId: lead.personId, on: today() };
  return { whom: 'other', name: lead.name, on: today() };
};

/** 登记志愿者: a resident, or somebody the ledger does not know. */
export function RegisterVolunteer({ lead, onClose, onDone }: Props) {
  const [form] = Form.useForm<Values>();
  const register = useAction('volunteers.register');
  const whom = Form.useWatch('whom', form) ?? startOf(lead).whom ?? 'resident';
  const known = lead && lead.personId !== null;
  const save = async (values: Values) => {
    const { kind = null, teamId = null, note = '', available = '', on } = values;
    const reply = await register.act({ who: whoOf(values), kind, teamId, note, available, on, leadId: lead?.id ?? null });
    if (!reply.ok) return;
    say(`已登记，编号${reply.value.number}。`);
    onClose();
    onDone(reply.value.id);
  };
  return (
    <FormDialog
      title={lead ? `登记${lead.name}为志愿者` : '登记志愿者'}
      act="登记"
      form={form}
      action={register}
      initial={startOf(lead)}
      onSave={save}
      onClose={onClose}
    >
      <WhomItems whom={whom} settled={lead !== undefined} known={known === true}>
        <OwnFields />
      </WhomItems>
      <Beside />
    </FormDialog>
  );
}
