import { Segmented } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import type { OperationName } from '../../../shared/operations';
import { useMay } from '../../desk';

const tabs: readonly { value: string; label: string; needs: OperationName }[] = [
  { value: '/chiefs', label: '名册', needs: 'chiefs.list' },
  { value: '/chiefs/people', label: '聘任', needs: 'chiefs.people' },
  { value: '/chiefs/duties', label: '工作表', needs: 'duties.month' },
  { value: '/chiefs/subsidies', label: '补贴', needs: 'subsidies.month' },
  { value: '/chiefs/evaluations', label: '评议', needs: 'duties.halfYear' },
];

/** What there is to see of chiefs; nothing where there is only the list. */
export function ChiefTabs() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const may = useMay();
  const open = tabs.filter(({ needs }) => may(needs));
  if (open.length < 2) return null;
  return (
    <Segmented
      aria-label="楼栋长"
      options={open.map(({ value, label }) => ({ value, label }))}
      value={pathname}
      onChange={(to) => navigate(to)}
      style={{ alignSelf: 'start' }}
    />
  );
}
