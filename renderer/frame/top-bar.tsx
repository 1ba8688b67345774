import LockOutlined from '@ant-design/icons/LockOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { BackupDot } from './backup-dot';
import { Search } from './search';

type Props = { stationName: string; staffName: string; onLock(): void };

/** The station, the one search, who is signed in, the lock. */
export function TopBar({ stationName, staffName, onLock }: Props) {
  return (
    <header className="top-bar">
      <p className="top-station" title={stationName}>
        {stationName}
      </p>
      <Search />
      <div className="top-right">
        <BackupDot />
        <span className="top-who" title={staffName}>
          <UserOutlined aria-hidden="true" />
          <span className="unseen">当前使用人</span>
          <span className="top-name">{staffName}</span>
        </span>
        <button className="plain-button" type="button" onClick={onLock} title="锁屏（Ctrl+L）">
          <LockOutlined aria-hidden="true" />
          锁屏
        </button>
      </div>
    </header>
  );
}
