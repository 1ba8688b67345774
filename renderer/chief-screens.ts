// Part of the registry of screens: chiefs, for which term, what they did, what they are paid.
import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import { askAhead } from './desk';
import type { Screen } from './screens';

export const chiefScreens: readonly Screen[] = [
  {
    path: '/chiefs',
    needs: 'chiefs.list',
    load: () => import('./features/chiefs/chiefs-screen').then((m) => m.ChiefsScreen),
    first: () => askAhead('chiefs.list', {}),
    rail: { group: '本站', words: '楼栋长', icon: IdcardOutlined },
  },
  {
    path: '/chiefs/people',
    needs: 'chiefs.people',
    load: () => import('./features/chiefs/people-screen').then((m) => m.PeopleScreen),
  },
  {
    path: '/chiefs/duties',
    needs: 'duties.month',
    load: () => import('./features/duties/duties-screen').then((m) => m.DutiesScreen),
  },
  {
    path: '/chiefs/subsidies',
    needs: 'subsidies.month',
    load: () => import('./features/subsidies/subsidies-screen').then((m) => m.SubsidiesScreen),
  },
  {
    path: '/chiefs/evaluations',
    needs: 'duties.halfYear',
    load: () => import('./features/duties/evaluations-screen').then((m) => m.EvaluationsScreen),
  },
];
