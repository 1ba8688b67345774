// Screens of what is found out from door to door.
import RadarChartOutlined from '@ant-design/icons/RadarChartOutlined';
import { sweeps } from './loads';
import type { Screen } from './screens';

export const sweepScreens: readonly Screen[] = [
  { path: '/sweeps', needs: 'sweeps.list', load: sweeps, rail: { group: '居民', words: '摸排', icon: RadarChartOutlined } },
  { path: '/sweeps/:id', needs: 'sweeps.card', load: sweeps },
];
