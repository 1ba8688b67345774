import { Button } from 'antd';
import { useState } from 'react';
import type { Signer } from '../../../shared/gate';
import { DemoDoor } from './demo-door';
import { SecretField } from './secret-field';

/** A locked station: its name, one field, one button. The recovery key opens it too. */
export function Unlock({ stationName, people }: { stationName: string; people: readonly Signer[] }) {
  const [way, setWay] = useState<'password' | 'recovery'>('password');
  const other = way === 'password' ? 'recovery' : 'password';
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">{stationName}</h1>
      </header>
      <section className="unlock surface" aria-label="打开工作站">
        <SecretField key={way} way={way} staffId={people[0]?.staffId ?? 0} />
        <Button type="link" className="unlock-other" onClick={() => setWay(other)}>
          {way === 'password' ? '忘了密码，用恢复码打开' : '用密码打开'}
        </Button>
      </section>
      <div className="gate-foot">
        <DemoDoor type="text" words="只想看看？打开演示站" />
      </div>
    </main>
  );
}
