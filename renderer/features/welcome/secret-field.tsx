import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Failure } from '../../../shared/reply';
import { askGateAgain, useGate } from '../../desk';
import { PlainButton } from '../../kit/plain-button';
import { PlainCheck } from '../../kit/plain-check';
import { clockWords } from './signer';

const words = {
  password: { label: '密码', hint: '' },
  recovery: { label: '恢复码', hint: '印在“恢复码”那张纸上，8组加最后单独的一个字。大小写、横线、空格都不要紧。' },
} as const;

const sentence = (failure: Failure | undefined) => {
  if (!failure) return '';
  if (failure.code === 'refused' || failure.code === 'password') return failure.words;
  return failure.code === 'fault' ? `出了意外，没有打开。请再试一次；还不行就记下编号 ${failure.reference}。` : '请先填写。';
};

type Props = {
  way: 'password' | 'recovery';
  staffId: number;
  /** Seconds before the next try, after too many wrong ones. */
  wait: number;
};

/** One secret and 打开. What was wrong is said under the field, and the text stands marked for typing over it. */
export function SecretField({ way, staffId, wait }: Props) {
  const unlock = useGate('gate.unlock');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [secret, setSecret] = useState('');
  const [shown, setShown] = useState(way === 'recovery');
  const [capitals, setCapitals] = useState(false);
  const waiting = wait > 0;
  useEffect(() => {
    if (waiting) setSecret('');
    else field.current?.focus();
  }, [waiting]);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '' || unlock.busy) return field.current?.focus();
    const reply = await unlock.act({ staffId, secret });
    if (reply.ok) return;
    field.current?.select();
    await askGateAgain();
  };
  const onKey = (event: KeyboardEvent) => setCapitals(event.getModifierState('CapsLock'));
  const wrong = waiting ? '' : sentence(unlock.failure);
  return (
    <form className="secret" onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={id}>{words[way].label}</label>
      <input
        ref={field}
        id={id}
        className={way === 'recovery' ? 'secret-field secret-code' : 'secret-field'}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        value={secret}
        disabled={waiting}
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-note`}
        onKeyUp={onKey}
        onChange={(event) => setSecret(event.target.value)}
      />
      <div id={`${id}-note`} className="secret-note" role="alert">
        {wrong}
        {wrong === '' && capitals && way === 'password' ? '大写锁定开着。' : ''}
      </div>
      {waiting && (
        <p className="note note-soon" role="timer">
          输错的次数太多，{clockWords(wait)} 后可以再试。
        </p>
      )}
      {words[way].hint && <p className="soft">{words[way].hint}</p>}
      {way === 'password' && (
        <PlainCheck checked={shown} onChange={setShown}>
          显示密码
        </PlainCheck>
      )}
      <PlainButton kind="primary" size="large" block sends busy={unlock.busy} disabled={waiting}>
        打开
      </PlainButton>
    </form>
  );
}
