import { Checkbox, Form, Input, Radio, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { noticeCodeWords, Seal, sealWords } from '../../../shared/features/notice-words';
import { DayField } from '../../kit/day-field';
import look from './notices.module.css';
import type { Drafting } from './use-draft';

type Props = Pick<Drafting, 'draft' | 'change'>;

const sizes = [
  { value: 'A4 竖', label: 'A4 竖' },
  { value: 'A4 横', label: 'A4 横' },
  { value: 'A3 竖', label: 'A3 竖' },
  { value: 'A3 横', label: 'A3 横' },
] as const;
type Size = (typeof sizes)[number]['value'];

const seals = Seal.options.map((value) => ({ value, label: sealWords[value] }));
const codes = (['record', 'call'] as const).map((value) => ({ value, label: noticeCodeWords[value] }));

const Field = ({ label, name, children }: { label: string; name: string; children: ReactNode }) => (
  <Form.Item label={label} htmlFor={name} className={look.field ?? ''}>
    {children}
  </Form.Item>
);

/** How it looks, who says it, whom to call and until when. */
export function LookPanel({ draft, change }: Props) {
  const size = `${draft.paper} ${draft.landscape ? '横' : '竖'}` as Size;
  const resize = (next: Size) => change({ paper: next.startsWith('A3') ? 'A3' : 'A4', landscape: next.endsWith('横') });
  return (
    <Form component="div" layout="vertical" className={look.panel ?? ''}>
      <Field label="纸" name="size">
        <Segmented<Size> aria-label="纸" options={[...sizes]} value={size} onChange={resize} />
      </Field>
      <div className={look.two}>
        <Field label="落款" name="issuer">
          <Input id="issuer" maxLength={40} value={draft.issuer} onChange={({ target }) => change({ issuer: target.value })} />
        </Field>
        <Field label="电话" name="phone">
          <Input id="phone" maxLength={30} value={draft.phone} onChange={({ target }) => change({ phone: target.value })} />
        </Field>
      </div>
      <Field label="哪天撤下" name="takeDownOn">
        <DayField id="takeDownOn" value={draft.takeDownOn} onChange={(takeDownOn) => change({ takeDownOn })} />
      </Field>
      <Field label="盖章" name="seal">
        <Radio.Group
          aria-label="盖章"
          options={seals}
          value={draft.seal}
          onChange={({ target }) => change({ seal: target.value })}
        />
      </Field>
      <Field label="右下角的二维码" name="code">
        <Radio.Group
          aria-label="二维码"
          options={codes}
          value={draft.code}
          onChange={({ target }) => change({ code: target.value })}
        />
      </Field>
      <Checkbox checked={draft.letterhead} onChange={({ target }) => change({ letterhead: target.checked })}>
        标题上方印工作站名称
      </Checkbox>
    </Form>
  );
}
