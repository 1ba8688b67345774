import type { ReactNode } from 'react';

type Props = { checked: boolean; onChange(checked: boolean): void; children: ReactNode };

/** antd's box with words without antd, see PlainButton. */
export function PlainCheck({ checked, onChange, children }: Props) {
  return (
    <label className={`ant-checkbox-wrapper ant-checkbox-css-var doorstep${checked ? ' ant-checkbox-wrapper-checked' : ''}`}>
      <span className={`ant-checkbox ant-wave-target${checked ? ' ant-checkbox-checked' : ''}`}>
        <input
          type="checkbox"
          className="ant-checkbox-input"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
        />
      </span>
      <span className="ant-checkbox-label">{children}</span>
    </label>
  );
}
