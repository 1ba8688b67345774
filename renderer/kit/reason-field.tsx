import { Form, Input, Radio } from 'antd';

export type ReasonValues = { reason?: string; ownReason?: string };

const OWN = '其他';

/** The chosen reason, or the person's own words. */
export const reasonOf = ({ reason, ownReason }: ReasonValues): string =>
  reason === OWN ? (ownReason ?? '').trim() : (reason ?? '');

type Props = { label: string; reasons: readonly string[] };

/** A short list of reasons; 其他 asks for own words. Values as `ReasonValues`. */
export function ReasonField({ label, reasons }: Props) {
  const options = [...reasons.filter((reason) => reason !== OWN), OWN].map((reason) => ({ value: reason, label: reason }));
  return (
    <>
      <Form.Item name="reason" label={label} rules={[{ required: true, message: '请选一个原因。' }]}>
        <Radio.Group vertical options={options} />
      </Form.Item>
      <Form.Item noStyle dependencies={['reason']}>
        {({ getFieldValue }) =>
          getFieldValue('reason') === OWN && (
            <Form.Item name="ownReason" label="写明原因" rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}>
              <Input maxLength={60} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
}
