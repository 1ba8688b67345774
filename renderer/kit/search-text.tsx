// A search box that asks while you type, and waits while an input method is still composing a character.
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { type KeyboardEvent, useRef, useState } from 'react';

// In a row that is full it gives way before anything else takes a second line.
const WIDTH = { width: '13rem', maxWidth: '13rem', flex: '1 1 8rem' };

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange(value: string): void;
  /** Enter or arrow down: on to what was found. */
  onGo?(): void;
};

export function SearchText({ label, placeholder, value, onChange, onGo }: Props) {
  const [composing, setComposing] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  const go = (event: KeyboardEvent) => {
    if (!onGo || composing !== null || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onGo();
  };
  return (
    <span className="ant-input-affix-wrapper ant-input-outlined doorstep ant-input-css-var" style={WIDTH}>
      <span className="ant-input-prefix">
        <SearchOutlined aria-hidden />
      </span>
      <input
        ref={field}
        className="ant-input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={60}
        value={composing ?? value}
        onChange={(event) => (composing === null ? onChange(event.target.value) : setComposing(event.target.value))}
        onCompositionStart={() => setComposing(value)}
        onCompositionEnd={(event) => {
          setComposing(null);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={go}
      />
      <span className="ant-input-suffix">
        <button
          type="button"
          aria-label="清空"
          className={`ant-input-clear-icon${value ? '' : ' ant-input-clear-icon-hidden'}`}
          onClick={clear}
        >
          <CloseCircleFilled aria-hidden />
        </button>
      </span>
    </span>
  );
}
