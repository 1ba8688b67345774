import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import look from './audit.module.css';

function Answer({ chainNumber }: { chainNumber: string }) {
  const { value, failure } = useQuery('audit.compare', { chainNumber });
  if (!value) return <FailureNote failure={failure} />;
  return (
    <p className={`note note-${value.matches ? 'good' : 'late'}`} role="status">
      {value.words}
    </p>
  );
}

/** 纸上的链号: whether the log still holds what a printed paper remembers. The answer stays until something else is typed. */
export function PaperNumber() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed.trim() || null);
  };
  const type = (text: string) => {
    setTyped(text);
    setAsked(null);
  };
  return (
    <>
      <form className={look.compare} onSubmit={ask}>
        <label htmlFor="paper-number">纸上的链号</label>
        <Input
          id="paper-number"
          className={look.number ?? ''}
          placeholder="1234-9f8e7d6c5b4a"
          maxLength={90}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Button htmlType="submit">核对</Button>
      </form>
      {asked && (
        <div className={look.answer}>
          <Answer key={asked} chainNumber={asked} />
        </div>
      )}
    </>
  );
}
