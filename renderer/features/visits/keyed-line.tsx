// One line of a card that is typed: a field, the boxes it may say by their numbers, and what is wrong with it.
import { Input, type InputRef } from 'antd';
import type { KeyboardEvent, Ref } from 'react';
import own from './visits.module.css';

type Box = { key: string; words: string; ticked: boolean };

/** Boxes as they stand on the card, those typed in the accent. */
const Boxes = ({ id, boxes }: { id: string; boxes: readonly Box[] }) => (
  <span id={id} className={own.boxes}>
    {boxes.map(({ key, words, ticked }) => (
      <span key={key} className={ticked ? own.ticked : undefined}>
        <span className={own.key}>{key}</span>
        {words}
      </span>
    ))}
  </span>
);

type Props = {
  name: string;
  label: string;
  value: string;
  placeholder?: string;
  /** What the field means as it stands. */
  echo?: string;
  most: number;
  disabled?: boolean;
  boxes?: readonly Box[];
  fault: string | undefined;
  field: Ref<InputRef>;
  onChange(value: string): void;
  onEnter(): void;
};

export function KeyedLine({
  name,
  label,
  value,
  placeholder = '',
  echo = '',
  most,
  disabled = false,
  boxes,
  fault,
  field,
  onChange,
  onEnter,
}: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  const told = [fault ? `${name}-fault` : '', boxes ? `${name}-boxes` : ''].filter(Boolean).join(' ');
  return (
    <div className={own.line}>
      <label htmlFor={`keyed-${name}`}>{label}</label>
      <Input
        ref={field}
        id={`keyed-${name}`}
        value={value}
        placeholder={placeholder}
        suffix={<span className="soft small">{echo}</span>}
        maxLength={most}
        disabled={disabled}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        {...(told === '' ? {} : { 'aria-describedby': told })}
        {...(fault ? { status: 'error' as const } : {})}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {boxes && <Boxes id={`${name}-boxes`} boxes={boxes} />}
      {fault && (
        <span id={`${name}-fault`} role="alert" className={own.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
