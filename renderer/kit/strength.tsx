import { strengthOf } from './password-words';
import './strength.css';

const tones = ['soft', 'strength-weak', 'strength-fair', 'strength-good'] as const;

/** How strong the password is, in words, and a bar of three parts beside them. */
export function Strength({ password }: { password: string }) {
  if (password === '') return <>至少8位，越长越好，可以是一句话。不用硬凑大小写和符号。</>;
  const { level, words } = strengthOf(password);
  return (
    <span className={`strength ${tones[level]}`} role="status">
      <span className="strength-bar" aria-hidden="true">
        {[1, 2, 3].map((part) => (
          <i key={part} className={part <= level ? 'strength-on' : ''} />
        ))}
      </span>
      {words}
    </span>
  );
}
