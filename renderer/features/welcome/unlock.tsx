import { useState } from 'react';
import { roleWords } from '../../../shared/features/staff';
import type { GateState, LockReason, Signer } from '../../../shared/gate';
import { useDeskWords } from '../../kit/desk-words';
import { later } from '../../kit/later';
import { PlainButton } from '../../kit/plain-button';
import { DemoDoor } from './demo-door';
import { SecretField } from './secret-field';
import { inOrder, likelySigner, useWait } from './signer';

const RestoreGate = later(() => import('./restore-gate').then((m) => m.RestoreGate));

const lockedWords: Record<LockReason, string> = {
  asked: '',
  idle: '好一会儿没有人动，已自动锁屏。没写完的会带回来。',
  longest: '已经连着开了12小时，请重新登录。',
  disk: '磁盘读写出了问题，为了不写坏资料先锁上了。请看看磁盘是不是满了，再登录。',
  handedOver: '站长已经交接，请新站长登录。',
};

type NamesProps = { people: readonly Signer[]; chosen: number | null; onChoose(staffId: number): void };

/** Who is signing in. Arrow keys go through the names. */
function Names({ people, chosen, onChoose }: NamesProps) {
  const said = useDeskWords();
  return (
    <fieldset className="signers">
      <legend>谁在使用</legend>
      <div className="signers-list">
        {inOrder(people).map(({ staffId, name, role }) => (
          <label key={staffId} className="signer">
            <input type="radio" name="signer" checked={chosen === staffId} onChange={() => onChoose(staffId)} />
            <span className="signer-name">{name}</span>
            <span className="soft">{said(roleWords[role])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A locked station, or the way back to one of its backups. */
export function Unlock({ gate }: { gate: GateState }) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreGate onBack={() => setRestoring(false)} />;
  return <Locked gate={gate} onRestore={() => setRestoring(true)} />;
}

/** Who, their password, one button. A head who forgot it uses the recovery key. */
function Locked({ gate, onRestore }: { gate: GateState; onRestore(): void }) {
  const { people, stationName, lockedFor } = gate;
  const [chosen, setChosen] = useState(() => likelySigner(people));
  const [way, setWay] = useState<'password' | 'recovery'>('password');
  const [forgot, setForgot] = useState(false);
  const person = people.find(({ staffId }) => staffId === chosen);
  const wait = useWait(gate, chosen, way);
  const said = useDeskWords();
  const why = lockedFor ? said(lockedWords[lockedFor]) : '';
  const choose = (staffId: number) => {
    setChosen(staffId);
    setWay('password');
    setForgot(false);
  };
  const other = () => (person?.role === 'head' ? setWay(way === 'password' ? 'recovery' : 'password') : setForgot(true));
  return (
    <main className="gate gate-unlock">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">{stationName ?? '工作站'}</h1>
        {why && (
          <p className="soft" role="status">
            {why}
          </p>
        )}
      </header>
      <section className="unlock surface" aria-label={said('打开工作站')}>
        {people.length > 1 && <Names people={people} chosen={chosen} onChoose={choose} />}
        {person && <SecretField key={`${way} ${person.staffId}`} way={way} staffId={person.staffId} wait={wait} />}
        {person && !forgot && (
          <PlainButton kind="link" className="unlock-other" onClick={other}>
            {way === 'recovery' ? '用密码打开' : person.role === 'head' ? '忘了密码，用恢复码打开' : '忘了密码'}
          </PlainButton>
        )}
        {forgot && (
          <p className="soft" role="status">
            {said('请站长重设密码：本站 → 账号 → 重设密码。')}
          </p>
        )}
      </section>
      {gate.placeWarning && <p className="note note-soon">{gate.placeWarning}</p>}
      <div className="gate-foot">
        <DemoDoor kind="text" words="只想看看？打开演示站" />
        <PlainButton kind="text" onClick={onRestore}>
          从备份恢复
        </PlainButton>
      </div>
    </main>
  );
}
