// A number the form must not show. The mask stands there until something else is typed; emptying it is a choice of its own.
import { Button, Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import look from './residents.module.css';

type Props = {
  id?: string;
  ref?: Ref<InputRef>;
  label: string;
  masked: string;
  maxLength: number;
  /** undefined: as it was; '': to be emptied. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  onTyped?: (value: string | undefined) => void;
};

export function MaskedInput({ label, masked, value, onChange, onTyped, ...rest }: Props) {
  const [focused, setFocused] = useState(false);
  const kept = value === undefined;
  const change = (next: string | undefined) => {
    onChange?.(next);
    onTyped?.(next);
  };
  return (
    <Input
      {...rest}
      autoComplete="off"
      value={kept && !focused ? masked : (value ?? '')}
      placeholder={kept ? `${masked}，要改就重新填` : '保存后清空'}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => change(event.target.value === '' ? undefined : event.target.value)}
      suffix={
        <Button
          type="link"
          size="small"
          className={look.inline ?? ''}
          aria-label={kept ? `清空${label}` : `不改${label}了`}
          onClick={() => change(kept ? '' : undefined)}
        >
          {kept ? '清空' : '不改了'}
        </Button>
      }
    />
  );
}
