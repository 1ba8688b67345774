import LockOutlined from '@ant-design/icons/LockOutlined';
import { useMay } from '../desk';
import { AccountMenu } from './account-menu';
import { BackupDot } from './backup-dot';
import { Search } from './search';

type Props = { stationName: string; onLock(): void };

/** The station, the one search, who is signed in, the lock. */
export function TopBar({ stationName, onLock }: Props) {
  const may = useMay();
  return (
    <header className="top-bar">
      <p className="top-station" title={stationName}>
        {stationName}
      </p>
      {may('residents.search') ? <Search /> : <span />}
      <div className="top-right">
        {may('station.amend') && <BackupDot />}
        <AccountMenu />
        <button className="plain-button" type="button" onClick={onLock} title="锁屏（Ctrl+L）">
          <LockOutlined aria-hidden="true" />
          锁屏
        </button>
      </div>
    </header>
  );
}
