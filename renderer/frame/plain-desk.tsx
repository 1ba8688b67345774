import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { roleWords } from '../../shared/features/staff';
import { dayWords, instantWords } from '../../shared/text';
import { useGateState, useMay } from '../desk';
import { IntakeForm } from '../features/intake/intake-form';
import { StartKiosk } from '../features/intake/start-kiosk';
import { PasswordChange } from '../features/staff/password-change';
import { useDeskWords } from '../kit/desk-words';
import { today } from '../kit/today';
import { useLock } from './lock';
import { Overlays } from './overlays';
import { usePresence } from './presence';
import './plain-desk.css';

const SECOND_MS = 1000;

const read = () => instantWords(new Date().toISOString()).slice(-'00:00'.length);

/** The time of day in China, to the minute. */
function useMinute(): string {
  const [minute, setMinute] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setMinute(read()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

/** For an account without any access to the ledger: where it is, what time it is, whose account this is, and the front desk. */
export function PlainDesk() {
  const gate = useGateState().value;
  const lock = useLock();
  const said = useDeskWords();
  const minute = useMinute();
  const [open, setOpen] = useState<'password' | 'intake' | 'kiosk'>();
  const atFront = useMay()('intake.take');
  const close = () => setOpen(undefined);
  usePresence();
  const staff = gate?.staff;
  return (
    <>
      <main className="plain-desk">
        <h1 className="plain-station">{gate?.stationName}</h1>
        <p className="plain-clock">{minute}</p>
        <p className="soft">{dayWords(today())}</p>
        <section className="plain-account surface" aria-label="当前账号">
          <p className="plain-who">
            {staff?.name}
            <span className="soft">{staff && said(roleWords[staff.role])}</span>
          </p>
          <p className="soft">{said('这个账号看不到居民台账。要查人、办事，请找站长。')}</p>
          {atFront && (
            <div className="plain-front">
              <Button type="primary" size="large" onClick={() => setOpen('kiosk')}>
                开前台
              </Button>
              <Button size="large" onClick={() => setOpen('intake')}>
                登记诉求
              </Button>
            </div>
          )}
          <div className="plain-acts">
            <Button onClick={() => setOpen('password')}>改密码</Button>
            <Button onClick={lock} title="Ctrl+L">
              锁屏
            </Button>
          </div>
        </section>
      </main>
      <Overlays />
      {open === 'password' && <PasswordChange onClose={close} />}
      {open === 'intake' && <IntakeForm onClose={close} />}
      {open === 'kiosk' && <StartKiosk onClose={close} />}
    </>
  );
}
