// THE registry of screens: what the rail shows, in its order, and what each route opens. A new feature is one entry here.
// Screens are loaded when first opened, but for those a window opens on: they come with it, in the files its page names, so
// that nothing waits for a file to ask for the next. An entry stands in the rail only when it has `rail`.
import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import EyeInvisibleOutlined from '@ant-design/icons/EyeInvisibleOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import FormOutlined from '@ant-design/icons/FormOutlined';
import FunnelPlotOutlined from '@ant-design/icons/FunnelPlotOutlined';
import GiftOutlined from '@ant-design/icons/GiftOutlined';
import HeartOutlined from '@ant-design/icons/HeartOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import MedicineBoxOutlined from '@ant-design/icons/MedicineBoxOutlined';
import MessageOutlined from '@ant-design/icons/MessageOutlined';
import NotificationOutlined from '@ant-design/icons/NotificationOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import SaveOutlined from '@ant-design/icons/SaveOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import SmileOutlined from '@ant-design/icons/SmileOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import type { ComponentType } from 'react';
import type { OperationName } from '../shared/operations';
import { chiefScreens } from './chief-screens';
import { deliberationScreens } from './deliberation-screens';
import { askAhead } from './desk';
import { askCounts } from './features/checkup/use-counts';
import { askFirstPage } from './features/residents/first-page';
import { ResidentsScreen } from './features/residents/residents-screen';
import { TodayScreen } from './features/today/today-screen';
import { givingScreens } from './giving-screens';
import { activities, checkup, groups, households, notices, orders, picture, volunteers } from './loads';
import { postingScreens } from './posting-screens';
import { reportingScreens } from './reporting-screens';
import { serviceScreens } from './service-screens';
import { sweepScreens } from './sweep-screens';
import { tellingScreens } from './telling-screens';

export type RailGroup = '今日' | '居民' | '服务' | '议事' | '志愿' | '通知' | '上报' | '本站';

export type Screen = {
  path: string;
  /** Whoever may not name this operation does not see the screen. */
  needs: OperationName;
  load: () => ComponentType | Promise<ComponentType>;
  /** Asks its first question; asked ahead while the screen is on the way, and while the window opens on it. */
  first?: () => void;
  /** Where it stands in the rail; without it the screen is reached from others. */
  rail?: { group: RailGroup; words: string; icon: ComponentType };
};

const residents = () => ResidentsScreen;

