import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ask, leave, sentence } from './desk';
import './pad.css';

type FormProps = {
  title: string;
  act: string;
  children: ReactNode;
  /** Why not, or null when it is done. */
  onSend(fields: FormData): Promise<string | null>;
  onDone(): void;
  onBack(): void;
};

/** One column, the first field ready to type into, the refusal above the buttons. */
function KioskForm({ title, act, children, onSend, onDone, onBack }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !form.current) return;
    setBusy(true);
    const no = await onSend(new FormData(form.current));
    setBusy(false);
    if (no === null) onDone();
    else setWrong(no);
  };
  return (
    <form ref={form} className="form" onSubmit={(event) => void send(event)} autoComplete="off">
      <h1 className="pad-title">{title}</h1>
      {children}
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <div className="form-foot">
        <button type="button" className="quiet" onClick={onBack}>
          返回
        </button>
        <button type="submit" className="main" disabled={busy}>
          {act}
        </button>
      </div>
    </form>
  );
}

type Ways = { onDone(): void; onBack(): void };

const text = (fields: FormData, name: string) => String(fields.get(name) ?? '').trim();

/** 登记诉求: who, which room, what about. */
export function Intake({ onDone, onBack }: Ways) {
  const send = async (fields: FormData) => {
    const [name, room, words] = [text(fields, 'name'), text(fields, 'room'), text(fields, 'words')];
    if (name === '' || room === '' || words === '') return '姓名、房号和什么事，三样都要写。';
    const reply = await ask('intake.take', { name, room, words, phone: text(fields, 'phone') });
    return reply.ok ? null : sentence(reply.failure);
  };
  return (
    <KioskForm title="登记诉求" act="登记" onSend={send} onDone={onDone} onBack={onBack}>
      <div className="form-row">
        <label>
          姓名
          <input name="name" maxLength={20} />
        </label>
        <label>
          房号
          <input name="room" maxLength={30} placeholder="3号楼2单元1101" />
        </label>
        <label>
          电话（可以不填）
          <input name="phone" maxLength={30} inputMode="tel" />
        </label>
      </div>
      <label>
        什么事
        <textarea name="words" maxLength={300} rows={4} />
      </label>
    </KioskForm>
  );
}

/** 工作人员: the way back into the station. Nobody's name stands here. */
export function Staff({ demo, onDone, onBack }: Ways & { demo: boolean }) {
  const send = async (fields: FormData) => {
    const reply = await leave({ name: text(fields, 'name'), secret: String(fields.get('secret') ?? '') });
    return reply.ok ? null : sentence(reply.failure);
  };
  return (
    <KioskForm title="工作人员登录" act="离开前台" onSend={send} onDone={onDone} onBack={onBack}>
      <p className="pad-ask">{demo ? '演示站不用密码，直接离开。' : '输密码，回到工作站。'}</p>
      {!demo && (
        <div className="form-row">
          <label>
            姓名（不填就是开前台的人）
            <input name="name" maxLength={20} />
          </label>
          <label>
            密码
            <input name="secret" type="password" maxLength={200} />
          </label>
        </div>
      )}
    </KioskForm>
  );
}
