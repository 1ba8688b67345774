// Part of the registry of screens: what residents order by number, have run for them and wish for, and who goes to see them.
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import BulbOutlined from '@ant-design/icons/BulbOutlined';
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import NodeIndexOutlined from '@ant-design/icons/NodeIndexOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import type { Screen } from './screens';

const errands = () => import('./features/errands/errands-screen').then((m) => m.ErrandsScreen);
const matters = () => import('./features/matters/matters-screen').then((m) => m.MattersScreen);
const visits = () => import('./features/visits/visits-screen').then((m) => m.VisitsScreen);
const wishes = () => import('./features/wishes/wishes-screen').then((m) => m.WishesScreen);

export const serviceScreens: readonly Screen[] = [
  { path: '/matters', needs: 'matters.list', load: matters, rail: { group: '服务', words: '事项', icon: NodeIndexOutlined } },
  { path: '/matters/:id', needs: 'matters.card', load: matters },
  {
    path: '/catalogue',
    needs: 'catalogue.list',
    load: () => import('./features/catalogue/catalogue-screen').then((m) => m.CatalogueScreen),
    rail: { group: '服务', words: '服务目录', icon: AppstoreOutlined },
  },
  { path: '/errands', needs: 'errands.list', load: errands, rail: { group: '服务', words: '代办', icon: CarryOutOutlined } },
  { path: '/errands/:id', needs: 'errands.card', load: errands },
  { path: '/wishes', needs: 'wishes.list', load: wishes, rail: { group: '服务', words: '心愿', icon: BulbOutlined } },
  { path: '/wishes/:id', needs: 'wishes.card', load: wishes },
  { path: '/visits', needs: 'visits.plan', load: visits, rail: { group: '服务', words: '走访', icon: SolutionOutlined } },
  {
    path: '/visits/cards',
    needs: 'visits.byCard',
    load: () => import('./features/visits/keyed-entry').then((m) => m.KeyedEntry),
  },
  {
    path: '/visits/gifts',
    needs: 'visits.giveGifts',
    load: () => import('./features/visits/gifts-screen').then((m) => m.GiftsScreen),
  },
  { path: '/visits/:id', needs: 'visits.card', load: visits },
];
