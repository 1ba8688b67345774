// Part of the registry of screens: where the estate deliberates.
import CheckSquareOutlined from '@ant-design/icons/CheckSquareOutlined';
import CommentOutlined from '@ant-design/icons/CommentOutlined';
import FileTextOutlined from '@ant-design/icons/FileTextOutlined';
import ProfileOutlined from '@ant-design/icons/ProfileOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import { agreements, consultations, meetings } from './loads';
import type { Screen } from './screens';

export const deliberationScreens: readonly Screen[] = [
  { path: '/meetings', needs: 'meetings.month', load: meetings, rail: { group: '议事', words: '会议', icon: ProfileOutlined } },
  { path: '/meetings/:id', needs: 'meetings.card', load: meetings },
  {
    path: '/minutes',
    needs: 'minutes.register',
    load: () => import('./features/minutes/minutes-screen').then((m) => m.MinutesScreen),
    rail: { group: '议事', words: '纪要', icon: FileTextOutlined },
  },
  {
    path: '/minutes/:id',
    needs: 'minutes.of',
    load: () => import('./features/minutes/minutes-page').then((m) => m.MinutesPage),
  },
  {
    path: '/tasks',
    needs: 'tasks.list',
    load: () => import('./features/tasks/tasks-screen').then((m) => m.TasksScreen),
    rail: { group: '议事', words: '任务', icon: CheckSquareOutlined },
  },
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
