import { NUMBER_DIGITS, PIN_DIGITS, type Step, wantWords } from './steps';
import './pad.css';

type Props = {
  step: Extract<Step, { at: 'digits' }>;
  onDigit(digit: string): void;
  onErase(): void;
  onBack(): void;
};

/** Number, then PIN, on big keys; the PIN is not shown. */
export function Pad({ step, onDigit, onErase, onBack }: Props) {
  const isPin = step.number !== '';
  const places = isPin ? PIN_DIGITS : NUMBER_DIGITS;
  const digitAt = (at: number) => (at < step.typed.length ? (isPin ? '●' : (step.typed[at] ?? '')) : '');
  const shown = Array.from({ length: places }, (_, at) => ({ place: at + 1, digit: digitAt(at) }));
  return (
    <div className="pad-screen">
      <section className="pad-side">
        <h1 className="pad-title">{wantWords[step.want]}</h1>
        <p className="pad-ask">{isPin ? `编号 ${step.number}，再输6位密码` : '输卡上的5位编号，或者刷卡'}</p>
        <p className={isPin ? 'typed typed-pin' : 'typed'} role="img" aria-label={`已输${step.typed.length}位，共${places}位`}>
          {shown.map(({ place, digit }) => (
            <span key={place} className={digit === '' ? 'place' : 'place place-filled'}>
              {digit}
            </span>
          ))}
        </p>
        <p className="wrong" role="alert">
          {step.words}
        </p>
        <button type="button" className="quiet" onClick={onBack}>
          返回
        </button>
      </section>
      <div className="pad">
        {[...'123456789'].map((digit) => (
          <button key={digit} type="button" className="key digits" onClick={() => onDigit(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" className="key digits" onClick={() => onDigit('0')}>
          0
        </button>
        <button type="button" className="key key-erase" onClick={onErase} aria-label="删去一位">
          ←
        </button>
      </div>
    </div>
  );
}
