import { Form, type FormInstance } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { Failure } from '../../shared/reply';

type Values = Record<string, unknown>;

const placed = (form: FormInstance, field: string) => form.getFieldInstance(field) !== undefined;

/**
 * Puts the messages of an invalid form under its fields and the focus into the first of them; a message goes when its
 * field is changed. Gives back what belongs at the top of the form: a refusal, a fault, or the messages whose field is
 * not on this form.
 */
export function useFormFailure(form: FormInstance, failure: Failure | undefined): Failure | undefined {
  const invalid = failure?.code === 'invalid' ? failure.fields : undefined;
  const refused = useRef<Values>({});
  const values = Form.useWatch([], form) as Values | undefined;
  useEffect(() => {
    if (!invalid) return;
    const fields = Object.keys(invalid).filter((field) => placed(form, field));
    refused.current = { ...form.getFieldsValue() };
    form.setFields(fields.map((name) => ({ name, errors: [invalid[name] ?? ''] })));
    if (fields[0]) form.getFieldInstance(fields[0])?.focus?.();
  }, [form, invalid]);
  useEffect(() => {
    const changed = Object.keys(values ?? {}).filter((field) => values?.[field] !== refused.current[field]);
    const mended = changed.filter((field) => form.getFieldError(field).length > 0);
    if (mended.length > 0) form.setFields(mended.map((name) => ({ name, errors: [] })));
  }, [form, values]);
  return useMemo(() => {
    if (!invalid) return failure;
    const others = Object.entries(invalid).filter(([field]) => !placed(form, field));
    return others.length > 0 ? { code: 'invalid', fields: Object.fromEntries(others) } : undefined;
  }, [form, failure, invalid]);
}
