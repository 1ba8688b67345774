// Part of the registry of screens: where the estate deliberates.
import CommentOutlined from '@ant-design/icons/CommentOutlined';
import { consultations } from './loads';
import type { Screen } from './screens';

export const deliberationScreens: readonly Screen[] = [
  {
    path: '/consultations',
    needs: 'consultations.list',
    load: consultations,
    rail: { group: '议事', words: '征求意见', icon: CommentOutlined },
  },
  { path: '/consultations/:id', needs: 'consultations.card', load: consultations },
];
