// Part of the registry of screens: where the estate deliberates.
import CommentOutlined from '@ant-design/icons/CommentOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import { agreements, consultations } from './loads';
import type { Screen } from './screens';

export const deliberationScreens: readonly Screen[] = [
  {
    path: '/consultations',
    needs: 'consultations.list',
    load: consultations,
    rail: { group: '议事', words: '征求意见', icon: CommentOutlined },
  },
  { path: '/consultations/:id', needs: 'consultations.card', load: consultations },
  {
    path: '/agreements',
    needs: 'agreements.list',
    load: agreements,
    rail: { group: '议事', words: '协议', icon: SolutionOutlined },
  },
  { path: '/agreements/:id', needs: 'agreements.card', load: agreements },
];
