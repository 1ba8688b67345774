// Part of the registry of screens: figures on their way up.
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import ClusterOutlined from '@ant-design/icons/ClusterOutlined';
import InboxOutlined from '@ant-design/icons/InboxOutlined';
import PartitionOutlined from '@ant-design/icons/PartitionOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import SendOutlined from '@ant-design/icons/SendOutlined';
import TableOutlined from '@ant-design/icons/TableOutlined';
import { briefings, forms, reports, rollup } from './loads';
import type { Screen } from './screens';

export const reportingScreens: readonly Screen[] = [
  { path: '/rollup', needs: 'rollup.board', load: rollup, rail: { group: '上报', words: '汇总台', icon: ClusterOutlined } },
  { path: '/rollup/arrivals', needs: 'rollup.receipts', load: rollup },
  { path: '/rollup/differences', needs: 'rollup.corrections', load: rollup },
  { path: '/rollup/:id', needs: 'rollup.member', load: rollup },
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
  {
    path: '/parcels',
    needs: 'parcels.list',
    load: () => import('./features/parcels/parcels-screen').then((m) => m.ParcelsScreen),
    rail: { group: '上报', words: '报送包', icon: InboxOutlined },
  },
  {
    path: '/correspondents',
    needs: 'correspondents.list',
    load: () => import('./features/correspondents/correspondents-screen').then((m) => m.CorrespondentsScreen),
    rail: { group: '上报', words: '上下级', icon: PartitionOutlined },
  },
  { path: '/briefings/:id', needs: 'briefings.card', load: briefings },
  { path: '/forms', needs: 'forms.list', load: forms, rail: { group: '上报', words: '表格', icon: TableOutlined } },
  { path: '/forms/:id', needs: 'forms.card', load: forms },
];
