// Every form of the ledger: one column in a dialog, Enter to the next field, Ctrl+Enter saves, Esc asks only if something
// would be lost; messages under the fields, a refusal at the top.
import { Button, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../shared/reply';
import type { KeptDraft } from '../drafts';
import { begun } from './begun';
import { BroughtBack } from './brought-back';
import { Confirm } from './confirm';
import { Dated } from './dated';
import { DraftNote } from './draft-note';
import { EnterNext } from './enter-next';
import { FailureNote } from './failure';
import { useFirstFocus } from './first-focus';
import look from './form-dialog.module.css';
import { useReturnFocus } from './return-focus';
import { useFormFailure } from './use-form-failure';

type Props<V extends object> = {
  title: string;
  /** The deed on the main button: 登记, 更正, 迁出 … */
  act: string;
  danger?: boolean;
  width?: number;
  form: FormInstance<V>;
  action: { busy: boolean; failure: Failure | undefined };
  /** A sentence above the fields: what will happen. */
  lead?: ReactNode;
  initial?: Partial<V>;
  /** What was entered before and not saved, laid over `initial`, and where it is kept. */
  kept?: KeptDraft<V>;
  onSave(values: V): void;
  onChange?: (changed: Partial<V>) => void;
  /** Some fields are not right yet; their names. */
  onInvalid?: (fields: string[]) => void;
  /** The person gave up; nothing is kept. */
  onClose(): void;
  /** Words for fields that are not on the form. */
  labels?: Readonly<Record<string, string>>;
  children: ReactNode;
};

const isFilled = ([, value]: [string, unknown]) => value !== undefined && value !== null && value !== '' && value !== false;
const filledIn = (values: object) => JSON.stringify(Object.entries(values).filter(isFilled).sort());

/** Field names as the form has them: `changes.phone` of an amendment is the field `phone`. */
function flat(failure: Failure | undefined): Failure | undefined {
  if (failure?.code !== 'invalid') return failure;
  const fields = Object.entries(failure.fields).map(([field, words]) => [field.replace(/^changes\./, ''), words]);
  return { code: 'invalid', fields: Object.fromEntries(fields) };
}

/** Closing asks first when something was entered that would be lost. */
function useLeaving<V extends object>(form: FormInstance<V>, initial: Partial<V>, onClose: () => void) {
  const [asking, setAsking] = useState(false);
  const leave = () => (filledIn(form.getFieldsValue(true)) === filledIn(initial) ? onClose() : setAsking(true));
  const question = asking && (
    <Confirm
      title="还没有保存，要放弃吗？"
      words="放弃后，刚才填写的内容不会保留。"
      act="放弃"
      danger
      onConfirm={onClose}
      onCancel={() => setAsking(false)}
    />
  );
  return { leave, question };
}

const emptied = (values: object = {}) => Object.fromEntries(Object.keys(values).map((field) => [field, undefined]));

/** Keeps what stands in the form while it is being filled in, where the form has a place for it. */
function useKeeping<V extends object>({ form, initial = {}, kept, onChange, onClose }: Props<V>, onDiscarded: () => void) {
  return {
    change(changed: Partial<V>) {
      onChange?.(changed);
      kept?.keep(begun(initial, form.getFieldsValue(true)));
    },
    close() {
      kept?.forget();
      onClose();
    },
    discard() {
      form.setFieldsValue({ ...emptied(kept?.values), ...initial } as Parameters<typeof form.setFieldsValue>[0]);
      kept?.forget();
      onDiscarded();
    },
  };
}

/** What was begun before and is brought while the form stands open already is laid into it. */
function useLateDraft<V extends object>(form: FormInstance<V>, kept: KeptDraft<V> | undefined) {
  const values = kept?.brought ? kept.values : undefined;
  const had = useRef(values !== undefined);
  useEffect(() => {
    if (!values || had.current) return;
    had.current = true;
    form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
  }, [form, values]);
}

type FootProps = { act: string; danger: boolean; busy: boolean; note: ReactNode; onLeave(): void };

function Foot({ act, danger, busy, note, onLeave }: FootProps) {
  return (
    <div className={`dialog-foot ${look.foot}`}>
      <span className="dialog-aside soft small">Enter 到下一项，Ctrl+Enter {act}</span>
      {note}
      <Button onClick={onLeave} disabled={busy}>
        取消
      </Button>
      <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
        {act}
      </Button>
    </div>
  );
}

export function FormDialog<V extends object>(props: Props<V>) {
  const { title, act, danger = false, width = 560, form, action, lead, initial = {}, labels, children } = props;
  const failure = useMemo(() => flat(action.failure), [action.failure]);
  const top = useFormFailure(form, failure);
  useReturnFocus();
  const fields = useFirstFocus();
  useEffect(() => {
    if (top) fields.toTop();
  }, [top, fields]);
  const { kept } = props;
  useLateDraft(form, kept);
  const keeping = useKeeping(props, fields.first);
  const { leave, question } = useLeaving(form, initial, keeping.close);
  return (
    <Modal
      open
      title={<Dated>{title}</Dated>}
      width={width}
      classNames={{ body: look.body ?? '' }}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => action.busy || leave()}
      afterOpenChange={(open) => open && fields.opened()}
    >
      <EnterNext onSave={form.submit}>
        <Form<V>
          form={form}
          layout="vertical"
          requiredMark={false}
          scrollToFirstError={{ focus: true, block: 'center' }}
          validateTrigger="onSubmit"
          initialValues={{ ...initial, ...kept?.values }}
          onFinish={(values) => action.busy || props.onSave(values)}
          onFinishFailed={({ errorFields }) => props.onInvalid?.(errorFields.map(({ name }) => String(name[0])))}
          onValuesChange={keeping.change}
        >
          <div ref={fields.ref} className={look.fields}>
            <FailureNote failure={top} {...(labels ? { labels } : {})} />
            {kept?.brought && <BroughtBack onDiscard={keeping.discard} />}
            {lead && <p className={look.lead}>{lead}</p>}
            {children}
          </div>
          <Foot act={act} danger={danger} busy={action.busy} note={kept && <DraftNote draft={kept} />} onLeave={leave} />
        </Form>
      </EnterNext>
      {question}
    </Modal>
  );
}
