// Part of the registry of screens: what volunteers take for points, and what is certified and put up about them.
import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined';
import TrophyOutlined from '@ant-design/icons/TrophyOutlined';
import type { Screen } from './screens';

export const givingScreens: readonly Screen[] = [
  {
    path: '/gifts',
    needs: 'gifts.list',
    load: () => import('./features/gifts/gifts-screen').then((m) => m.GiftsScreen),
    rail: { group: '志愿', words: '积分兑换', icon: TrophyOutlined },
  },
  {
    path: '/certificates',
    needs: 'certificates.list',
    load: () => import('./features/certificates/certificates-screen').then((m) => m.CertificatesScreen),
    rail: { group: '志愿', words: '证明和公示', icon: FileProtectOutlined },
  },
];
