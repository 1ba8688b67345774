// Part of the registry of screens: figures on their way up.
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import SendOutlined from '@ant-design/icons/SendOutlined';
import { reports } from './loads';
import type { Screen } from './screens';

export const reportingScreens: readonly Screen[] = [
  {
    path: '/summary',
    needs: 'summary.figures',
    load: () => import('./features/summary/summary-screen').then((m) => m.SummaryScreen),
    rail: { group: '上报', words: '汇总', icon: BarChartOutlined },
  },
  { path: '/reports', needs: 'reports.list', load: reports, rail: { group: '上报', words: '报送', icon: SendOutlined } },
  { path: '/reports/:id', needs: 'reports.card', load: reports },
  {
    path: '/indicators',
    needs: 'summary.indicators',
    load: () => import('./features/summary/indicators-screen').then((m) => m.IndicatorsScreen),
    rail: { group: '上报', words: '指标', icon: ReadOutlined },
  },
];
