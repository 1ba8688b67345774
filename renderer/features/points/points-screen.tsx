import { Segmented } from 'antd';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import type { OperationName } from '../../../shared/operations';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Balances } from './balances';

/** The parts of the screen, in their order. A new one is a line here. */
const parts: readonly { key: string; words: string; needs: OperationName; screen: ComponentType }[] = [
  { key: 'balances', words: '积分', needs: 'points.balances', screen: Balances },
  {
    key: 'expiring',
    words: '快到期',
    needs: 'points.expiring',
    screen: later(() => import('./expiring').then((m) => m.Expiring)),
  },
  { key: 'rules', words: '规则', needs: 'points.rules', screen: later(() => import('./rules').then((m) => m.Rules)) },
];

/** 积分: what volunteers have, what of it expires, and by which rule they got it. */
export function PointsScreen() {
  const may = useMay();
  const open = parts.filter(({ needs }) => may(needs));
  const [address, setAddress] = useSearchParams();
  const shown = open.find((part) => part.key === address.get('view')) ?? open[0];
  const total = useQuery('points.balances', { size: 1 }).value?.total;
  return (
    <Page title="积分" count={total !== undefined && `共 ${numberWords(total)} 分`}>
      <div>
        <Segmented
          aria-label="看什么"
          options={open.map(({ key: value, words: label }) => ({ value, label }))}
          {...(shown ? { value: shown.key } : {})}
          onChange={(view) => setAddress({ view })}
        />
      </div>
      {shown && <shown.screen />}
    </Page>
  );
}
