import { Form, Select } from 'antd';
import { useState } from 'react';
import { personLabels } from '../../../shared/features/people';
import { tagsHint } from '../../../shared/features/personal-fields';
import { useAction, useQuery } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { CustomFields, customValuesIn } from '../fields/custom-fields';
import { Fold } from './fold';
import { FirstFields, NextFields, OtherFields } from './person-fields';
import { type PersonValues, writtenOf } from './person-values';
import { destinationOf, followPlace, isNewHousehold, type PlaceChoice, placeRule } from './place-choice';
import { PlaceField } from './place-field';

/** A household the person joins; without it the form asks where. */
export type Joining = { householdId: number; words: string };
type Values = PersonValues & { to?: PlaceChoice; tags?: string[]; on?: string | null };
type Props = { joining?: Joining; onClose(): void; onDone(id: number): void };

const nothingYet = {};
const first = new Set(['to', 'name', 'idNumber', 'relation']);

function RestFields() {
  const kinds = (useQuery('groups.kinds', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  const groups = kinds.map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <NextFields masks={nothingYet} />
      <Form.Item name="tags" label="特殊群体" extra={tagsHint}>
        <Select mode="multiple" options={groups} placeholder="可以选多个" />
      </Form.Item>
      <Form.Item name="on" label="入住日期" rules={[{ required: true, message: '请填写入住日期。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <OtherFields masks={nothingYet} />
      <CustomFields />
    </>
  );
}

const inputOf = ({ to, tags, on, ...rest }: Values, joining: Joining | undefined) => ({
  ...writtenOf(rest),
  values: customValuesIn(rest),
  to: joining ? { householdId: joining.householdId } : destinationOf(to ?? {}),
  tags: tags ?? [],
  on: on ?? today(),
});

/** 登记居民: where first, then who; Enter all the way down. */
export function RegisterForm({ joining, onClose, onDone }: Props) {
  const [form] = Form.useForm<Values>();
  const register = useAction('residents.register');
  const kept = useKeptDraft<Values>(`residents.register.${joining?.householdId ?? 'anywhere'}`);
  const [open, setOpen] = useState(() => Object.keys(kept.values ?? {}).some((field) => !first.has(field)));
  const head = isNewHousehold(Form.useWatch('to', form));
  const save = async (values: Values) => {
    const reply = await register.act(inputOf(values, joining));
    if (!reply.ok) return setOpen(open || reply.failure.code === 'invalid');
    say(`已登记${values.name}。`);
    kept.forget();
    onClose();
    onDone(reply.value.id);
  };
  return (
    <FormDialog
      title={joining ? `登记同户新成员：${joining.words}` : '登记居民'}
      act="登记"
      form={form}
      action={register}
      labels={personLabels}
      initial={{ on: today() }}
      kept={kept}
      onChange={(changed) => followPlace(form, changed)}
      onInvalid={(fields) => setOpen(open || fields.some((field) => !first.has(field)))}
      onSave={save}
      onClose={onClose}
    >
      {!joining && (
        <Form.Item name="to" label="住在哪里" rules={[placeRule]}>
          <PlaceField />
        </Form.Item>
      )}
      <FirstFields masks={nothingYet} head={head} />
      <Fold words="电话、居住情况等更多资料" open={open} onToggle={() => setOpen(!open)}>
        <RestFields />
      </Fold>
    </FormDialog>
  );
}
