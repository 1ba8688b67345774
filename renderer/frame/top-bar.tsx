import DesktopOutlined from '@ant-design/icons/DesktopOutlined';
import LockOutlined from '@ant-design/icons/LockOutlined';
import { useState } from 'react';
import { useMay } from '../desk';
import { later } from '../kit/later';
import { AccountMenu } from './account-menu';
import { BackupDot } from './backup-dot';
import { Search } from './search';

const StartKiosk = later(() => import('../features/intake/start-kiosk').then((m) => m.StartKiosk));

type Props = { stationName: string; onLock(): void };

/** The station, the one search, who is signed in, the front desk, the lock. */
export function TopBar({ stationName, onLock }: Props) {
  const may = useMay();
  const [toKiosk, setToKiosk] = useState(false);
  return (
    <header className="top-bar">
      <p className="top-station" title={stationName}>
        {stationName}
      </p>
      {may('residents.search') ? <Search /> : <span />}
      <div className="top-right">
        {may('station.amend') && <BackupDot />}
        <AccountMenu />
        {may('intake.take') && (
          <button className="plain-button" type="button" onClick={() => setToKiosk(true)} title="志愿者签到，看不到台账">
            <DesktopOutlined aria-hidden="true" />
            前台
          </button>
        )}
        <button className="plain-button" type="button" onClick={onLock} title="锁屏（Ctrl+L）">
          <LockOutlined aria-hidden="true" />
          锁屏
        </button>
      </div>
      {toKiosk && <StartKiosk onClose={() => setToKiosk(false)} />}
    </header>
  );
}
