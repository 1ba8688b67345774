import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { officeDigits, officeLevelWords } from '../../../shared/codes/offices';
import { StationDraft } from '../../../shared/features/station';
import { HeadDraft } from '../../../shared/gate';
import type { Failure } from '../../../shared/reply';
import { useGate } from '../../desk';
import { check } from '../../kit/check';
import { FailureNote } from '../../kit/failure';
import { optionalMark } from '../../kit/optional-mark';
import { RecoverySheet } from '../../kit/recovery-sheet';
import { useFormFailure } from '../../kit/use-form-failure';
import { type Above, codeField, OfficeFields, officeLabels } from '../station/office-facts';

type Values = Partial<StationDraft> & { headName?: string; password?: string; again?: string };

const levels = (['community', 'street', 'district'] as const).map((value) => ({ value, label: officeLevelWords[value] }));

/** What is wrong with what was typed; the facts and the head where nothing is. */
function read(values: Values, level: Above) {
  const facts = check(StationDraft, { ...values, estateName: values.name });
  const head = check(HeadDraft, { name: values.headName, password: values.password });
  if (!facts.ok) return facts;
  if (!head.ok && head.failure.code === 'invalid') {
    const { name, ...fields } = head.failure.fields;
    return {
      ok: false as const,
      failure: { code: 'invalid' as const, fields: { ...fields, ...(name ? { headName: name } : {}) } },
    };
  }
  if (!head.ok) return head;
  const wrong = (field: string, words: string) => ({
    ok: false as const,
    failure: { code: 'invalid' as const, fields: { [field]: words } },
  });
  if (facts.value[codeField[level]].length !== officeDigits[level])
    return wrong(
      level === 'district' ? 'districtWords' : codeField[level],
      `请填${officeDigits[level]}位代码，下面报来的数字按它归到本单位。`,
    );
  if (values.password !== values.again) return wrong('again', '两次写的密码不一样，请再写一遍。');
  return { ok: true as const, station: facts.value, head: head.value };
}

function Fields({ level }: { level: Above }) {
  return (
    <>
      <OfficeFields level={level} />
      <Form.Item name="headName" label="负责人姓名" required>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label="密码" required extra="至少8位，用来打开汇总台。">
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label="再写一遍密码" required>
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

function Recovery({ recoveryKey }: { recoveryKey: string }) {
  const [kept, setKept] = useState(false);
  const done = useGate('gate.recoveryKept');
  return (
    <section className="gate-sheet" aria-label="恢复码">
      <p className="soft">忘记密码时，只有这个恢复码能打开汇总台。它只在这里显示一次，请现在印出来或抄下来。</p>
      <FailureNote failure={done.failure} />
      <RecoverySheet recoveryKey={recoveryKey} kept={kept} onKept={setKept} />
      <div className="gate-acts">
        <Button type="primary" size="large" disabled={!kept} loading={done.busy} onClick={() => void done.act({})}>
          进入汇总台
        </Button>
      </div>
    </section>
  );
}

/** The first start of an office above the stations: what it is, who heads it, the recovery key. */
export function FoundOffice({ onBack }: { onBack(): void }) {
  const [form] = Form.useForm<Values>();
  const [level, setLevel] = useState<Above>('street');
  const [failure, setFailure] = useState<Failure>();
  const [recoveryKey, setRecoveryKey] = useState<string>();
  const rest = useFormFailure(form, failure);
  const create = useGate('gate.create');
  const found = async () => {
    const typed = read(form.getFieldsValue(true), level);
    setFailure(typed.ok ? undefined : typed.failure);
    if (!typed.ok) return;
    const reply = await create.act({ station: typed.station, level, buildings: [], head: typed.head });
    if (reply.ok) setRecoveryKey(reply.value.recoveryKey);
    else setFailure(reply.failure);
  };
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">{recoveryKey ? '恢复码' : '新建汇总台'}</h1>
      </header>
      {recoveryKey ? (
        <Recovery recoveryKey={recoveryKey} />
      ) : (
        <section className="found-office surface" aria-label="新建汇总台">
          <FailureNote failure={rest} labels={officeLabels} />
          <Segmented block aria-label="哪一级" options={levels} value={level} onChange={setLevel} />
          <Form form={form} layout="vertical" requiredMark={optionalMark}>
            <Fields level={level} />
          </Form>
          <div className="found-acts">
            <Button type="primary" loading={create.busy} onClick={() => void found()}>
              建好
            </Button>
            <Button disabled={create.busy} onClick={onBack}>
              返回
            </Button>
          </div>
        </section>
      )}
    </main>
  );
}
