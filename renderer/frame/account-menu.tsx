import DownOutlined from '@ant-design/icons/DownOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import type { ComponentProps } from 'react';
import { roleWords } from '../../shared/features/staff';
import type { GateState } from '../../shared/gate';
import { useGateState } from '../desk';
import { useDeskWords } from '../kit/desk-words';
import { afterPicture } from '../kit/later';

type Staff = NonNullable<GateState['staff']>;
export type WhoProps = { staff: Staff; demo: boolean };

/** Who sits here. */
export function Who({ staff: { name, role }, ...rest }: { staff: Staff } & ComponentProps<'button'>) {
  const said = useDeskWords();
  return (
    <button {...rest} className={`top-who ${rest.className ?? ''}`} type="button" title={`${name}（${said(roleWords[role])}）`}>
      <UserOutlined aria-hidden="true" />
      <span className="unseen">当前使用人</span>
      <span className="top-name">{name}</span>
      <span className="top-role">{said(roleWords[role])}</span>
      <DownOutlined aria-hidden="true" />
    </button>
  );
}

const AccountDropdown = afterPicture<WhoProps>(
  () => import('./account-dropdown').then((m) => m.AccountDropdown),
  ({ staff }) => <Who staff={staff} aria-disabled />,
);

/** Who sits here, and what is theirs alone: their password, the size of the letters. */
export function AccountMenu() {
  const gate = useGateState().value;
  return gate?.staff ? <AccountDropdown staff={gate.staff} demo={gate.demo} /> : null;
}