export const screens: readonly Screen[] = [
  {
    path: '/',
    needs: 'today.overview',
    load: () => TodayScreen,
    first: () => askAhead('today.overview', {}),
    rail: { group: '今日', words: '今日', icon: CalendarOutlined },
  },
  {
    path: '/residents',
    needs: 'residents.list',
    load: residents,
    first: askFirstPage,
    rail: { group: '居民', words: '台账', icon: TeamOutlined },
  },
  { path: '/residents/:id', needs: 'residents.card', load: residents },
  { path: '/households', needs: 'households.list', load: households, rail: { group: '居民', words: '住户', icon: HomeOutlined } },
  { path: '/households/:id', needs: 'households.card', load: households },
  {
    path: '/queries',
    needs: 'queries.list',
    load: () => import('./features/queries/queries-screen').then((m) => m.QueriesScreen),
    rail: { group: '居民', words: '查询', icon: FunnelPlotOutlined },
  },
  { path: '/groups', needs: 'groups.overview', load: groups, rail: { group: '居民', words: '特殊群体', icon: HeartOutlined } },
  { path: '/groups/:id', needs: 'groups.people', load: groups },
  {
    path: '/entitlements',
    needs: 'entitlements.people',
    load: () => import('./features/entitlements/entitlements-screen').then((m) => m.EntitlementsScreen),
    rail: { group: '居民', words: '应享未享', icon: GiftOutlined },
  },
  { path: '/picture', needs: 'rooms.picture', load: picture, rail: { group: '居民', words: '楼栋图', icon: ApartmentOutlined } },
  { path: '/picture/:id', needs: 'rooms.picture', load: picture },
  {
    path: '/checkup',
    needs: 'checkup.counts',
    load: checkup,
    first: askCounts,
    rail: { group: '居民', words: '体检', icon: MedicineBoxOutlined },
  },
  { path: '/checkup/:code', needs: 'checkup.list', load: checkup },
  ...sweepScreens,
  {
    path: '/entry',
    needs: 'entry.save',
    load: () => import('./features/entry/entry-screen').then((m) => m.EntryScreen),
    rail: { group: '居民', words: '快速登记', icon: FormOutlined },
  },
  {
    path: '/rooms',
    needs: 'rooms.toCheck',
    load: () => import('./features/rooms/to-check-screen').then((m) => m.RoomsToCheckScreen),
  },
  {
    path: '/imports',
    needs: 'imports.list',
    load: () => import('./features/imports/imports-screen').then((m) => m.ImportsScreen),
    rail: { group: '居民', words: '导入', icon: FileExcelOutlined },
  },
  {
    path: '/volunteers',
    needs: 'volunteers.list',
    load: volunteers,
    rail: { group: '志愿', words: '志愿者', icon: SmileOutlined },
  },
  { path: '/volunteers/:id', needs: 'volunteers.card', load: volunteers },
  {
    path: '/activities',
    needs: 'activities.month',
    load: activities,
    rail: { group: '志愿', words: '活动', icon: ScheduleOutlined },
  },
  { path: '/activities/:id', needs: 'activities.card', load: activities },
  ...givingScreens,
  ...deliberationScreens,
  { path: '/orders', needs: 'orders.list', load: orders, rail: { group: '服务', words: '诉求', icon: MessageOutlined } },
  {
    path: '/orders/setup',
    needs: 'orders.setup',
    load: () => import('./features/orders/setup-screen').then((m) => m.SetupScreen),
  },
  {
    path: '/orders/figures',
    needs: 'orders.figures',
    load: () => import('./features/orders/figures-screen').then((m) => m.FiguresScreen),
  },
  { path: '/orders/:id', needs: 'orders.card', load: orders },
  ...serviceScreens,
  { path: '/notices', needs: 'notices.list', load: notices, rail: { group: '通知', words: '通知', icon: NotificationOutlined } },
  { path: '/notices/:id', needs: 'notices.card', load: notices },
  ...postingScreens,
  {
    path: '/papers',
    needs: 'papers.list',
    load: () => import('./features/papers/papers-screen').then((m) => m.PapersScreen),
    rail: { group: '通知', words: '打印中心', icon: PrinterOutlined },
  },
  ...tellingScreens,
  ...reportingScreens,
  ...chiefScreens,
  {
    path: '/staff',
    needs: 'staff.list',
    load: () => import('./features/staff/staff-screen').then((m) => m.StaffScreen),
    rail: { group: '本站', words: '账号', icon: SafetyCertificateOutlined },
  },
  {
    path: '/backups',
    // Copies are the gate's own; they belong to those who keep the station's facts.
    needs: 'station.amend',
    load: () => import('./features/backups/backups-screen').then((m) => m.BackupsScreen),
    rail: { group: '本站', words: '备份', icon: SaveOutlined },
  },
  {
    path: '/privacy',
    needs: 'privacy.requests',
    load: () => import('./features/privacy/privacy-screen').then((m) => m.PrivacyScreen),
    rail: { group: '本站', words: '隐私', icon: EyeInvisibleOutlined },
  },
  {
    path: '/audit',
    needs: 'audit.list',
    load: () => import('./features/audit/audit-screen').then((m) => m.AuditScreen),
    rail: { group: '本站', words: '审计', icon: AuditOutlined },
  },
  {
    path: '/station/fields',
    needs: 'fields.held',
    load: () => import('./features/fields/fields-screen').then((m) => m.FieldsScreen),
  },
  {
    path: '/station',
    needs: 'station.get',
    load: () => import('./features/station/station-screen').then((m) => m.StationScreen),
    rail: { group: '本站', words: '设置', icon: SettingOutlined },
  },
];

/** 汇总台 for an office; else the first screen of the rail that is open to someone who may name these operations; none for the front desk. */
export function homeOf(may: readonly string[]): Screen | undefined {
  const open = screens.filter(({ rail, needs }) => rail !== undefined && may.includes(needs));
  return open.find(({ needs }) => needs === 'rollup.board') ?? open[0];
}
