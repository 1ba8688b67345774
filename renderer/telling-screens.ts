// Part of the registry of screens: what the desk tells residents beside notices.
import PushpinOutlined from '@ant-design/icons/PushpinOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import WechatOutlined from '@ant-design/icons/WechatOutlined';
import type { Screen } from './screens';

export const tellingScreens: readonly Screen[] = [
  {
    path: '/wall',
    needs: 'wall.overview',
    load: () => import('./features/wall/wall-screen').then((m) => m.WallScreen),
    rail: { group: '通知', words: '上墙', icon: PushpinOutlined },
  },
  {
    path: '/guides',
    needs: 'guides.list',
    load: () => import('./features/guides/guides-screen').then((m) => m.GuidesScreen),
    rail: { group: '通知', words: '办事指南', icon: QuestionCircleOutlined },
  },
  {
    path: '/chats',
    needs: 'chats.list',
    load: () => import('./features/chats/chats-screen').then((m) => m.ChatsScreen),
    rail: { group: '通知', words: '群', icon: WechatOutlined },
  },
];
