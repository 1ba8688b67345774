import { Dropdown } from 'antd';
import { useState } from 'react';
import { useMay } from '../desk';
import { later } from '../kit/later';
import { setLooks, useSession } from '../session';
import { Who, type WhoProps } from './account-menu';

const PasswordChange = later(() => import('../features/staff/password-change').then((m) => m.PasswordChange));

/** Who sits here, and the menu that opens from it. */
export function AccountDropdown({ staff, demo }: WhoProps) {
  const may = useMay();
  const large = useSession((session) => session.large);
  const [changing, setChanging] = useState(false);
  const items = [
    ...(may('staff.changePassword') && !demo ? [{ key: 'password', label: '改密码' }] : []),
    { key: 'letters', label: large ? '换成标准字号' : '换成大字' },
  ];
  const choose = (key: string) => (key === 'password' ? setChanging(true) : setLooks({ large: !large }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Who staff={staff} />
      </Dropdown>
      {changing && <PasswordChange onClose={() => setChanging(false)} />}
    </>
  );
}
