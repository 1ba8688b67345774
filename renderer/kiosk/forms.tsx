import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { MOST_INTAKE_WORDS } from '../../shared/rules/intake-words';
import { ask, leave, sentence } from './desk';
import { type Draft, isBegun } from './draft';
import './pad.css';

type FormProps = {
  title: string;
  act: string;
  /** What the way back is called. */
  back?: string;
  children: ReactNode;
  /** Why not, or null when it is done. */
  onSend(fields: FormData): Promise<string | null>;
  onDone(): void;
  onBack(): void;
};

/** One column, the first empty field ready to type into, the refusal above the buttons. */
function KioskForm({ title, act, back = '返回', children, onSend, onDone, onBack }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields.at(-1))?.focus();
  }, []);
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
          {back}
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

type IntakeProps = Ways & { draft: Draft; onDraft(draft: Draft): void };

/** 登记诉求: who, which room, what about. What is typed lives with the visit, so that a card in between does not take it away. */
export function Intake({ draft, onDraft, onDone, onBack }: IntakeProps) {
  const send = async () => {
    const { name, room, words } = draft;
    if ([name, room, words].some((value) => value.trim() === '')) return '姓名、房号和什么事，三样都要写。';
    const reply = await ask('intake.take', draft);
    return reply.ok ? null : sentence(reply.failure);
  };
  const field = (name: keyof Draft) => ({
    name,
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => onDraft({ ...draft, [name]: target.value }),
  });
  const back = isBegun(draft) ? '不写了' : '返回';
  return (
    <KioskForm title="登记诉求" act="登记" back={back} onSend={send} onDone={onDone} onBack={onBack}>
      <div className="form-row">
        <label>
          姓名
          <input {...field('name')} maxLength={20} />
        </label>
        <label>
          房号
          <input {...field('room')} maxLength={30} placeholder="3号楼2单元1101" />
        </label>
        <label>
          电话（可以不填）
          <input {...field('phone')} maxLength={30} inputMode="tel" />
        </label>
      </div>
      <label>
        什么事
        <textarea {...field('words')} maxLength={MOST_INTAKE_WORDS} rows={4} />
      </label>
      <p className="soft">一分钟没有人动，就回到开头；写了一半的会留给工作站。</p>
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
