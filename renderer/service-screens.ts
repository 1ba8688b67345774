// Part of the registry of screens: what residents order by number, have run for them and wish for.
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import BulbOutlined from '@ant-design/icons/BulbOutlined';
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined';
import type { Screen } from './screens';

const errands = () => import('./features/errands/errands-screen').then((m) => m.ErrandsScreen);
const wishes = () => import('./features/wishes/wishes-screen').then((m) => m.WishesScreen);

export const serviceScreens: readonly Screen[] = [
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
];
