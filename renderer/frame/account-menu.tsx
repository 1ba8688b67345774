import DownOutlined from '@ant-design/icons/DownOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { roleWords } from '../../shared/features/staff';
import { useGateState, useMay } from '../desk';
import { useDeskWords } from '../kit/desk-words';
import { later } from '../kit/later';
import { setLooks, useSession } from '../session';

const PasswordChange = later(() => import('../features/staff/password-change').then((m) => m.PasswordChange));

/** Who sits here, and what is theirs alone: their password, the size of the letters. */
export function AccountMenu() {
  const gate = useGateState().value;
  const may = useMay();
  const said = useDeskWords();
  const large = useSession((session) => session.large);
  const [changing, setChanging] = useState(false);
  if (!gate?.staff) return null;
  const { name, role } = gate.staff;
  const items = [
    ...(may('staff.changePassword') && !gate.demo ? [{ key: 'password', label: '改密码' }] : []),
    { key: 'letters', label: large ? '换成标准字号' : '换成大字' },
  ];
  const choose = (key: string) => (key === 'password' ? setChanging(true) : setLooks({ large: !large }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <button className="top-who" type="button" title={`${name}（${said(roleWords[role])}）`}>
          <UserOutlined aria-hidden="true" />
          <span className="unseen">当前使用人</span>
          <span className="top-name">{name}</span>
          <span className="top-role">{said(roleWords[role])}</span>
          <DownOutlined aria-hidden="true" />
        </button>
      </Dropdown>
      {changing && <PasswordChange onClose={() => setChanging(false)} />}
    </>
  );
}
