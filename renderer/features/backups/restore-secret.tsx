import { Button, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { BackupRow } from '../../../shared/backups';
import type { Failure } from '../../../shared/reply';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';

export type Secrets = { staffId: number | null; secret: string | null; secretThen: string | null };

type FieldProps = {
  label: string;
  hint: string;
  wrong: string | undefined;
  value: string;
  focus?: boolean;
  onChange(value: string): void;
};

function Secret({ label, hint, wrong, value, focus = false, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="restore-field">
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        size="large"
        autoComplete="off"
        autoFocus={focus}
        value={value}
        status={wrong ? 'error' : ''}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-note`} className={wrong ? 'secret-note' : 'soft'} role={wrong ? 'alert' : undefined}>
        {wrong ?? hint}
      </p>
    </div>
  );
}

type Props = {
  backup: BackupRow;
  failure: Failure | undefined;
  busy: boolean;
  /** The head sits at the open desk: only a secret of then may be wanted. */
  signedIn: boolean;
  onGive(secrets: Secrets): void;
  onBack(): void;
};

/** The password or the recovery key that opens the backup; a second one where it was made under an older password. */
export function RestoreSecret({ backup, failure, busy, signedIn, onGive, onBack }: Props) {
  const [staffId, setStaffId] = useState(backup.heads[0]?.staffId ?? null);
  const [secret, setSecret] = useState('');
  const [secretThen, setSecretThen] = useState('');
  const fields = failure?.code === 'invalid' ? failure.fields : {};
  const wantsThen = signedIn || secretThen !== '' || fields.secretThen !== undefined;
  const said = useDeskWords();
  const give = (event: FormEvent) => {
    event.preventDefault();
    onGive({ staffId, secret: secret || null, secretThen: secretThen || null });
  };
  return (
    <form className="restore-form" onSubmit={give}>
      <FailureNote failure={failure?.code === 'invalid' ? undefined : failure} />
      {!signedIn && backup.heads.length > 1 && (
        <Select
          aria-label={said('哪位站长')}
          size="large"
          value={staffId}
          options={backup.heads.map((head) => ({ value: head.staffId, label: head.name }))}
          onChange={setStaffId}
        />
      )}
      {!signedIn && (
        <Secret
          label={said('站长的密码，或恢复码')}
          hint="恢复码印在“恢复码”那张纸上，8组加最后单独的一个字。"
          wrong={fields.secret}
          value={secret}
          focus
          onChange={setSecret}
        />
      )}
      {wantsThen && (
        <Secret
          label="做这份备份时的密码，或那时的恢复码"
          hint="备份是用那时的钥匙锁上的。"
          wrong={fields.secretThen}
          value={secretThen}
          focus={signedIn}
          onChange={setSecretThen}
        />
      )}
      <div className="dialog-foot">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          看看会丢掉什么
        </Button>
      </div>
    </form>
  );
}
