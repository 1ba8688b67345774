// THE registry of screens: what the rail shows, in its order, and what each route opens. A new feature is one entry here.
// Screens are loaded when first opened, but for those a window opens on: they come with it, in the files its page names, so
// that nothing waits for a file to ask for the next. An entry stands in the rail only when it has `rail`.
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import SaveOutlined from '@ant-design/icons/SaveOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import type { ComponentType } from 'react';
import { askAhead } from './desk';
import { askFirstPage } from './features/residents/first-page';
import { ResidentsScreen } from './features/residents/residents-screen';
import { TodayScreen } from './features/today/today-screen';

export type RailGroup = '今日' | '居民' | '服务' | '议事' | '志愿' | '通知' | '上报' | '本站';

export type Screen = {
  path: string;
  load: () => ComponentType | Promise<ComponentType>;
  /** Asks its first question; the window asks it ahead when it opens on this screen. */
  first?: () => void;
  /** Where it stands in the rail; without it the screen is reached from others. */
  rail?: { group: RailGroup; words: string; icon: ComponentType };
};

const residents = () => ResidentsScreen;
const picture = () => import('./features/rooms/picture-screen').then((m) => m.PictureScreen);
const households = () => import('./features/households/households-screen').then((m) => m.HouseholdsScreen);

export const screens: readonly Screen[] = [
  {
    path: '/',
    load: () => TodayScreen,
    first: () => askAhead('today.overview', {}),
    rail: { group: '今日', words: '今日', icon: CalendarOutlined },
  },
  { path: '/residents', load: residents, first: askFirstPage, rail: { group: '居民', words: '台账', icon: TeamOutlined } },
  { path: '/residents/:id', load: residents },
  { path: '/households', load: households, rail: { group: '居民', words: '住户', icon: HomeOutlined } },
  { path: '/households/:id', load: households },
  { path: '/picture', load: picture, rail: { group: '居民', words: '楼栋图', icon: ApartmentOutlined } },
  { path: '/picture/:id', load: picture },
  {
    path: '/imports',
    load: () => import('./features/imports/imports-screen').then((m) => m.ImportsScreen),
    rail: { group: '居民', words: '导入', icon: FileExcelOutlined },
  },
  {
    path: '/papers',
    load: () => import('./features/papers/papers-screen').then((m) => m.PapersScreen),
    rail: { group: '通知', words: '打印中心', icon: PrinterOutlined },
  },
  {
    path: '/summary',
    load: () => import('./features/summary/summary-screen').then((m) => m.SummaryScreen),
    rail: { group: '上报', words: '汇总', icon: BarChartOutlined },
  },
  {
    path: '/chiefs',
    load: () => import('./features/chiefs/chiefs-screen').then((m) => m.ChiefsScreen),
    rail: { group: '本站', words: '楼栋长', icon: IdcardOutlined },
  },
  {
    path: '/backups',
    load: () => import('./features/backups/backups-screen').then((m) => m.BackupsScreen),
    rail: { group: '本站', words: '备份', icon: SaveOutlined },
  },
  {
    path: '/station',
    load: () => import('./features/station/station-screen').then((m) => m.StationScreen),
    rail: { group: '本站', words: '设置', icon: SettingOutlined },
  },
];
