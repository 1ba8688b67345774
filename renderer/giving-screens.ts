// Part of the registry of screens: hours and points of volunteers, what they take for them, and what is certified and put up.
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined';
import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined';
import StarOutlined from '@ant-design/icons/StarOutlined';
import TrophyOutlined from '@ant-design/icons/TrophyOutlined';
import type { Screen } from './screens';

export const givingScreens: readonly Screen[] = [
  {
    path: '/hours',
    needs: 'hours.queue',
    load: () => import('./features/hours/hours-screen').then((m) => m.HoursScreen),
    rail: { group: '志愿', words: '时长审核', icon: FieldTimeOutlined },
  },
  {
    path: '/points',
    needs: 'points.balances',
    load: () => import('./features/points/points-screen').then((m) => m.PointsScreen),
    rail: { group: '志愿', words: '积分', icon: StarOutlined },
  },
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
