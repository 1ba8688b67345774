import { Checkbox, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { StationDraft, stationLabels } from '../../../../shared/features/station';
import { HeadDraft } from '../../../../shared/gate';
import type { Failure } from '../../../../shared/reply';
import { useGate } from '../../../desk';
import { check } from '../../../kit/check';
import { FailureNote } from '../../../kit/failure';
import { Strength } from '../../../kit/strength';
import { ProgressLine } from '../../../kit/task-progress';
import { useFormFailure } from '../../../kit/use-form-failure';
import { readLines } from './building-lines';
import { amend, goTo, useWizard } from './draft';
import { Making } from './making';
import { StepFrame } from './step-frame';

type Head = { name: string; password: string; again: string };

const same = (head: Head): Failure | undefined =>
  head.password === head.again ? undefined : { code: 'invalid', fields: { again: '两次写的密码不一样，请再写一遍。' } };

/** Step 4: the head's name and password. 完成 makes the station. */
export function HeadStep() {
  const [form] = Form.useForm<Head>();
  const { station, lines, head } = useWizard();
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const rest = useFormFailure(form, failure);
  const create = useGate('gate.create');
  const reading = useMemo(() => readLines(lines), [lines]);
  const password = Form.useWatch('password', form) ?? '';
  const onNext = async () => {
    const values = form.getFieldsValue();
    const checked = check(HeadDraft, values);
    const facts = check(StationDraft, station);
    const wrong = checked.ok ? same(values) : checked.failure;
    setFailure(wrong);
    if (wrong || !checked.ok || !facts.ok) return;
    const reply = await create.act({ station: facts.value, buildings: reading.plans, head: checked.value });
    if (!reply.ok) return setFailure(reply.failure);
    amend({ recoveryKey: reply.value.recoveryKey, head: { ...head, password: '', again: '' }, step: 4 });
  };
  return (
    <StepFrame
      title="站长"
      lead="密码用来打开台账。忘了密码，只能用下一步给出的恢复码打开。"
      onBack={() => goTo(2)}
      onNext={() => void onNext()}
      nextWords="完成"
      busy={create.busy}
      foot={create.busy && <ProgressLine operation="gate.create" waiting="正在建立工作站…" />}
    >
      <FailureNote failure={rest} labels={stationLabels} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={head}
        onValuesChange={(_, all: Head) => amend({ head: all })}
      >
        <Form.Item name="name" label="站长姓名" required>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label="密码" required extra={<Strength password={password} />}>
          <Input type={shown ? 'text' : 'password'} maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label="再写一遍密码" required>
          <Input type={shown ? 'text' : 'password'} maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
          显示密码
        </Checkbox>
      </Form>
      <Making station={station} counts={reading.counts} />
    </StepFrame>
  );
}
