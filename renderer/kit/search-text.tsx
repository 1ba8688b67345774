// A search box that asks while you type, and waits while an input method is still composing a character.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';

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
  const go = (event: KeyboardEvent) => {
    if (!onGo || composing !== null || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onGo();
  };
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={60}
      value={composing ?? value}
      onChange={(event) => (composing === null ? onChange(event.target.value) : setComposing(event.target.value))}
      onCompositionStart={() => setComposing(value)}
      onCompositionEnd={(event) => {
        setComposing(null);
        onChange(event.currentTarget.value);
      }}
      onKeyDown={go}
      // In a row that is full it gives way before anything else takes a second line.
      style={{ width: '13rem', maxWidth: '13rem', flex: '1 1 8rem' }}
    />
  );
}
