// Part of the registry of screens: where printed sheets hang, and whom a valve or a lift touches.
import EnvironmentOutlined from '@ant-design/icons/EnvironmentOutlined';
import type { Screen } from './screens';

export const postingScreens: readonly Screen[] = [
  {
    path: '/postings',
    needs: 'postings.batches',
    load: () => import('./features/postings/postings-screen').then((m) => m.PostingsScreen),
    rail: { group: '通知', words: '张贴', icon: EnvironmentOutlined },
  },
  {
    path: '/postings/:id',
    needs: 'postings.sheets',
    load: () => import('./features/postings/batch-page').then((m) => m.BatchPage),
  },
  { path: '/zones', needs: 'zones.list', load: () => import('./features/zones/zones-screen').then((m) => m.ZonesScreen) },
];
