import { InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { DayField } from '../../kit/day-field';
import type { Filter } from './filters';
import look from './residents.module.css';

export type Parts = { filter: Filter; set(part: Partial<Filter>): void };

/** Conditions that belong together. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={look.filterPart}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

/** One condition: its words, then what it is set by. */
export function Condition({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a fieldset would be read twice
    <div role="group" aria-labelledby={id} className={look.condition}>
      <span id={id}>{label}</span>
      <div className={look.asked}>{children}</div>
      {hint && <p className="soft small">{hint}</p>}
    </div>
  );
}

type Option<V> = { value: V; label: string };
type SeveralProps<V> = { label: string; value: V[]; options: Option<V>[]; onChange(value: V[]): void };

/** Several of a list; none of them asks for nothing. */
export const Several = <V extends string | number>({ label, value, options, onChange }: SeveralProps<V>) => (
  <Select<V[], Option<V>>
    mode="multiple"
    aria-label={label}
    placeholder="不限"
    style={{ width: '100%' }}
    showSearch={{ optionFilterProp: 'label' }}
    value={value}
    options={options}
    onChange={onChange}
  />
);

type NumberProps = { label: string; value: number | null; onChange(value: number | null): void };

export const HowMany = ({ label, value, onChange }: NumberProps) => (
  <InputNumber
    aria-label={label}
    placeholder="不限"
    min={1}
    max={99}
    precision={0}
    controls={false}
    style={{ width: '5rem' }}
    value={value}
    onChange={onChange}
  />
);

type SpanProps = {
  label: string;
  from: string | null;
  to: string | null;
  onChange(from: string | null, to: string | null): void;
};

/** Between two days, both of them counted; either may be open. */
export const Span = ({ label, from, to, onChange }: SpanProps) => (
  <>
    <DayField aria-label={`${label}从哪天`} placeholder="不限" value={from} onChange={(day) => onChange(day, to)} />
    <span>至</span>
    <DayField aria-label={`${label}到哪天`} placeholder="不限" value={to} onChange={(day) => onChange(from, day)} />
  </>
);
