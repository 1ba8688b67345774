import type { ComponentProps } from 'react';

/** Digits only; typed, not stepped. */
export const onlyDigits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string;
  digits?: boolean;
  fault?: string | undefined;
  onText(text: string): void;
};

/** A small box of a table or a pattern. Light enough for some thousands on one screen. */
export function Box({ value, digits = false, fault, onText, className = '', ...rest }: Props) {
  return (
    <input
      {...rest}
      className={`box ${digits ? 'box-digits' : ''} ${className}`}
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      value={value}
      aria-invalid={fault !== undefined}
      title={fault}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onText(digits ? onlyDigits(event.target.value) : event.target.value)}
    />
  );
}
